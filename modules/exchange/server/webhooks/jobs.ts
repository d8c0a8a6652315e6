import type { Job } from '@lianxin/platform/jobs'
import { everywhere } from '@lianxin/platform/journal'
import type { ExchangeState } from '../deps.ts'
import { q } from '../store.ts'
import { deliverDue } from './deliver.ts'

/** Rounds of one run: a run ends before the next one would be missed. */
const ROUNDS = 50
/** Days a delivery is kept after it was taken, and after it was given up. */
const KEEP = { taken: 7, failed: 30 } as const

/** Hands over what webhooks are told, every few seconds. */
export const deliverWebhooksJob = (state: ExchangeState): Job => ({
  name: 'exchange-deliver-webhooks',
  everySeconds: 5,
  async run() {
    for (let round = 0; round < ROUNDS; round++) if ((await deliverDue(state)).taken === 0) return
  },
})

/** Clears what was taken a week ago, and dead letters that nobody sent again for a month. */
export const clearDeliveriesJob = (state: ExchangeState): Job => ({
  name: 'exchange-clear-deliveries',
  everySeconds: 6 * 3600,
  async run(now) {
    const before = (days: number) => now.subtract({ hours: days * 24 })
    const old = q.deleteFrom('exchange.delivery')
    await state.db.write(
      everywhere,
      old.where('taken_at', '<', before(KEEP.taken)),
      old.where('failed_at', '<', before(KEEP.failed)),
    )
  },
})
