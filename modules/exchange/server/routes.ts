import type { BoundRoute } from '@lianxin/platform/http'
import type { ExchangeState } from './deps.ts'

/** The routes bound to what answers them, one line a subject. */
export function answers(_state: ExchangeState): BoundRoute[] {
  return []
}
