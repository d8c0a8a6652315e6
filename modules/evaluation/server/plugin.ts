import type { Room } from '@lianxin/platform/http'
import { evaluationRefusals } from '../contract/refusals.ts'
import { powers } from '../rules/powers.ts'
import type { EvaluationState } from './deps.ts'
import { keepFacts } from './followers/keep-facts.ts'
import { pages } from './pages/index.ts'

/** The room as it plugs into the house. */
export function evaluationRoom(state: EvaluationState): Room {
  return {
    name: 'evaluation',
    powers,
    refusals: evaluationRefusals,
    pages: pages(state),
    followers: [keepFacts],
  }
}
