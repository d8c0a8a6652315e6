import type { Page } from '@lianxin/platform/http'
import type { ExchangeState } from '../deps.ts'

/** The room's pages, one line a subject. */
export function pages(_state: ExchangeState): Page[] {
  return []
}
