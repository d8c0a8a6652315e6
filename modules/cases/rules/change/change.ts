import type { UnitId } from '@lianxin/people/contract'
import { levels, type Level } from '@lianxin/places/contract'
import { isProvisional, type Category, type WorkTable } from '@lianxin/services/rules'
import type { ActBody } from '../../contract/act-bodies.ts'
import type { Entries, EntryUnit } from '../../contract/entries.ts'
import type { Act } from '../../contract/moves.ts'
import type { CaseRecord } from '../case-record.ts'
import type { Doer } from '../doer.ts'
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
}

/** The fields an act asks for; who sends it and how often is not the rules' matter. */
export type ActInput<A extends Act> = Omit<ActBody<A>, 'actId' | 'version'>

/** What an act changes and what the journal will say of it, or the reason why not. */
export type Changed<A extends Act> =
  | { readonly set: Partial<CaseRecord>; readonly body: Entries[A]; readonly why?: string | undefined }
  | { readonly refuse: 'unit_unknown' | 'category_unknown'; readonly field: string }

/** One act, one pure function: the server runs it under the lock, the demonstration in memory, a dry run on the past. */
export type Change<A extends Act> = (one: CaseRecord, input: ActInput<A>, by: ChangeContext) => Changed<A>

export const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString())

/** The unit named in an input, as the journal keeps it; undefined when there is none such. */
export function unitOf(
  by: ChangeContext,
  id: UnitId,
): (EntryUnit & { readonly id: UnitId; readonly level: Level }) | undefined {
  const unit = by.units.get(id)
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
