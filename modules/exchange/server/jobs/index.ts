import type { Job } from '@lianxin/platform/jobs'
import type { ExchangeState } from '../deps.ts'
import { buildDataSetsJob } from '../open-data/build-data-sets.ts'
import { foldCallsJob } from '../keys/fold-calls.ts'

/** The room's jobs, one line a subject. */
export function jobs(state: ExchangeState): Job[] {
  return [
    foldCallsJob(state), //
    buildDataSetsJob(state),
  ]
}
