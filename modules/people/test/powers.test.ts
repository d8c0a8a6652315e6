import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lies } from '@lianxin/places/contract'
import type { PlaceCode } from '../contract/ids.ts'
import { heldAt, roleCodes, type RoleCode } from '../contract/roles.ts'
import { powers } from '../rules/powers.ts'
import { levelOf } from '@lianxin/places/contract'
import { anAccount, aPhone, aPost, peopleUnderTest, type PeopleUnderTest } from '../testing/index.ts'

let t: PeopleUnderTest
beforeAll(async () => {
  t = await peopleUnderTest()
})
afterAll(() => t.close())

const places = [
  '990100000000000000',
  '990101000000000000',
  '990101001000000000',
  '990101001001000000',
  '990102001000000000',
] as PlaceCode[]
const holder = fc
  .record({ role: fc.constantFrom(...roleCodes), place: fc.constantFrom(...places) })
  .filter(({ role, place }) => heldAt(role, levelOf(place)))

let n = 0
async function signedIn(role: RoleCode, place: PlaceCode) {
  const account = anAccount({ place })
  await t.add(account, aPost({ account: account.id, role, place }))
  return t.as(account.id)
}

const holds = (power: keyof typeof powers, role: RoleCode) => (powers[power] as readonly string[]).includes(role)

test('whoever the table names opens accounts at and below their place, and nobody else does', async () => {
  await fc.assert(
    fc.asyncProperty(holder, fc.constantFrom(...places.slice(2)), async ({ role, place }, target) => {
      const headers = await signedIn(role, place)
      const at = levelOf(target) === 'village' ? 'clerk' : 'townUnit'
      const payload = {
        actId: randomUUID(),
        login: `drawn.${++n}`,
        name: '示例',
        phone: aPhone(n),
        role: at,
        place: target,
      }
      const answer = await t.app.inject({ method: 'POST', url: '/api/accounts', headers, payload })
      const expected = !holds('people.manage', role) ? 404 : lies(target, place) ? 200 : 403
      expect([role, place, target, answer.statusCode]).toEqual([role, place, target, expected])
    }),
    { numRuns: 25 },
  )
})

test('whoever the table names sees a number at and below their place, and for others there is no such account', async () => {
  const targets = places.slice(2).map((place) => anAccount({ place, phone: aPhone() }))
  await t.add(...targets)
  await fc.assert(
    fc.asyncProperty(holder, fc.constantFrom(0, 1, 2), async ({ role, place }, i) => {
      const headers = await signedIn(role, place)
      const payload = { actId: randomUUID(), reason: '值班联系本人' }
      const url = `/api/accounts/${targets[i]?.id}/unmask`
      const answer = await t.app.inject({ method: 'POST', url, headers, payload })
      const may = holds('people.unmask', role) && lies(places[i + 2] as PlaceCode, place)
      expect([role, place, i, answer.statusCode]).toEqual([role, place, i, may ? 200 : 404])
    }),
    { numRuns: 25 },
  )
})

test.each(['/console/people', '/console/units', '/console/me', '/console/people/roster'])(
  'a visitor is asked to sign in before %s',
  async (url) => {
    const answer = await t.app.inject({ url, headers: { accept: 'text/html' } })
    expect([answer.statusCode, answer.headers.location]).toEqual([
      303,
      `/console/login?next=${encodeURIComponent(url)}`,
    ])
  },
)
