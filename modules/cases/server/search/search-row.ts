import type { PlaceCode } from '@lianxin/platform/ids'
import { caseKeys } from '../../rules/search-shelves.ts'
import { termsOf } from '../../rules/search-terms.ts'
import type { CaseRow } from '../case-row.ts'
import { cutWords } from './cut-words.ts'

/** Of a case, what its row in the search is made of. */
export type SearchSource = Pick<
  CaseRow,
  'county' | 'id' | 'place' | 'category' | 'reported_at' | 'title' | 'text' | 'address' | 'result'
> &
  Partial<Pick<CaseRow, 'outside_number'>>
export const searchSource = [
  'county',
  'id',
  'place',
  'category',
  'reported_at',
  'title',
  'text',
  'address',
  'result',
  'outside_number',
] as const satisfies readonly (keyof SearchSource)[]

/** Longer letters tell their story after this; the matter is named early. */
const READ = 2000

/** Names the search knows besides the case's own words. */
export interface SearchNames {
  nameOf(place: PlaceCode): string
  categoryName(code: string): string | undefined
}

/** The terms of a case: of its words, its kind, its address and the last names of its place, and of the answer. */
export function caseTerms(row: Omit<SearchSource, 'reported_at' | 'county' | 'id'>, names: SearchNames): string[] {
  const kind = row.category === null ? '' : (names.categoryName(row.category) ?? '')
  const where = names
    .nameOf(row.place as PlaceCode)
    .split(' ')
    .slice(-3)
    .join(' ')
  const known = row.outside_number ?? ''
  const text = [
    row.title,
    known,
    row.text.slice(0, READ),
    row.address ?? '',
    kind,
    where,
    row.result?.slice(0, READ) ?? '',
  ]
  return termsOf(text.join('\n'), cutWords)
}

/** The row by which a case is found. */
export function searchRow(row: SearchSource, names: SearchNames) {
  const place = row.place as PlaceCode
  return {
    county: row.county,
    id: row.id,
    place: row.place,
    category: row.category,
    at: row.reported_at,
    keys: caseKeys(caseTerms(row, names), place, row.reported_at.epochMilliseconds),
  }
}
