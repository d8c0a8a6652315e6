import type { FieldError } from '@lianxin/ui'
import type { CasesWords } from '../words.ts'
import { detailsTyped } from '../details/details.logic.ts'
import { lengths } from '../../contract/limits.ts'

/** What was typed into the form of a report, as text, so that it can be shown again unchanged. */
export interface ReportTyped {
  text: string
  category: string
  address: string
  /** A grid's number, or the code of a place chosen among several. */
  code: string
  lat: string
  lon: string
  name: string
  phone: string
  /** Whom it complains of, and `1` where those who handle it must not know who told. */
  accused: string
  confidential: string
  /** Another case that hers is the same as. */
  same: string
  /** Only when staff report for somebody. */
  how: string
  onSpot: string
  /** What the category asks for, by the names of its fields. */
  details: Readonly<Record<string, string>>
}

export const nothingTyped: ReportTyped = {
  text: '',
  category: '',
  address: '',
  code: '',
  lat: '',
  lon: '',
  name: '',
  phone: '',
  accused: '',
  confidential: '',
  same: '',
  how: '',
  onSpot: '',
  details: {},
}

/** Reads the fields of the form. The list of all categories wins over the chips: it was opened on purpose. */
export function readTyped(fields: Readonly<Record<string, string | undefined>>): ReportTyped {
  const of = (name: string) => fields[name] ?? ''
  return {
    text: of('text'),
    category: of('category_listed') || of('category'),
    address: of('address'),
    code: of('place') || of('code'),
    lat: of('lat'),
    lon: of('lon'),
    name: of('name'),
    phone: of('phone'),
    accused: of('accused'),
    confidential: of('confidential'),
    same: of('same'),
    how: of('how'),
    onSpot: of('on_spot'),
    details: detailsTyped(fields),
  }
}

/** What came with the words: how many photos and voice notes, and the control that brought too much. */
export interface FilesSent {
  readonly count: number
  readonly tooLarge?: string | undefined
}

/** What keeps a report from being taken, field by field, all at once. */
export function reportErrors(typed: ReportTyped, files: FilesSent, w: CasesWords['report']): FieldError[] {
  const errors: FieldError[] = []
  if (files.tooLarge !== undefined) errors.push({ field: files.tooLarge, text: w.filesLarge })
  if (!typed.text.trim() && files.count === 0 && files.tooLarge === undefined)
    errors.push({ field: 'text', text: w.needText })
  if ([...typed.text].length > lengths.report) errors.push({ field: 'text', text: w.longText })
  const placed = typed.address.trim() || typed.code.trim() || (typed.lat && typed.lon)
  if (!placed) errors.push({ field: 'address', text: w.needPlace })
  if (typed.phone.trim() && !isMobile(typed.phone)) errors.push({ field: 'phone', text: w.badPhone })
  return errors
}

/** Eleven digits from 1, however they are spaced; a leading +86 is what phones put there themselves. */
export function isMobile(text: string): boolean {
  return /^1\d{10}$/.test(text.replace(/^\+?86/, '').replace(/[\s-]/g, ''))
}
