import { sql } from 'kysely'
import { raw } from '@lianxin/platform/db'
import { everywhere } from '@lianxin/platform/journal'
import type { Message } from '../../rules/bridge/read-message.ts'
import type { ExchangeState } from '../deps.ts'
import { q } from '../store.ts'
import type { LiveBridge } from './live-mapping.ts'
import { toShow } from './receive.ts'

type Of = Pick<LiveBridge, 'county' | 'id'>

/** Sequences of an order's messages that wait, in their turn. */
export async function waitingSeqs({ db }: Pick<ExchangeState, 'db'>, bridge: Of, number: string): Promise<number[]> {
  const [rows] = await db.read(
    everywhere,
    q
      .selectFrom('exchange.bridge_in')
      .select('seq')
      .where('county', '=', bridge.county)
      .where('bridge', '=', bridge.id)
      .where('number', '=', number)
      .where('state', '=', 'waiting')
      .orderBy('seq'),
  )
  return rows.map(({ seq }) => seq)
}

/**
 * Carries out what a person settled by hand: the messages of that decision are closed, and where the order had become no
 * case it never will, so that nothing waits for it. Done again it changes nothing.
 */
export async function settleOrder({ db }: Pick<ExchangeState, 'db'>, bridge: Of, number: string): Promise<void> {
  const { county, id } = bridge
  await db.write(
    everywhere,
    raw(sql`
      update exchange.bridge_in m set state = 'dropped' from exchange.bridge_held h
      where m.county = ${county} and m.bridge = ${id} and m.number = ${number}
        and h.county = m.county and h.bridge = m.bridge and h.number = m.number
        and h.kind = 'message' and h.resolution = 'by_hand'
        and ((m.state = 'held' and m.seq = h.seq) or (m.state = 'waiting' and m.seq = any (h.closed_seqs)))`),
    raw(sql`
      update exchange.bridge_order o set settled_at = h.resolved_at,
        next = greatest(h.seq, (select max(seq) from unnest(h.closed_seqs) as c (seq))) + 1
      from exchange.bridge_held h
      where o.county = ${county} and o.bridge = ${id} and o.number = ${number}
        and o.case_id is null and o.settled_at is null
        and h.county = o.county and h.bridge = o.bridge and h.number = o.number
        and h.kind = 'message' and h.seq = o.next and h.resolution = 'by_hand'`),
  )
}

/** Orders that were settled by hand and whose messages still wait: somebody was stopped in between, or it is long ago. */
export async function settleLeft(state: Pick<ExchangeState, 'db'>, bridge: Of): Promise<void> {
  const [rows] = await state.db.read(
    everywhere,
    raw<{ number: string }>(sql`
      select o.number from exchange.bridge_order o
      join exchange.bridge_held h on h.county = o.county and h.bridge = o.bridge
        and h.key = 'message:' || o.number || ':' || o.next
      where o.county = ${bridge.county} and o.bridge = ${bridge.id} and o.case_id is null and o.settled_at is null
        and h.resolution = 'by_hand' limit 500`),
  )
  for (const { number } of rows) await settleOrder(state, bridge, number)
}

/** A message that came after its order was settled goes to a person, whatever is missing before it. */
export async function holdSettled(
  { db, clock }: Pick<ExchangeState, 'db' | 'clock'>,
  bridge: LiveBridge,
  message: Message,
): Promise<void> {
  const { county, id, place } = bridge
  const { number, seq } = message
  const key = `message:${number}:${seq}`
  const row = { county, bridge: id, key, place, kind: 'message', number, seq, fault: 'settled', at: clock.now() }
  await db.write(
    everywhere,
    q
      .updateTable('exchange.bridge_in')
      .set({ state: 'held' })
      .where('county', '=', county)
      .where('bridge', '=', id)
      .where('number', '=', number)
      .where('seq', '=', seq)
      .where('state', '=', 'waiting'),
    q
      .updateTable('exchange.bridge_order')
      .set({ next: sql`greatest(next, ${seq + 1}::int)`, seen_at: row.at })
      .where('county', '=', county)
      .where('bridge', '=', id)
      .where('number', '=', number),
    q
      .insertInto('exchange.bridge_held')
      .values({ ...row, theirs: toShow(message) })
      .onConflict((on) => on.doNothing()),
  )
}
