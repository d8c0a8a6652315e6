import { countyOf, humanId, kinds, parseHumanId, type Id, type PlaceCode } from '@lianxin/platform/ids'
import type { AccountId, UnitId } from '@lianxin/people/contract'
import type { CaseId } from '../../contract/ids.ts'
import type { Act, Status } from '../../contract/moves.ts'
import { CaseIdField } from '../../contract/schemas.ts'
import type { ChangeContext, OtherCase } from '../../rules/change/index.ts'
import { isRecused } from '../../rules/powers.ts'
import type { CaseRow } from '../case-row.ts'
import type { CasesState } from '../state.ts'
import type { Acting } from './standing.ts'

/** What some acts must know besides the case, looked up before its lock is taken. */
type Around = Pick<ChangeContext, 'colleague' | 'fresh' | 'placed'> & { readonly into?: CaseId }

/**
 * A merge names another case, a split needs ids, a hand-over names somebody of the unit, a correction a place.
 * Whether they fit, the rules say under the lock.
 */
export async function lookAround(
  cases: CasesState,
  { actor }: Acting,
  id: CaseId,
  act: Act,
  input: Readonly<Record<string, unknown>>,
): Promise<Around> {
  const county = countyOf(id)
  switch (act) {
    case 'merge': {
      const into = namedCase(cases, String(input['into']))
      // Another county is another shard: no act locks two.
      return into && into !== id && countyOf(into) === county ? { into } : {}
    }
    case 'split': {
      const fresh: Id[] = []
      for (const _ of input['units'] as readonly unknown[]) fresh.push(await cases.ids.next(county, kinds.case))
      return { fresh }
    }
    case 'reassign': {
      const unit = actor.kind === 'staff' ? actor.post.unit : undefined
      const staff = unit === undefined ? [] : await cases.people.staffOf(unit as UnitId)
      return {
        colleague(account: AccountId) {
          const found = staff.find((one) => one.account === account)
          return found && { id: found.account, name: found.name }
        },
      }
    }
    case 'reclassify':
      return { placed: (place: PlaceCode) => placeIn(cases, place, county) }
    default:
      return {}
  }
}

/** A case by the number people know, or by its id. */
function namedCase({ city }: CasesState, text: string): CaseId | undefined {
  const id = CaseIdField.safeParse(text)
  return id.success ? id.data : (parseHumanId(text, city, kinds.case) as CaseId | undefined)
}

function placeIn({ places }: CasesState, place: PlaceCode, county: number) {
  if (!places.find(place)) return 'unknown' as const
  return countyOf(place) === county ? ('here' as const) : ('other_county' as const)
}

/** The other case that was locked with it, if it was found. */
export function otherOf(rows: readonly CaseRow[], id: CaseId): OtherCase | undefined {
  const row = rows.find((one) => one.id !== id)
  return row && { id: row.id as CaseId, number: humanId(row.id as Id), status: row.status as Status }
}

/** 回避: a case is not there for whoever is complained of in it. */
export function isHidden({ actor }: Acting, row: Pick<CaseRow, 'accused_unit' | 'accused_account'>): boolean {
  const accused = { accusedUnit: row.accused_unit as Id | null, accusedAccount: row.accused_account as Id | null }
  return actor.kind === 'staff' && isRecused(actor, accused)
}
