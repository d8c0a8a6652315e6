import { sql } from 'kysely'
import { raw } from '@lianxin/platform/db'
import type { Job } from '@lianxin/platform/jobs'
import { everywhere } from '@lianxin/platform/journal'
import type { Term } from '@lianxin/platform/personal'
import type { ExchangeState } from '../deps.ts'
import { q } from '../store.ts'
import { applyWaiting } from './apply-waiting.ts'
import { liveBridges } from './live-mapping.ts'
import { sendAnswers } from './send-answers.ts'

const ROUNDS = 20
/** Days what came in keeps its words after it was applied, and what went out stays. */
const KEEP_DAYS = 90

/** Every few seconds: applies what a killed or busy process left, and posts what is due. */
export const workBridgesJob = (state: ExchangeState): Job => ({
  name: 'exchange-work-bridges',
  everySeconds: 5,
  async run() {
    for (const bridge of await liveBridges(state)) {
      for (let round = 0; round < ROUNDS; round++) {
        const applied = await applyWaiting(state, bridge)
        const { taken } = await sendAnswers(state, bridge)
        if (applied === 0 && taken === 0) break
      }
    }
  },
})

/** Forgets the words of messages long applied or closed: the case has them, under its own rules; numbers and sequences stay, so that a late repeat is known. */
export const clearBridgesJob = (state: ExchangeState): Job => ({
  name: 'exchange-clear-bridges',
  everySeconds: 24 * 3600,
  async run(now) {
    const before = now.subtract({ hours: 24 * KEEP_DAYS })
    await state.db.write(
      everywhere,
      raw(
        sql`update exchange.bridge_in set body = '' where state in ('done', 'dropped') and at < ${before} and body <> ''`,
      ),
      q.deleteFrom('exchange.bridge_out').where('taken_at', '<', before),
    )
  },
})

/** What ends the time of what bridges carry. */
export const bridgeTerms: readonly Term[] = [
  {
    name: 'exchange-bridges',
    fields: ['exchange.bridge_in.body', 'exchange.bridge_out.body'],
    by: 'exchange-clear-bridges',
  },
]
