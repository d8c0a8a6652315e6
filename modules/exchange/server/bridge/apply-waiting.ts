import { sql } from 'kysely'
import { raw } from '@lianxin/platform/db'
import type { Id } from '@lianxin/platform/ids'
import { everywhere } from '@lianxin/platform/journal'
import type { Message } from '../../rules/bridge/read-message.ts'
import type { ExchangeState } from '../deps.ts'
import { q } from '../store.ts'
import { applyMessage, type Applied } from './apply-order.ts'
import type { LiveBridge } from './live-mapping.ts'
import { messageAt, toShow } from './receive.ts'
import { holdSettled, settleLeft } from './settle-order.ts'

/** Orders worked on side by side: the intake commits many together. */
const SIDE_BY_SIDE = 16
const LOT = 500

const orderOf = ({ county, id }: LiveBridge, number: string) =>
  q
    .selectFrom('exchange.bridge_order')
    .select(['case_id', 'next', 'settled_at'])
    .where('county', '=', county)
    .where('bridge', '=', id)
    .where('number', '=', number)
const messagesOf = ({ county, id }: LiveBridge, number: string) =>
  q
    .selectFrom('exchange.bridge_in')
    .select(['seq', 'body'])
    .where('county', '=', county)
    .where('bridge', '=', id)
    .where('number', '=', number)
    .where('state', '=', 'waiting')
    .orderBy('seq')
    .limit(50)

/**
 * Applies what waits of one order, in its sequence, as far as there is no gap. Each message is done under an id that
 * follows from it and then marked: killed between, it is done again and nothing happens twice. An order that cannot
 * become a case waits whole; a later message that is refused waits alone, and those behind it go on. Once an order was
 * settled by hand, whatever else comes of it is put before a person.
 */
export async function applyNumber(state: ExchangeState, bridge: LiveBridge, number: string): Promise<void> {
  const { mapping } = bridge
  if (!mapping) return
  const [[order], waiting] = await state.db.read(everywhere, orderOf(bridge, number), messagesOf(bridge, number))
  if (!order) return
  let { next } = order
  let caseId = order.case_id as Id | null
  for (const row of waiting) {
    const at = messageAt(bridge, { number, seq: row.seq })
    const message = JSON.parse(state.cases.vault.open(at, row.body)) as Message
    if (order.settled_at) {
      await holdSettled(state, bridge, message)
      continue
    }
    if (row.seq !== next) break
    const applied = await applyMessage(state, { bridge, mapping, message, caseId })
    await mark(state, bridge, message, applied, caseId)
    if ('held' in applied && caseId === null) break
    if ('done' in applied) caseId = applied.caseId ?? caseId
    next++
  }
}

/** Notes what came of a message, moves the order on, and puts before a person what needs one, in one transaction. */
export async function mark(
  { db, clock }: Pick<ExchangeState, 'db' | 'clock'>,
  bridge: LiveBridge,
  message: Message,
  applied: Applied,
  caseId: Id | null,
): Promise<void> {
  const { county, id } = bridge
  const { number, seq } = message
  const held = 'held' in applied
  const now = clock.now()
  const made = held ? caseId : (applied.caseId ?? caseId)
  const fault = held ? applied.held : applied.note
  const waits = held && caseId === null
  await db.write(
    everywhere,
    q
      .updateTable('exchange.bridge_in')
      .set({ state: held ? 'held' : 'done' })
      .where('county', '=', county)
      .where('bridge', '=', id)
      .where('number', '=', number)
      .where('seq', '=', seq)
      .where('state', '=', 'waiting'),
    q
      .updateTable('exchange.bridge_order')
      .set({
        ...(waits ? {} : { next: seq + 1 }),
        ...(made === null ? {} : { case_id: made }),
        ...(message.state === null ? {} : { theirs: message.state }),
        ...(message.due === null ? {} : { due: Temporal.Instant.fromEpochMilliseconds(message.due) }),
        seen_at: now,
      })
      .where('county', '=', county)
      .where('bridge', '=', id)
      .where('number', '=', number)
      .where('next', '=', seq),
    ...(fault === undefined
      ? []
      : [
          q
            .insertInto('exchange.bridge_held')
            .values({
              county,
              bridge: id,
              key: `message:${number}:${seq}`,
              place: bridge.place,
              kind: 'message',
              number,
              seq,
              fault,
              detail: held ? (applied.detail ?? null) : null,
              theirs: toShow(message),
              case_id: made,
              at: now,
            })
            .onConflict((on) => on.doNothing()),
        ]),
  )
}

/** Applies orders side by side; one that fails is logged and tried again by the next run. */
export async function applyNumbers(
  state: ExchangeState,
  bridge: LiveBridge,
  numbers: readonly string[],
): Promise<void> {
  const left = [...numbers]
  const work = async () => {
    for (let number = left.shift(); number !== undefined; number = left.shift())
      await applyNumber(state, bridge, number).catch(state.log)
  }
  await Promise.all(Array.from({ length: Math.min(SIDE_BY_SIDE, numbers.length) }, work))
}

const ready = ({ county, id }: LiveBridge) =>
  raw<{ number: string }>(sql`
    select o.number from exchange.bridge_order o
    join exchange.bridge_in m on m.county = o.county and m.bridge = o.bridge and m.number = o.number
      and (m.seq = o.next or o.settled_at is not null)
    where o.county = ${county} and o.bridge = ${id} and m.state = 'waiting'
    order by m.at limit ${LOT}`)

/** Applies whatever of a bridge can be applied; returns how many orders there were. */
export async function applyWaiting(state: ExchangeState, bridge: LiveBridge): Promise<number> {
  await settleLeft(state, bridge)
  const [rows] = await state.db.read(everywhere, ready(bridge))
  await applyNumbers(state, bridge, [...new Set(rows.map(({ number }) => number))])
  return rows.length
}
