import { sql } from 'kysely'
import { raw } from '@lianxin/platform/db'
import type { Job } from '@lianxin/platform/jobs'
import { countyOf, type Id } from '@lianxin/platform/ids'
import { everywhere } from '@lianxin/platform/journal'
import { callLimits } from '../../contract/scopes.ts'
import type { ExchangeState } from '../deps.ts'
import { q } from '../store.ts'

const AT_ONCE = 5000
const KEPT_DAYS = 400

interface Window {
  readonly source: Buffer
  readonly minute: Temporal.Instant
  readonly calls: number
  readonly id: Id | null
  readonly per_minute: number | null
}

/** Sums windows by key and day of the city. */
function days(windows: readonly Window[], city: number) {
  const sums = new Map<string, { county: number; key_id: string; day: string; calls: number; refused: number }>()
  for (const { minute, calls, id, per_minute: limit } of windows) {
    const day = minute.toZonedDateTimeISO('Asia/Shanghai').toPlainDate().toString()
    const name = `${id} ${day}`
    const sum = sums.get(name) ?? { county: id ? countyOf(id) : city, key_id: id ?? '0', day, calls: 0, refused: 0 }
    sum.calls += calls
    sum.refused += Math.max(0, calls - (limit ?? callLimits.anonymous))
    sums.set(name, sum)
  }
  return [...sums.values()]
}

/** Puts minutes that are over into the days of their keys, and forgets them: whoever called without a key becomes a number. */
export async function foldCalls({ db, city, clock }: ExchangeState): Promise<void> {
  const now = clock.now()
  await db.act(everywhere, async (t) => {
    const [windows] = await t.send(
      raw<Window>(sql`
        select w.source, w.minute, w.calls, k.id, k.per_minute
        from exchange.call_window w left join exchange.api_key k on k.hash = w.source
        where w.county = ${city} and w.minute < ${now.subtract({ minutes: 2 }).toString()}::timestamptz
        limit ${AT_ONCE} for update of w skip locked`),
    )
    const sums = days(windows, city)
    await t.finish(
      ...sums.map((one) =>
        q
          .insertInto('exchange.key_day')
          .values(one)
          .onConflict((on) =>
            on.columns(['county', 'key_id', 'day']).doUpdateSet({
              calls: sql`key_day.calls + ${one.calls}`,
              refused: sql`key_day.refused + ${one.refused}`,
            }),
          ),
      ),
      ...windows.map(({ source, minute }) =>
        q
          .deleteFrom('exchange.call_window')
          .where('county', '=', city)
          .where('source', '=', source)
          .where('minute', '=', minute),
      ),
      q
        .deleteFrom('exchange.key_day')
        .where(
          'day',
          '<',
          now.toZonedDateTimeISO('Asia/Shanghai').toPlainDate().subtract({ days: KEPT_DAYS }).toString(),
        ),
    )
  })
}

/** Every minute. It may run twice at once: a window is locked by one of them, and gone for the other. */
export const foldCallsJob = (state: ExchangeState): Job => ({
  name: 'exchange-fold-calls',
  everySeconds: 60,
  run: () => foldCalls(state),
})
