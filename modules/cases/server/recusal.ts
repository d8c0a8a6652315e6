import type { Actor, Staff } from '@lianxin/platform/auth'
import type { Id } from '@lianxin/platform/ids'
import type { UnitDirectory } from '@lianxin/people'
import type { UnitId } from '@lianxin/people/contract'
import { levelOf } from '@lianxin/places/contract'
import type { CaseFacts } from '../rules/case-facts.ts'
import type { Doer, StaffDoer } from '../rules/doer.ts'
import { isRecused, lineOfUnit } from '../rules/recusal.ts'
import type { CaseRow } from './case-row.ts'
import type { CasesState } from './state.ts'

type Knows = Pick<CasesState, 'people'>

/** Of a row, what says who must not see it. */
export const recusalColumns = [
  'accused_unit',
  'accused_account',
  'sealed',
] as const satisfies readonly (keyof CaseRow)[]
export type RecusalRow = Pick<CaseRow, (typeof recusalColumns)[number]>

const recusalOf = (row: RecusalRow): Pick<CaseFacts, 'accusedUnit' | 'accusedAccount' | 'sealed'> => ({
  accusedUnit: row.accused_unit as Id | null,
  accusedAccount: row.accused_account as Id | null,
  sealed: row.sealed,
})

/** A village's committee and its 连心办 are the same people under two names. */
function alsoCalled(units: UnitDirectory, id: Id): Id[] {
  const unit = units.get(id as UnitId)
  if (!unit || levelOf(unit.place) !== 'village') return []
  const kinds = ['villageCommittee', 'office'] as const
  if (!kinds.some((kind) => kind === unit.kind)) return []
  return kinds.flatMap((kind) => units.at(kind, unit.place)?.id ?? [])
}

/** All units of somebody, over all posts they hold, and those that these answer to: whoever of them is complained of, they are. */
export function lineOf({ people }: Knows, staff: Pick<Staff, 'posts' | 'post'>): { units: Id[]; line: Id[] } {
  const directory = people.units()
  const units = [...new Set([staff.post, ...staff.posts].flatMap(({ unit }) => unit ?? []))]
  const line = units.flatMap((id) => [...lineOfUnit(directory, id), ...alsoCalled(directory, id)])
  return { units, line: [...new Set(line)] }
}

/** A member of staff as the rules know them. */
export const staffDoer = (cases: Knows, staff: Staff): StaffDoer => ({ ...staff, ...lineOf(cases, staff) })

/** Whoever acts, as the rules know them. */
export const doerOf = (cases: Knows, actor: Actor): Doer => (actor.kind === 'staff' ? staffDoer(cases, actor) : actor)

/** 回避: a case is not there for whoever is complained of in it, nor before that is settled for whoever does not settle it. */
export const isHidden = (cases: Knows, actor: Actor, row: RecusalRow): boolean =>
  actor.kind === 'staff' && complains(row) && isRecused(staffDoer(cases, actor), recusalOf(row))

/** Most cases complain of nobody: then whose line somebody is in need not be known. */
const complains = (row: RecusalRow): boolean => row.sealed || row.accused_unit !== null || row.accused_account !== null
