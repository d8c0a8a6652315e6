import { createHmac } from 'node:crypto'
import { acts } from '@lianxin/cases/contract'
import { newActId, people, places, units } from '@lianxin/cases/testing'
import { everywhere } from '@lianxin/platform/journal'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { eventOf, webhookEventCodes } from '../contract/webhooks/events.ts'
import { q } from '../server/store.ts'
import { deliverDue } from '../server/webhooks/deliver.ts'
import { clearDeliveriesJob } from '../server/webhooks/jobs.ts'
import { webhookSecret } from '../server/webhooks/sign.ts'
import { admins, exchangeTown, type ExchangeTown } from '../testing/exchange-town.ts'
import { listener, type Listener } from '../testing/listener.ts'

let one: ExchangeTown
let peer: Listener
beforeAll(async () => {
  one = await exchangeTown()
  peer = await listener()
})
afterAll(async () => {
  await one.close()
  await peer.close()
})
beforeEach(() => {
  peer.answer = 200
  peer.heard.length = 0
})

const NAME = '区住建局工单平台'
const withEvents = (over: Record<string, string> = {}, events: readonly string[] = webhookEventCodes) => [
  ...Object.entries({
    actId: newActId(),
    name: NAME,
    url: peer.url,
    unit: units.housing.name,
    place: places.county,
    ...over,
  }),
  ...events.map((event) => ['events', event] as const),
]
const rows = async () => (await one.state.db.read(everywhere, q.selectFrom('exchange.delivery').selectAll()))[0]
const hooks = async () => (await one.state.db.read(everywhere, q.selectFrom('exchange.webhook').selectAll()))[0]
const idOf = async (name = NAME) => (await hooks()).find((row) => row.name === name)?.id ?? ''
const press = (id: string, over: Record<string, string>) =>
  one.post(admins.city, `/console/webhooks/${id}`, { actId: newActId(), ...over })

test('every act is told as one event, or is one of those that stay in the house', () => {
  const untold = acts.filter((act) => eventOf(`cases.${act}`) === undefined)
  expect(untold.toSorted()).toEqual([
    'add',
    'answer',
    'ask_reporter',
    'escalate',
    'publish',
    'recuse',
    'supervise',
    'urge',
  ])
})

