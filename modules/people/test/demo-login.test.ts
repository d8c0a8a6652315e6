import { afterAll, beforeAll, expect, test } from 'vitest'
import { addResident } from '../server/login/resident-login.ts'
import { anAccount, aPhone, aPost, aUnit, peopleUnderTest, type PeopleUnderTest } from '../testing/index.ts'

let t: PeopleUnderTest
const town = '990101001000000000'
const station = aUnit({ kind: 'lawEnforcement', place: town })
const account = anAccount({ place: town, login: 'demo.person', name: '示例承办' })
const post = aPost({ account: account.id, role: 'townUnit', place: town, unit: station.id })

beforeAll(async () => {
  t = await peopleUnderTest({ demo: true })
  const clerk = aPost({ account: account.id, role: 'clerk', place: '990101001001000000' })
  await t.add(station, account, clerk, post)
  await addResident(t.people, aPhone(501))
})
afterAll(() => t.close())

const enter = (payload: object) => t.app.inject({ method: 'POST', url: '/api/demo/login', payload })

test.each<[string, object, object]>([
  ['a login', { login: 'demo.person' }, { kind: 'staff' }],
  ['a unit, in the post held there', { unit: station.id }, { post: post.id }],
  ['a role at a place', { place: town, role: 'townUnit' }, { post: post.id }],
  ['a resident’s phone', { phone: aPhone(501) }, { kind: 'resident' }],
])('a simulated person is signed in by %s', async (_, payload, me) => {
  const answer = await enter(payload)
  expect(answer.statusCode).toBe(200)
  expect(answer.json().me).toMatchObject(me)
})

test.each([{}, { login: 'nobody.here' }, { phone: aPhone(502) }, { place: town, role: 'mediator' }])(
  'nobody is invented for %j',
  async (payload) => {
    expect((await enter(payload)).json()).toMatchObject({ code: 'account_not_found' })
  },
)

test('the pages of signing in offer people to try', async () => {
  expect((await t.app.inject({ url: '/console/login' })).body).toContain('demo.person')
  expect((await t.app.inject({ url: '/login' })).body).toContain('190****0501')
})
