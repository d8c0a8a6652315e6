import type { Id } from '@lianxin/platform/ids'
import type { DryRunResult, LimitDraft } from '../../contract/dry-run.ts'
import type { RoutingRule } from '../../contract/routing-rule.ts'
import { rememberedUnits } from '../../rules/dry-run/remembered-units.ts'
import { count, newTally, resultOf } from '../../rules/dry-run/tally.ts'
import { tryCase, type Trial } from '../../rules/dry-run/try-case.ts'
import { router } from '../../rules/routing.ts'
import type { CasesState } from '../state.ts'
import { pastCases, type Period } from './past-cases.ts'

/** Cases after which a walk says how far it is, where there is nothing to keep. */
const SAID = 5000
/** Of each pair of units so many cases are kept, so that its number opens into cases. */
const KEPT_PER_PAIR = 100

export interface KeptMove {
  readonly county: number
  readonly pair: number
  readonly id: Id
}

export interface DraftTried {
  readonly rules: readonly RoutingRule[]
  readonly limits: LimitDraft
}

/**
 * Tries a draft on a period's cases, batch by batch; `keep` gets some cases of each pair and how many were seen, and
 * the walk waits for it. Changes nothing.
 */
export async function walkPast(
  cases: Pick<CasesState, 'db' | 'rules' | 'services' | 'people' | 'clock'>,
  draft: DraftTried,
  period: Period,
  keep: (moves: readonly KeptMove[], seen: number) => Promise<void>,
): Promise<DryRunResult> {
  const catalogue = cases.services.catalogue()
  const before = cases.rules.now
  const trial: Trial = {
    before,
    after: router({ ...before.set, rules: draft.rules }),
    limits: draft.limits,
    now: cases.clock.now().epochMilliseconds,
    units: rememberedUnits(cases.people.units()),
    category: catalogue.get,
    onRemit: cases.services.authority().onRemit,
    tableFor: (place) => cases.services.tableFor(place),
  }
  const tally = newTally()
  const kept = new Map<number, number>()
  let said = 0
  for await (const batch of pastCases(cases.db, period)) {
    const moves: KeptMove[] = []
    for (const past of batch) {
      const pair = count(tally, past, tryCase(past, trial))
      if (pair === undefined) continue
      const before = kept.get(pair) ?? 0
      if (before >= KEPT_PER_PAIR) continue
      kept.set(pair, before + 1)
      moves.push({ county: past.county, pair, id: past.id })
    }
    if (moves.length === 0 && tally.cases - said < SAID) continue
    said = tally.cases
    await keep(moves, said)
  }
  return resultOf(tally)
}
