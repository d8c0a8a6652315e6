/** What an act asks for, as data: the console draws one generic form from it, the server's schema says the same. */
export interface ActField {
  readonly name: string
  readonly kind:
    | 'text'
    | 'choice'
    | 'unit'
    | 'units'
    | 'category'
    | 'place'
    | 'case'
    | 'colleague'
    | 'date'
    | 'number'
    | 'bool'
    | 'files'
    | 'details'
  readonly required: boolean
  /** Characters of a text, value of a number, count of files or units. */
  readonly min?: number
  readonly max?: number
  /** Choices by code, with their words. */
  readonly choices?: Readonly<Record<string, { readonly zh: string; readonly en: string }>>
  readonly zh: string
  readonly en: string
  /** A sentence under the field: who reads it, what good it does. */
  readonly hint?: { readonly zh: string; readonly en: string }
}

type Rest = Partial<Pick<ActField, 'required' | 'min' | 'max' | 'choices' | 'hint'>>

/** A field of one kind; required unless said otherwise. */
const field =
  (kind: ActField['kind']) =>
  <const N extends string>(name: N, zh: string, en: string, rest: Rest = {}) => ({
    required: true,
    ...rest,
    name,
    kind,
    zh,
    en,
  })

export const text = field('text')
export const choice = field('choice')
export const unit = field('unit')
export const category = field('category')
export const number = field('number')
export const files = field('files')
/** What the category asks for, by the names of its fields. */
export const details = field('details')
export const units = field('units')
export const place = field('place')
/** Another case by its number. */
export const caseNumber = field('case')
/** Somebody of one's own unit. */
export const colleague = field('colleague')
export const date = field('date')
export const bool = field('bool')
