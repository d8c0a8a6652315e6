import type { Job } from '@lianxin/platform/jobs'
import type { ExchangeState } from '../deps.ts'

/** The room's jobs, one line a subject. */
export function jobs(_state: ExchangeState): Job[] {
  return []
}
