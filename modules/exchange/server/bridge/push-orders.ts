import { Refusal } from '@lianxin/platform/http'
import { humanId, type Id } from '@lianxin/platform/ids'
import { everywhere } from '@lianxin/platform/journal'
import type { PayloadFormat } from '../../contract/bridge/bodies.ts'
import type { Taken } from '../../contract/bridge/routes.ts'
import { readMessage, type Message } from '../../rules/bridge/read-message.ts'
import type { ExchangeState } from '../deps.ts'
import { q } from '../store.ts'
import { applyNumbers } from './apply-waiting.ts'
import { liveBridges, type LiveBridge } from './live-mapping.ts'
import { readPayload } from './read-payload.ts'
import { nameOf, receive } from './receive.ts'
import { isSigned, secretsInForce } from './secrets.ts'

interface Signed {
  readonly id: Id
  readonly timestamp: number
  readonly payload: string
  readonly signature: string
}

/** The bridge of a call that its secret signed. An unknown bridge and a wrong signature are told apart to nobody. */
export async function openBridge(state: ExchangeState, call: Signed): Promise<LiveBridge> {
  const now = state.clock.now()
  const [bridge] = await liveBridges(state, call.id)
  // Where there is no bridge, a secret that nobody has is tried: the answer takes as long.
  const of = bridge ?? { id: call.id, generation: 0, old_until: null }
  const good = isSigned(secretsInForce(state.secret, of, now), call, now)
  if (!bridge || !good) throw new Refusal('signature_wrong')
  return bridge
}

/**
 * Messages of another system: kept, then applied at once as far as they can be. What is answered with `taken` or `known`
 * is kept for good; whoever hears no answer sends again.
 */
export async function pushOrders(
  state: ExchangeState,
  call: Signed & { readonly format: PayloadFormat },
): Promise<{ results: Taken[] }> {
  const bridge = await openBridge(state, call)
  return { results: await takeMessages(state, bridge, readPayload(call.format, call.payload), 'push') }
}

/** Reads, keeps and applies messages; says of each in its turn what came of it. */
export async function takeMessages(
  state: ExchangeState,
  bridge: LiveBridge,
  raws: readonly unknown[],
  way: 'push' | 'file',
): Promise<Taken[]> {
  const { mapping } = bridge
  if (!mapping || bridge.paused) throw new Refusal('bridge_paused')
  const read = raws.map((raw) => readMessage(mapping, raw))
  const messages = read.flatMap((one) => ('message' in one ? [one.message] : []))
  const fresh = await receive(state, bridge, messages, way)
  const numbers = [...new Set(messages.map(({ number }) => number))]
  await applyNumbers(state, bridge, numbers)
  const orders = await ordersOf(state, bridge, numbers)
  return read.map((one) => {
    if ('fault' in one) {
      const { field, zh } = one.fault
      return { number: null, sequence: null, state: 'refused', ours: null, expects: null, fault: `${field}：${zh}` }
    }
    return takenOf(one.message, fresh, orders.get(one.message.number))
  })
}

const takenOf = (
  message: Message,
  fresh: ReadonlySet<string>,
  order: { case_id: string | null; next: number } | undefined,
): Taken => ({
  number: message.number,
  sequence: message.seq,
  state: fresh.has(nameOf(message)) ? 'taken' : 'known',
  ours: order?.case_id ? humanId(order.case_id as Id) : null,
  expects: order?.next ?? null,
  fault: null,
})

async function ordersOf({ db }: ExchangeState, { county, id }: LiveBridge, numbers: readonly string[]) {
  if (numbers.length === 0) return new Map()
  const [rows] = await db.read(
    everywhere,
    q
      .selectFrom('exchange.bridge_order')
      .select(['number', 'case_id', 'next'])
      .where('county', '=', county)
      .where('bridge', '=', id)
      .where('number', 'in', numbers),
  )
  return new Map(rows.map((row) => [row.number, row]))
}
