import type { Doer } from '../rules/doer.ts'
import type { ChangeContext } from '../rules/change/index.ts'
import type { PlaceCode } from '@lianxin/platform/ids'
import type { CasesDeps } from './deps.ts'
import { intakeLane, type IntakeLane } from './intake/write-batch.ts'
import { liveCounts, type LiveCounts } from './suggest/live-counts.ts'
import { liveRules, type LiveRules } from './rules-kept/live-rules.ts'

/** The room at work: what it was given, the published rules, and the lane of the intake. */
export interface CasesState extends CasesDeps {
  readonly rules: LiveRules
  readonly lane: IntakeLane
  /** What units are suggested from. */
  readonly counts: LiveCounts
}

/** Puts the room's own parts beside what it was given. */
export function casesState(deps: CasesDeps): CasesState {
  const { db, city, log } = deps
  return { ...deps, rules: liveRules(db, log), lane: intakeLane(db), counts: liveCounts(db, city, log) }
}

/** What the rules are told when somebody acts at a place now. */
export function contextAt({ services, people, rules }: CasesState, place: PlaceCode, doer: Doer, at: number) {
  const catalogue = services.catalogue()
  return {
    at,
    doer,
    table: services.tableFor(place),
    units: people.units(),
    router: rules.now,
    category: catalogue.get,
    catalogue: catalogue.version,
    authority: services.authority(),
  } satisfies ChangeContext
}
