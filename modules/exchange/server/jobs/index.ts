import type { Job } from '@lianxin/platform/jobs'
import type { ExchangeState } from '../deps.ts'
import { clearBridgesJob, workBridgesJob } from '../bridge/jobs.ts'
import { buildDataSetsJob } from '../open-data/build-data-sets.ts'
import { foldCallsJob } from '../keys/fold-calls.ts'
import { clearDeliveriesJob, deliverWebhooksJob } from '../webhooks/jobs.ts'

/** The room's jobs, one line a subject. */
export function jobs(state: ExchangeState): Job[] {
  return [
    foldCallsJob(state), //
    buildDataSetsJob(state),
    deliverWebhooksJob(state),
    clearDeliveriesJob(state),
    workBridgesJob(state),
    clearBridgesJob(state),
  ]
}
