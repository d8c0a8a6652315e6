import { countyScope } from '@lianxin/platform/journal'
import { countyOf, humanId, kinds, parseHumanId, type Id, type PlaceCode } from '@lianxin/platform/ids'
import type { AccountId, UnitId } from '@lianxin/people/contract'
import type { CaseId } from '../../contract/ids.ts'
import type { Act, Status } from '../../contract/moves.ts'
import { CaseIdField } from '../../contract/schemas.ts'
import type { ChangeContext, NamedStaff, OtherCase } from '../../rules/change/index.ts'
import { clearOf } from '../../rules/recusal.ts'
import type { CaseRow } from '../case-row.ts'
import { isHidden } from '../recusal.ts'
import type { CasesState } from '../state.ts'
import { findCase } from '../store.ts'
import type { Acting } from './standing.ts'

/** What some acts must know besides the case, looked up before its lock is taken. */
type Around = Pick<ChangeContext, 'colleague' | 'fresh' | 'named' | 'placed'> & { readonly into?: CaseId }

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
          const found = staff.find((one) => one.account === account && !one.away)
          return found && { id: found.account, name: found.name }
        },
      }
    }
    case 'recuse':
      return { named: await namedIn(cases, id, input) }
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

/** Whoever is meant by a name, of the unit that is named with it where one is. */
async function namedIn(
  cases: CasesState,
  id: CaseId,
  { person, unit }: Readonly<Record<string, unknown>>,
): Promise<NamedStaff[]> {
  if (typeof person !== 'string' || person === '') return []
  const [[row]] = await cases.db.read(countyScope(countyOf(id)), findCase(id))
  if (!row) return []
  const found = await cases.people.staffNamed(person, row.place as PlaceCode)
  const units = cases.people.units()
  return found
    .filter((one) => unit === undefined || one.unit === unit)
    .map(({ account, name, unit: own, role, place }) => {
      const held = own === null ? undefined : units.get(own)
      // Who dispatches for a level is its office, with a unit or without.
      const kind = role.endsWith('Dispatcher') ? 'office' : held?.kind
      return { account, name, clear: kind ? clearOf({ kind, place }) : null }
    })
}

function placeIn({ places }: CasesState, place: PlaceCode, county: number) {
  if (!places.find(place)) return 'unknown' as const
  return countyOf(place) === county ? ('here' as const) : ('other_county' as const)
}

/** The other case that was locked with it, if it was found and is theirs to see. */
export function otherOf(
  cases: CasesState,
  { actor }: Acting,
  rows: readonly CaseRow[],
  id: CaseId,
): OtherCase | undefined {
  const row = rows.find((one) => one.id !== id && !isHidden(cases, actor, one))
  return row && { id: row.id as CaseId, number: humanId(row.id as Id), status: row.status as Status }
}
