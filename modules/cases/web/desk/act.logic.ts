import type { FieldError } from '@lianxin/ui'
import { actRow } from '../../contract/acts.ts'
import type { ActField } from '../../contract/fields.ts'
import type { Act } from '../../contract/moves.ts'
import type { TemplateOffered } from './template-picks.tsx'
import type { CategoryGroupShown } from '../report/shown.ts'

/** An act this person may do now. What it asks stands in the table of acts; what was typed comes back after a no. */
export interface ActOffered {
  act: Act
  /** Made by the server for this showing of the form: sending twice does it once. */
  actId: string
  typed?: Readonly<Record<string, string>>
  errors?: readonly FieldError[]
}

export interface UnitGroup {
  name: string
  units: readonly { id: string; name: string }[]
}

/** What the fields of acts choose from. */
export interface ActOptions {
  units: readonly UnitGroup[]
  categories: readonly CategoryGroupShown[]
  /** Colleagues of one's own unit. */
  colleagues: readonly { id: string; name: string }[]
  /** The unit's words for an answer, filled for this case. */
  templates: readonly TemplateOffered[]
}

export interface ActWords {
  label: string
  key: string | undefined
  limit: string | undefined
  evidence: string | undefined
  fields: readonly ActField[]
}

/** The words, key and fields of an act in the reader's language. */
export function actWords(act: Act, lang: 'zh' | 'en'): ActWords {
  const row = actRow(act)
  return {
    label: row[lang],
    key: row.key,
    limit: row.limit?.[lang],
    evidence: row.evidence?.[lang],
    fields: row.fields,
  }
}

/** From this length on an answer wants lines. */
export const SHORT_TEXT = 100
/** Whether an act asks for an answer in words, for which the unit may keep templates. */
export const asksForWords = (act: Act): boolean =>
  actRow(act).fields.some(({ kind, max }) => kind === 'text' && (max ?? SHORT_TEXT) > SHORT_TEXT)

/** Acts that may be done to many cases at once: what they ask is the same for all, and needs no file and no other case. */
export const inBulk = (act: Act): boolean =>
  act !== 'merge' &&
  act !== 'split' &&
  actRow(act).fields.every(({ kind, required }) => kind !== 'colleague' && !(kind === 'files' && required))

/** Ends or sends back somebody's matter: shown apart from the usual next step. */
const grave: readonly Act[] = [
  'not_accept',
  'return',
  'rework',
  'rework_up',
  'close',
  'merge',
  'split',
  'refuse_remit',
  'refuse_extension',
  'terminate',
  'approve_termination',
]
export const isGrave = (act: Act): boolean => grave.includes(act)

/** The usual next step stands first, under key 1; what ends or sends back comes after. */
export const usualFirst = (offered: readonly ActOffered[]): ActOffered[] =>
  offered.toSorted((a, b) => Number(isGrave(a.act)) - Number(isGrave(b.act)))
