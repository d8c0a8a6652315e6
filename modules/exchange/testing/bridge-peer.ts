import { createHash } from 'node:crypto'
import { newActId, places, units } from '@lianxin/cases/testing'
import { starterMapping } from '../server/bridge/starter.ts'
import { bridgeSecret, signPayload } from '../server/bridge/secrets.ts'
import { admins, type ExchangeTown } from './exchange-town.ts'

export type Raw = Readonly<Record<string, unknown>>

/** A mapping for the town: two categories, places by its codes, else by the words of the address. */
export function townMapping(over: (mapping: Record<string, never>) => void = () => undefined): string {
  const mapping = JSON.parse(starterMapping())
  mapping.categories = { LJ: '0101', ZS: '0201' }
  mapping.places = { QT: places.town, BH: places.village, '*': 'address' }
  over(mapping)
  return JSON.stringify(mapping, null, 2)
}

export interface Pushed {
  readonly status: number
  readonly results: readonly {
    number: string | null
    sequence: number | null
    state: string
    ours: string | null
    expects: number | null
    fault: string | null
  }[]
}

export interface BridgePeer {
  readonly id: string
  push(messages: readonly Raw[] | string, format?: string): Promise<Pushed>
  pull(have?: readonly string[]): Promise<{ answers: { id: string; body: Record<string, unknown> }[]; more: boolean }>
  /** Signs as the other side does; `off` seconds by its clock. */
  signed(payload: string, off?: number): { timestamp: number; signature: string; payload: string }
}

/** A bridge of the town with its mapping published, and the other side of it. */
export async function bridgePeer(
  one: ExchangeTown,
  { url, mapping = townMapping() }: { url?: string; mapping?: string } = {},
): Promise<BridgePeer> {
  const name = `热线${createHash('sha256').update(newActId()).digest('hex').slice(0, 6)}`
  const added = await one.post(admins.city, '/console/bridges', {
    actId: newActId(),
    name,
    unit: units.cityOffice.name,
    ...(url ? { pushUrl: url } : {}),
  })
  const id = /\/api\/bridges\/(\d{18})\/messages/.exec(added.html)?.[1] ?? ''
  if (/<form method="post"(?! action="\/console\/bridges\/\d{18}")/.test(added.html))
    throw new Error('a form of the new bridge leads elsewhere')
  const published = await one.post(admins.city, `/console/bridges/${id}`, {
    actId: newActId(),
    do: 'publish',
    content: mapping,
    why: '第一版',
  })
  if (published.status !== 200) throw new Error(`the mapping was not published: ${published.html.slice(0, 3000)}`)
  const signed: BridgePeer['signed'] = (payload, off = 0) => {
    const timestamp = Math.floor(one.town.clock.now().epochMilliseconds / 1000) + off
    return { timestamp, payload, signature: signPayload(bridgeSecret(one.state.secret, id, 1), timestamp, payload) }
  }
  const send = async (path: string, body: object) => {
    const answer = await one.app.inject({ method: 'POST', url: `/api/bridges/${id}/${path}`, payload: body })
    return { status: answer.statusCode, body: JSON.parse(answer.body) }
  }
  return {
    id,
    signed,
    async push(messages, format = 'json') {
      const payload = typeof messages === 'string' ? messages : JSON.stringify(messages)
      const { status, body } = await send('messages', { ...signed(payload), format })
      return { status, results: body.results ?? [] }
    },
    pull: async (have = []) => (await send('answers', signed(JSON.stringify(have)))).body,
  }
}

/** A new order of theirs; the least that is needed. */
export const order = (number: string, over: Raw = {}): Raw => ({
  orderNo: number,
  seq: 1,
  msgType: 'NEW',
  content: '楼下垃圾没人清。',
  typeCode: 'LJ',
  areaCode: 'BH',
  ...over,
})
export const state = (number: string, seq: number, status: string, over: Raw = {}): Raw => ({
  orderNo: number,
  seq,
  msgType: 'STATUS',
  status,
  ...over,
})
export const addition = (number: string, seq: number, remark: string): Raw => ({
  orderNo: number,
  seq,
  msgType: 'ADD',
  remark,
})