test('what happens is told once, signed by the secret that was shown, with ids and public fields only', async () => {
  const answer = await one.post(admins.city, '/console/webhooks', withEvents())
  expect(answer.status).toBe(200)
  const secret = /whsec_[\w+/=]+/.exec(answer.html)?.[0] ?? ''
  expect(answer.html.match(/<form method="post"(?! action="\/console\/webhooks\/\d{18}")/g)).toBeNull()
  await one.town.report(people.reporter, { text: '三单元 502 室王阿姨家漏水', name: '王阿姨', phone: '19000000001' })
  await one.catchUp()
  expect(await deliverDue(one.state)).toEqual({ taken: 1, refused: 0 })
  expect(await deliverDue(one.state)).toEqual({ taken: 0, refused: 0 })
  const [heard] = peer.heard
  if (!heard) throw new Error('nothing was heard')
  const { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': signature } = heard.headers
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
  expect(signature).toBe(`v1,${createHmac('sha256', key).update(`${id}.${at}.${heard.body}`).digest('base64')}`)
  expect(heard.body).not.toMatch(/王阿姨|漏水|19000000001|502/)
  const said = JSON.parse(heard.body)
  expect(said.type).toBe('case.reported')
  expect(said.data.place.code).toBe(places.village)
  expect(said.data.unit.name).toBe(units.enforcement.name)
})

test('a case in confidence, and one that complains of somebody, is told to nobody', async () => {
  await one.town.report(people.reporter, { confidential: true })
  await one.town.report(people.reporter, { accusedUnit: units.police.id })
  await one.catchUp()
  await deliverDue(one.state)
  expect(peer.heard).toHaveLength(0)
})

test('what is refused is tried again under the same id for 72 hours, then stops, and can be sent again', async () => {
  await one.town.report()
  await one.catchUp()
  peer.answer = 503
  expect(await deliverDue(one.state)).toEqual({ taken: 0, refused: 1 })
  let tries = 1
  for (; (await rows()).some((row) => !row.taken_at && !row.failed_at); tries++) {
    one.town.clock.advance({ hours: 1 })
    await deliverDue(one.state)
  }
  expect(tries).toBeGreaterThanOrEqual(72)
  expect(new Set(peer.heard.map((heard) => heard.headers['webhook-id'])).size).toBe(1)
  const id = await idOf()
  expect((await one.see(admins.city, `/console/webhooks/${id}`)).html).toContain('HTTP 503')
  peer.answer = 204
  const dead = (await rows()).find((row) => row.failed_at)
  const again = await press(id, { do: 'again', delivery: `${dead?.county} ${dead?.key}` })
  expect(again.html).toContain('1 条已放回去')
  expect(await deliverDue(one.state)).toEqual({ taken: 1, refused: 0 })
  expect(peer.heard.at(-1)?.headers['webhook-id']).toBe(peer.heard[0]?.headers['webhook-id'])
})

test('a new secret signs beside the old one for a day', async () => {
  const id = await idOf()
  const shown = await press(id, { do: 'rotate' })
  expect(shown.html).toContain(webhookSecret(one.state.secret, id, 2))
  await one.town.report()
  await one.catchUp()
  await deliverDue(one.state)
  expect(peer.heard.at(-1)?.headers['webhook-signature']?.split(' ').length).toBe(2)
  one.town.clock.advance({ hours: 25 })
  await press(id, { do: 'ping' })
  expect(peer.heard.at(-1)?.headers['webhook-signature']?.split(' ').length).toBe(1)
})

test('a test message says what was answered, and a paused webhook hears nothing new', async () => {
  const id = await idOf()
  expect((await press(id, { do: 'ping' })).html).toContain('HTTP 200')
  peer.answer = 500
  expect((await press(id, { do: 'ping' })).html).toContain('试发没有送到：HTTP 500')
  await press(id, { do: 'pause' })
  await one.town.report()
  await one.catchUp()
  expect((await rows()).every((row) => row.taken_at)).toBe(true)
  await press(id, { do: 'resume' })
})

test('an address inside is refused beside its field, and nothing typed is lost', async () => {
  const inside = withEvents({ url: 'https://169.254.169.254/x' }, ['case.rated'])
  const answer = await one.post(admins.city, '/console/webhooks', inside)
  expect(answer.status).toBe(422)
  expect(answer.html).toContain('内部网络')
  expect(answer.html).toContain('169.254.169.254')
  expect(answer.html).toMatch(/value="case\.rated" checked/)
})

test('a county’s administrator sees the webhooks of the county alone; others’ are not there', async () => {
  const id = await idOf()
  expect((await one.see(admins.county, `/console/webhooks/${id}`)).status).toBe(200)
  expect((await one.see(admins.other, `/console/webhooks/${id}`)).status).toBe(404)
  expect((await one.see(admins.other, '/console/webhooks/990101400000000099')).status).toBe(404)
  expect((await one.see(people.townDispatcher, `/console/webhooks/${id}`)).status).toBeGreaterThanOrEqual(403)
})

test('sent twice a webhook is added once; ended, it hears nothing and cannot be changed', async () => {
  const twice = withEvents({ name: '第二个回调' })
  await one.post(admins.city, '/console/webhooks', twice)
  await one.post(admins.city, '/console/webhooks', twice)
  expect((await hooks()).filter((row) => row.name === '第二个回调')).toHaveLength(1)
  const id = await idOf('第二个回调')
  await press(id, { do: 'end' })
  expect((await press(id, { do: 'pause' })).status).toBe(409)
  await one.town.report()
  await one.catchUp()
  expect((await rows()).some((row) => row.webhook === id)).toBe(false)
})

test('what was taken is cleared after a week, a dead letter after a month', async () => {
  await deliverDue(one.state)
  peer.answer = 410
  await one.town.report()
  await one.catchUp()
  await deliverDue(one.state)
  expect((await rows()).some((row) => row.failed_at)).toBe(true)
  const clear = clearDeliveriesJob(one.state)
  await clear.run(one.town.clock.now().add({ hours: 24 * 8 }))
  expect((await rows()).every((row) => row.failed_at)).toBe(true)
  await clear.run(one.town.clock.now().add({ hours: 24 * 31 }))
  expect(await rows()).toHaveLength(0)
})
