import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newActId, people, places, staff, units } from '@lianxin/cases/testing'
import { raw } from '@lianxin/platform/db'
import { everywhere } from '@lianxin/platform/journal'
import { sql } from 'kysely'
import type { KeyShown } from '../contract/keys.ts'
import { foldCalls } from '../server/keys/fold-calls.ts'
import { exchangeUnderTest, type ExchangeUnderTest } from '../testing/exchange-under-test.ts'

let house: ExchangeUnderTest
const admin = staff('sysAdmin', places.city)
const countyAdmin = staff('sysAdmin', places.county)
const otherAdmin = staff('sysAdmin', places.otherCounty)
beforeAll(async () => {
  house = await exchangeUnderTest()
})
afterAll(() => house.close())

const asked = (over: object = {}) => ({
  actId: newActId(),
  name: '城管随手拍小程序',
  unit: units.housing.id,
  place: places.county,
  scopes: ['requests.write'],
  perMinute: 3,
  until: '2026-12-31',
  ...over,
})
const issue = (by = admin, over: object = {}) =>
  house.send<{ id: string; key: string; code: string }>(by, 'POST', '/api/keys', asked(over))
const listed = async (by = admin) => (await house.send<KeyShown[]>(by, 'GET', '/api/keys')).body
const services = (key?: string) =>
  house.app.inject({ url: `/open311/v2/services.json${key ? `?api_key=${encodeURIComponent(key)}` : ''}` })

describe('a key', () => {
  test('is shown once, and nothing that is kept opens anything', async () => {
    const { status, body } = await issue()
    expect(status).toBe(200)
    const owner = await house.town.db.owner()
    const { rows } = await owner.query<{ kept: string }>(
      `select (select string_agg(k::text, ' ') from exchange.api_key k) || (select string_agg(e::text, ' ') from journal.entry e) as kept`,
    )
    await owner.end()
    expect(rows[0]?.kept ?? '').not.toContain(body.key)
    expect(JSON.stringify(await listed())).not.toContain(body.key)
    expect((await services(body.key)).statusCode).toBe(200)
  })

  test('is issued for the administrator’s own place only, by the city or a county', async () => {
    expect((await issue(otherAdmin)).body.code).toBe('key_place')
    expect((await issue(admin, { place: places.town })).body.code).toBe('key_place')
    expect((await issue(otherAdmin, { place: places.otherCounty })).body.code).toBe('key_unit')
    expect((await issue(admin, { until: '2026-03-03' })).body.code).toBe('key_days')
    expect((await issue(admin, { until: '2029-01-01' })).body.code).toBe('key_days')
    expect((await issue(people.countyDispatcher)).status).toBe(404)
    expect((await house.send({ kind: 'visitor' }, 'GET', '/api/keys')).status).toBe(401)
  })

  test('is not issued twice by one act, and cannot be told again', async () => {
    const actId = newActId()
    const first = await issue(admin, { actId, name: '同一次提交' })
    const again = await issue(admin, { actId, name: '同一次提交' })
    expect([first.status, again.status, again.body.code]).toEqual([200, 409, 'key_issued'])
    expect((await listed()).filter(({ name }) => name === '同一次提交')).toHaveLength(1)
  })

  test('is seen and revoked in its place alone, and opens nothing from that moment', async () => {
    const { body } = await issue(countyAdmin, { perMinute: 100 })
    const url = `/api/keys/${body.id}/revoke`
    const sent = { actId: newActId(), why: '程序停用了' }
    expect((await listed(otherAdmin)).map(({ id }) => id)).not.toContain(body.id)
    expect((await house.send(otherAdmin, 'POST', url, sent)).status).toBe(404)
    expect((await services(body.key)).statusCode).toBe(200)
    expect((await house.send(countyAdmin, 'POST', url, sent)).status).toBe(200)
    expect((await house.send(countyAdmin, 'POST', url, sent)).status).toBe(200)
    const second = await house.send<{ code: string }>(countyAdmin, 'POST', url, { ...sent, actId: newActId() })
    expect(second.body.code).toBe('key_revoked')
    expect((await services(body.key)).statusCode).toBe(403)
    expect((await listed(countyAdmin)).find(({ id }) => id === body.id)?.state).toBe('revoked')
  })

  test('ends with its last day', async () => {
    const { body } = await issue(admin, { until: '2026-03-04' })
    house.town.clock.set('2026-03-04T15:59:00Z')
    expect((await services(body.key)).statusCode).toBe(200)
    house.town.clock.set('2026-03-04T16:00:00Z')
    expect((await services(body.key)).statusCode).toBe(403)
    house.town.clock.set('2026-03-03T02:00:00Z')
  })
})

describe('how often', () => {
  test('a key may be used as often a minute as was agreed, and hears when to come again', async () => {
    house.town.clock.set('2026-03-03T03:00:20Z')
    const { body } = await issue()
    const answers = []
    for (let i = 0; i < 5; i++) answers.push(await services(body.key))
    expect(answers.map((one) => one.statusCode)).toEqual([200, 200, 200, 429, 429])
    expect(answers[2]?.headers['ratelimit']).toBe('"minute";r=0;t=40')
    expect(answers[3]?.headers).toMatchObject({ 'retry-after': '40', 'ratelimit-policy': '"minute";q=3;w=60' })
    expect(JSON.parse(answers[3]?.body ?? '')).toEqual([{ code: '429', description: expect.stringMatching(/频繁/) }])
    house.town.clock.set('2026-03-03T03:01:00Z')
    expect((await services(body.key)).statusCode).toBe(200)
  })

  test('callers without a key share sixty calls a minute by address; trying keys uses them up', async () => {
    house.town.clock.set('2026-03-03T04:00:00Z')
    const from = (ip: string, key?: string) =>
      house.app.inject({ url: `/open311/v2/services.json${key ? `?api_key=${key}` : ''}`, remoteAddress: ip })
    for (let i = 0; i < 60; i++) expect((await from('192.0.2.7', `guess-${i}`)).statusCode).toBe(403)
    expect((await from('192.0.2.7', 'guess-61')).statusCode).toBe(429)
    expect((await from('192.0.2.7')).statusCode).toBe(429)
    expect((await from('192.0.2.8')).statusCode).toBe(200)
  })

  test('use is counted by key and day, and no address is kept', async () => {
    house.town.clock.set('2026-03-03T05:00:00Z')
    const { body } = await issue()
    for (let i = 0; i < 5; i++) await services(body.key)
    house.town.clock.set('2026-03-03T05:10:00Z')
    await foldCalls(house.state)
    await foldCalls(house.state)
    const one = (await listed()).find(({ id }) => id === body.id)
    // The fourth was refused and counted; from then on the answer costs no trip, and is not counted.
    expect(one).toMatchObject({ calls: 4, refused: 1, usedAt: '2026-03-03T05:00:00Z' })
    const [left] = await house.state.db.read(
      everywhere,
      raw<{ n: number }>(
        sql`select count(*)::int as n from exchange.call_window where minute < '2026-03-03T05:08:00Z'`,
      ),
    )
    expect(left[0]?.n).toBe(0)
  })
})
