import { builder, shaped, type Statement } from '@lianxin/platform/db'
import { countyOf, type PlaceCode } from '@lianxin/platform/ids'
import type { Recorded } from '@lianxin/platform/journal'
import type { CaseId } from '../contract/ids.ts'
import type { CaseRecord } from '../rules/case-record.ts'
import { columnsOf } from './case-row.ts'
import type { Updateable } from 'kysely'
import type { CasesCase, DB } from './tables.gen.ts'

/** The builder over this room's tables. */
export const q = builder<DB>()

/** Half-open range of place codes that somebody may see. */
export interface Range {
  readonly lo: PlaceCode
  readonly hi: PlaceCode
}

const oneCase = ({ county, id }: { county: number; id: string }) =>
  q.selectFrom('cases.case').selectAll().where('county', '=', county).where('id', '=', id)
type Within = { county: number; id: string } & Range
const caseWithin = (one: Within) => oneCase(one).where('place', '>=', one.lo).where('place', '<', one.hi)

/** A case by its key, for whoever may see the range; the row policy says the same again. */
export const findCase = (id: CaseId, range?: Range) => {
  const key = { county: countyOf(id), id }
  return range ? caseWithin({ ...key, lo: range.lo, hi: range.hi }) : oneCase(key)
}

// Every act begins with one of these two and ends with an update: their text is made once.
const lockAny = shaped((one: { county: number; id: string }) => oneCase(one).forUpdate())
const lockWithin = shaped((one: Within) => caseWithin(one).forUpdate())

/** A case under lock, for an act upon it. */
export const lockCase = (id: CaseId, range?: Range) => {
  const key = { county: countyOf(id), id }
  return range ? lockWithin({ ...key, lo: range.lo, hi: range.hi }) : lockAny(key)
}

/**
 * Cases of one county under lock, for an act upon the first that looks at the others. In the order of their ids, so that
 * two such acts do not wait for each other.
 */
export const lockCases = ([first, ...others]: readonly [CaseId, ...CaseId[]], range?: Range) => {
  if (others.length === 0) return lockCase(first, range)
  const some = q
    .selectFrom('cases.case')
    .selectAll()
    .where('county', '=', countyOf(first))
    .where('id', 'in', [first, ...others])
    .orderBy('id')
    .forUpdate()
  return range ? some.where('place', '>=', range.lo).where('place', '<', range.hi) : some
}

/** The parts of a split case under lock, ended ones too: who must not see the whole must not see them. */
export const lockParts = (id: CaseId) =>
  q
    .selectFrom('cases.case')
    .selectAll()
    .where('county', '=', countyOf(id))
    .where('whole', '=', id)
    .orderBy('id')
    .forUpdate()

type Changed = Readonly<Record<string, unknown>>
const updates = new Map<string, (values: Changed) => Statement>()

/** The update of these columns; the acts change some dozens of sets of them. */
function updateOf(columns: readonly string[]): (values: Changed) => Statement {
  const known = columns.join()
  const made =
    updates.get(known) ??
    shaped((blank: Changed) =>
      q
        .updateTable('cases.case')
        .set(Object.fromEntries(columns.map((column) => [column, blank[column]])))
        .where('county', '=', blank['county'] as number)
        .where('id', '=', blank['id'] as string),
    )
  updates.set(known, made)
  return made
}

/** What an act changes, with the new end of the case's chain. */
export function updateCase(
  id: CaseId,
  set: Partial<CaseRecord>,
  entry: Recorded,
  moved: Updateable<CasesCase> = {},
): Statement {
  const changed = { ...columnsOf(set), ...moved, version: entry.version, head: entry.hash }
  return updateOf(Object.keys(changed))({ ...changed, county: countyOf(id), id })
}
