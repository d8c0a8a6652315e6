import { everywhere } from '@lianxin/platform/journal'
import type { ExchangeState } from '../deps.ts'
import { q } from '../store.ts'
import type { LiveBridge } from './live-mapping.ts'

const AT_ONCE = 200

/**
 * What the other side has not acknowledged, each order's first the earliest: it says which of the last time it has, and
 * gets the rest. An answer that was lost on the way comes again.
 */
export async function pullAnswers({ db, clock }: ExchangeState, bridge: LiveBridge, have: readonly string[]) {
  const had = new Map<number, string[]>()
  for (const id of have) {
    const county = Number(id.split(':')[0])
    if (Number.isInteger(county)) had.set(county, [...(had.get(county) ?? []), id])
  }
  const taken = [...had].map(([county, keys]) =>
    q
      .updateTable('exchange.bridge_out')
      .set({ taken_at: clock.now() })
      .where('county', '=', county)
      .where('bridge', '=', bridge.id)
      .where('key', 'in', keys)
      .where('taken_at', 'is', null)
      .where('failed_at', 'is', null),
  )
  if (taken.length > 0) await db.write(everywhere, ...taken)
  const [rows] = await db.read(
    everywhere,
    q
      .selectFrom('exchange.bridge_out')
      .select(['key', 'body'])
      .where('bridge', '=', bridge.id)
      .where('taken_at', 'is', null)
      .where('failed_at', 'is', null)
      .orderBy('created_at')
      .orderBy('seq')
      .limit(AT_ONCE + 1),
  )
  const answers = rows
    .slice(0, AT_ONCE)
    .map(({ key, body }) => ({ id: key, body: JSON.parse(body) as Record<string, unknown> }))
  return { answers, more: rows.length > AT_ONCE }
}
