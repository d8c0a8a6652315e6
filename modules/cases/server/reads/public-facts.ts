import { sql } from 'kysely'
import { raw, type Statement } from '@lianxin/platform/db'
import type { County, PlaceCode } from '@lianxin/platform/ids'
import type { UnitId } from '@lianxin/people/contract'
import type { CaseId } from '../../contract/ids.ts'
import type { Outcome } from '../../contract/kinds.ts'
import type { Status } from '../../contract/moves.ts'

/**
 * What anybody may know of one case: of what kind and in which village, with whom it is and how it stands. No words of a
 * reporter, no answer, nobody's name; nothing at all of what was told in confidence or complains of somebody.
 */
export interface PublicFact {
  readonly id: CaseId
  /** May be known; of the others only the id is here. */
  readonly known: boolean
  /** The village, or the larger place where the case names no village. */
  readonly place: PlaceCode
  readonly category: string | null
  readonly status: Status
  readonly outcome: Outcome | null
  readonly unit: UnitId | null
  /** The matter in words of the office, where it was opened to others. */
  readonly words: string | null
  readonly requested_at: Temporal.Instant
  readonly updated_at: Temporal.Instant
  readonly expected_at: Temporal.Instant | null
  readonly residents: boolean
}

/** Digits below the village. */
const VILLAGE = '1000000'

/** Public facts of cases of one county, for a room above that keeps them for the public. */
export const publicFacts = (county: County, ids: readonly CaseId[]): Statement<PublicFact> =>
  raw(sql`
    select c.id, not c.confidential and not c.sealed and c.accused_unit is null and c.accused_account is null as known,
      (c.place / ${VILLAGE}::int8) * ${VILLAGE}::int8 as place, c.category, c.status, c.outcome, c.unit,
      c.public_words as words, c.reported_at as requested_at, c.handle_by as expected_at, c.asks_rating as residents,
      greatest(c.reported_at, c.accepted_at, c.dispatched_at, c.contacted_at, c.handled_at, c.answered_at, c.closed_at,
        c.suspended_at) as updated_at
    from cases.case c
    where c.county = ${county} and c.id = any (${[...ids]}::int8[])`)
