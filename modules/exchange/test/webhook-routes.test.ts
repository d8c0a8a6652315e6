import { newActId, people, places, staff, units } from '@lianxin/cases/testing'
import type { Actor } from '@lianxin/platform/auth'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deliverDue } from '../server/webhooks/deliver.ts'
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

const ask = async (who: Actor, method: 'GET' | 'POST', url: string, payload?: object) => {
  const answer = await one.app.inject({ method, url, headers: one.as(who), ...(payload ? { payload } : {}) })
  return { status: answer.statusCode, body: JSON.parse(answer.body) }
}
const adding = (over: object = {}) => ({
  actId: newActId(),
  name: '区平台',
  unit: units.housing.name,
  place: places.county,
  url: peer.url,
  events: ['case.reported'],
  ...over,
})

test('a program adds a webhook, gives it a new secret, sees what was given up and sends it again', async () => {
  const sent = adding()
  const added = await ask(admins.city, 'POST', '/api/webhooks', sent)
  expect(added.body.secret).toMatch(/^whsec_/)
  expect((await ask(admins.city, 'POST', '/api/webhooks', sent)).body).toEqual(added.body)
  const { id, secret } = added.body
  const turned = await ask(admins.city, 'POST', `/api/webhooks/${id}/turn`, { actId: newActId(), do: 'rotate' })
  expect(turned.body.secret).toMatch(/^whsec_/)
  expect(turned.body.secret).not.toBe(secret)

  await one.town.report(people.reporter, {})
  await one.catchUp()
  peer.answer = 410
  await deliverDue(one.state)
  const list = async () => (await ask(admins.city, 'GET', `/api/webhooks/${id}/deliveries`)).body.deliveries
  const [dead] = await list()
  expect(dead.state).toBe('failed')
  const again = { actId: newActId(), delivery: dead.delivery }
  expect((await ask(admins.city, 'POST', `/api/webhooks/${id}/resend`, again)).body).toEqual({ back: 1 })
  peer.answer = 200
  await deliverDue(one.state)
  const [taken] = await list()
  expect([taken.state, taken.message]).toEqual(['taken', dead.message])
  const { body } = await ask(admins.city, 'GET', '/api/webhooks')
  expect(body.webhooks).toMatchObject([{ id, state: 'active', waiting: 0, failed: 0 }])
  expect(JSON.stringify(body)).not.toContain('whsec_')
})

test('an address inside the house, another’s place and somebody without the power are refused as in the console', async () => {
  expect(
    (await ask(admins.city, 'POST', '/api/webhooks', adding({ url: 'https://169.254.169.254/x' }))).body,
  ).toMatchObject({
    code: 'address_closed',
    field: 'url',
  })
  const { body } = await ask(admins.city, 'GET', '/api/webhooks')
  const { id } = body.webhooks[0]
  expect((await ask(admins.other, 'GET', `/api/webhooks/${id}/deliveries`)).body.code).toBe('webhook_not_found')
  const turn = { actId: newActId(), do: 'end' }
  expect((await ask(admins.other, 'POST', `/api/webhooks/${id}/turn`, turn)).body.code).toBe('webhook_not_found')
  expect((await ask(staff('clerk', places.village), 'GET', '/api/webhooks')).status).toBe(404)
})
