import type { UnitId } from '@lianxin/people/contract'
import { levels, type Level } from '@lianxin/places/contract'
import { isProvisional, type Both, type Category, type WorkTable } from '@lianxin/services/rules'
import type { ActBody } from '../../contract/act-bodies.ts'
import type { Entries, EntryUnit } from '../../contract/entries.ts'
import type { TakenDownWay } from '../../contract/kinds.ts'
import type { Act } from '../../contract/moves.ts'
import type { CaseRecord } from '../case-record.ts'
import type { Doer } from '../doer.ts'
import type { AuthorityAsked } from '../authority.ts'
import type { CaseId } from '../../contract/ids.ts'
import type { Id, PlaceCode } from '@lianxin/platform/ids'
import type { AccountId } from '@lianxin/people/contract'
import type { Status } from '../../contract/moves.ts'
import { officeLevel, type Router, type RouteTrace, type UnitsAsked } from '../routing.ts'

/** What an act is told besides the case and its input: when, who, and what the house knows. */
export interface ChangeContext {
  /** Milliseconds since the epoch. */
  readonly at: number
  readonly doer: Doer
  readonly table: WorkTable
  readonly units: UnitsAsked
  readonly router: Router
  category(code: string): Category | undefined
  readonly catalogue: number
  /** The authority list and the remit list in force. */
  readonly authority: AuthorityAsked
  /** How somebody outside the handling unit takes down what the reporter said; undefined when she acts herself. */
  readonly onBehalf?: TakenDownWay | undefined
  /** The case that another is merged into, as it stands under the same lock. */
  readonly other?: OtherCase | undefined
  /** Ids for the parts of a split, one each. */
  readonly fresh?: readonly Id[]
  /** Somebody of the doer's unit who is in post now. */
  colleague?(account: AccountId): { readonly id: AccountId; readonly name: string } | undefined
  /** Members of staff of the places around the case who go by a name or a login. */
  readonly named?: readonly NamedStaff[] | undefined
  /** Whether a place exists, and in the county of the case. */
  placed?(place: PlaceCode): 'here' | 'other_county' | 'unknown'
}

/** What is known of the case that another is merged into. */
export interface OtherCase {
  readonly id: CaseId
  readonly number: string
  readonly status: Status
}

/** Somebody who was named: who it is, where they serve, and the lowest level whose office stands clear of them. */
export interface NamedStaff {
  readonly account: AccountId
  readonly name: string
  readonly clear: Level | null
}

/** The fields an act asks for; who sends it and how often is not the rules' matter. */
export type ActInput<A extends Act> = Omit<ActBody<A>, 'actId' | 'version'>

/** What an act changes and what the journal will say of it, or the reason why not. */
export type Changed<A extends Act> =
  | { readonly set: Partial<CaseRecord>; readonly body: Entries[A]; readonly why?: string | undefined }
  | { readonly refuse: NotDone; readonly field?: string; readonly say?: Both }

/** What only the input can be wrong about. */
export type NotDone =
  | 'unit_unknown'
  | 'category_unknown'
  | 'unit_accused'
  | 'person_recused'
  | 'person_unknown'
  | 'person_many'
  | 'recusal_empty'
  | 'recusal_lift'
  | 'must_report_police'
  | 'outside_remit'
  | 'on_remit_list'
  | 'outside_authority'
  | 'level_wrong'
  | 'extension_too_long'
  | 'review_day_wrong'
  | 'date_past'
  | 'merge_into_wrong'
  | 'nothing_changed'
  | 'report_place_unknown'
  | 'place_other_county'
  | 'colleague_unknown'
  | 'detail_wrong'
  | 'add_empty'

/** One act, one pure function: the server runs it under the lock, the demonstration in memory, a dry run on the past. */
export type Change<A extends Act> = (one: CaseRecord, input: ActInput<A>, by: ChangeContext) => Changed<A>

export const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString())

/** The unit named in an input, as the journal keeps it; undefined when there is none such. */
export function unitOf(
  by: ChangeContext,
  id: UnitId,
): (EntryUnit & { readonly id: UnitId; readonly level: Level }) | undefined {
  const unit = by.units.heirOf(id)
  return unit && { id: unit.id, name: unit.name, level: officeLevel(unit.place) }
}

export const entryUnit = ({ id, name }: EntryUnit): EntryUnit => ({ id, name })

/** A unit the case already lies with, as it is called today. */
export function presentUnit(by: ChangeContext, id: UnitId | null): EntryUnit {
  const unit = id === null ? undefined : by.units.get(id)
  return { id: id ?? '', name: unit?.name ?? '' }
}

/** Of two levels the one nearer to the city: whoever coordinated a case keeps it, and a higher unit brings its own office. */
export function higher(a: Level, b: Level): Level {
  return levels.indexOf(a) <= levels.indexOf(b) ? a : b
}

export const byPerson = (why: string): RouteTrace => ({
  by: 'person',
  rule: null,
  publisher: null,
  publishedAt: null,
  version: null,
  why,
})

export function provisional(by: ChangeContext, due: number | null): boolean {
  return due !== null && isProvisional(by.table, by.at, due)
}

const DAY = 86_400_000
/** The last moment of a day in Beijing, which has no summer time. */
export const endOfDay = (date: string): number => Date.parse(`${date}T00:00:00+08:00`) + DAY - 1
