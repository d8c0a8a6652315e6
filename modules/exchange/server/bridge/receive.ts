import { createHmac } from 'node:crypto'
import { fieldAt } from '@lianxin/platform/crypto'
import type { Statement } from '@lianxin/platform/db'
import { maskName, maskPhone } from '@lianxin/people'
import { canonical, everywhere } from '@lianxin/platform/journal'
import type { Message } from '../../rules/bridge/read-message.ts'
import type { ExchangeState } from '../deps.ts'
import { q } from '../store.ts'
import type { LiveBridge } from './live-mapping.ts'

/** A message under its number and sequence. */
export const nameOf = ({ number, seq }: Pick<Message, 'number' | 'seq'>): string => `${number}\n${seq}`

/** Where a message lies closed: it holds what people told the other side. */
export const messageAt = (
  { county, id }: Pick<LiveBridge, 'county' | 'id'>,
  { number, seq }: Pick<Message, 'number' | 'seq'>,
) => fieldAt('exchange.bridge_in.body', county, id, number, seq)

/** What a list of held messages keeps of one: the reporter masked, files by their names. */
export const toShow = (message: Message): string =>
  JSON.stringify({
    ...message,
    name: message.name && maskName(message.name),
    phone: message.phone && maskPhone(message.phone),
    files: message.files.map(({ name }) => name),
  })

/**
 * Keeps messages, each number and sequence once and for good before anything is done about them: what was answered for is
 * not lost, whatever happens next. The same sequence with other words is put before a person. Returns those that are new.
 */
export async function receive(
  state: Pick<ExchangeState, 'db' | 'clock' | 'cases' | 'secret'>,
  bridge: LiveBridge,
  messages: readonly Message[],
  way: 'push' | 'file',
): Promise<ReadonlySet<string>> {
  const { county, id } = bridge
  const at = state.clock.now()
  // Sorted, so that two calls with the same numbers wait for each other instead of locking each other out.
  const once = [...new Map(messages.map((one) => [nameOf(one), one])).values()].toSorted((a, b) =>
    nameOf(a) < nameOf(b) ? -1 : 1,
  )
  if (once.length === 0) return new Set()
  const rows = once.map((one) => {
    const body = canonical(one as unknown as Parameters<typeof canonical>[0])
    return {
      county,
      bridge: id,
      number: one.number,
      seq: one.seq,
      kind: one.kind,
      body: state.cases.vault.seal(messageAt(bridge, one), body),
      hash: createHmac('sha256', `${state.secret}:bridge`).update(body).digest(),
      way,
      at,
    }
  })
  return state.db.act(everywhere, async (t) => {
    const numbers = [...new Set(once.map(({ number }) => number))]
    const [, taken, known] = await t.send(
      q
        .insertInto('exchange.bridge_order')
        .values(numbers.map((number) => ({ county, bridge: id, number, seen_at: at })))
        .onConflict((on) => on.doNothing()),
      q
        .insertInto('exchange.bridge_in')
        .values(rows)
        .onConflict((on) => on.doNothing())
        .returning(['number', 'seq']),
      q
        .selectFrom('exchange.bridge_in')
        .select(['number', 'seq', 'hash'])
        .where('county', '=', county)
        .where('bridge', '=', id)
        .where('number', 'in', numbers),
    )
    const fresh = new Set(taken.map(nameOf))
    const before = new Map(known.map((one) => [nameOf(one), one.hash]))
    const other = rows.filter((row) => !fresh.has(nameOf(row)) && !before.get(nameOf(row))?.equals(row.hash))
    const byName = new Map(once.map((one) => [nameOf(one), one]))
    await t.finish(...changed(bridge, other, byName, at))
    return fresh
  })
}

function changed(
  bridge: LiveBridge,
  rows: readonly { number: string; seq: number; hash: Buffer }[],
  messages: ReadonlyMap<string, Message>,
  at: Temporal.Instant,
): Statement[] {
  if (rows.length === 0) return []
  return [
    q
      .insertInto('exchange.bridge_held')
      .values(
        rows.flatMap((row) => {
          const message = messages.get(nameOf(row))
          return message ? [heldAs(bridge, row, message, at)] : []
        }),
      )
      .onConflict((on) => on.doNothing()),
  ]
}

const heldAs = (
  bridge: LiveBridge,
  { number, seq, hash }: { number: string; seq: number; hash: Buffer },
  message: Message,
  at: Temporal.Instant,
) => ({
  county: bridge.county,
  bridge: bridge.id,
  key: `changed:${number}:${seq}:${hash.toString('hex').slice(0, 12)}`,
  place: bridge.place,
  kind: 'changed',
  number,
  seq,
  fault: 'changed',
  theirs: toShow(message),
  at,
})
