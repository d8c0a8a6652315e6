import { builder } from '@lianxin/platform/db'
import { countyOf, type PlaceCode } from '@lianxin/platform/ids'
import type { Recorded } from '@lianxin/platform/journal'
import type { CaseId } from '../contract/ids.ts'
import type { CaseRecord } from '../rules/case-record.ts'
import { columnsOf } from './case-row.ts'
import type { Updateable } from 'kysely'
import type { CasesCase, DB } from './tables.gen.ts'

/** The builder over this room's tables. */
export const q = builder<DB>()

const oneCase = (id: CaseId) =>
  q.selectFrom('cases.case').selectAll().where('county', '=', countyOf(id)).where('id', '=', id)

/** Half-open range of place codes that somebody may see. */
export interface Range {
  readonly lo: PlaceCode
  readonly hi: PlaceCode
}

/** A case by its key, for whoever may see the range; the row policy says the same again. */
export const findCase = (id: CaseId, range?: Range) =>
  range ? oneCase(id).where('place', '>=', range.lo).where('place', '<', range.hi) : oneCase(id)

/** A case under lock, for an act upon it. */
export const lockCase = (id: CaseId, range?: Range) => findCase(id, range).forUpdate()

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

/** What an act changes, with the new end of the case's chain. */
export const updateCase = (id: CaseId, set: Partial<CaseRecord>, entry: Recorded, moved: Updateable<CasesCase> = {}) =>
  q
    .updateTable('cases.case')
    .set({ ...columnsOf(set), ...moved, version: entry.version, head: entry.hash })
    .where('county', '=', countyOf(id))
    .where('id', '=', id)
