import { formFaults, Refusal, type Form } from '@lianxin/platform/http'
import type { FieldError } from '@lianxin/ui'
import { placesRefusals } from '../../contract/refusals.ts'
import type { Typed } from '../../web/tree/act-forms.tsx'

const texts: Readonly<Record<string, { zh: string; en: string }>> = placesRefusals
type Lang = 'zh' | 'en'

/** What a form did wrong, said at its field, with everything typed kept; a defect is thrown on. */
export const typedWith = (form: Form, error: unknown, lang: Lang): Typed => ({
  values: form.values,
  errors: errorsOf(error, lang),
})

export const nothingTyped: Typed = { values: {}, errors: [] }

/** The errors of a refused input, by field. */
export const errorsOf = (error: unknown, lang: Lang): FieldError[] => formFaults(error, lang, placesRefusals)

/** The sentence of one of this room's refusals; anything else is thrown on. */
export function sentenceOf(error: unknown, lang: Lang): string {
  const text = error instanceof Refusal ? texts[error.code] : undefined
  if (!text) throw error
  return text[lang]
}
