import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Staff } from '@lianxin/platform/auth'
import { subtreeOf } from '@lianxin/places/contract'
import type { PlaceCode } from '../contract/ids.ts'
import { showIdentity, withdrawIdentity } from '../server/acts/show-identity.ts'
import { unmaskPhone } from '../server/acts/unmask-phone.ts'
import { clearTriesJob } from '../server/login/clear-job.ts'
import { passDoors } from '../server/login/doors.ts'
import { anAccount, aPerson, aPost, peopleUnderTest, type PeopleUnderTest } from '../testing/index.ts'

let t: PeopleUnderTest
let staff: Staff
const village = '990101001001000000' as PlaceCode
const colleague = anAccount({ place: village })
const person = aPerson({ place: '990101001001001000' })

beforeAll(async () => {
  t = await peopleUnderTest()
  const account = anAccount({ place: village })
  const clerk = aPost({ account: account.id, role: 'clerk', place: village })
  await t.add(account, colleague, clerk, person)
  const post = { id: clerk.id, role: 'clerk', place: village, ...subtreeOf(village) }
  staff = { kind: 'staff', account: account.id, name: '示例受理员', post, posts: [post] }
  // Ids come in blocks of a thousand: the first one costs a trip of its own.
  await showIdentity(t.people, staff, { actId: randomUUID(), id: person.id, shows: [], evidence: '本人同意' })
})
afterAll(() => t.close())

const acts: Record<string, () => Promise<unknown>> = {
  unmask: () => unmaskPhone(t.people, staff, { actId: randomUUID(), id: colleague.id, reason: '值班联系' }),
  show: () => showIdentity(t.people, staff, { actId: randomUUID(), id: person.id, shows: [], evidence: '本人同意' }),
  withdraw: () => withdrawIdentity(t.people, staff, { actId: randomUUID(), id: person.id }),
  'a try at three doors': () =>
    passDoors(t.people, [
      { door: 'accountAndSource', of: ['a', 'b'] },
      { door: 'account', of: ['a'] },
      { door: 'source', of: ['b'] },
    ]),
}

test.each(Object.keys(acts))('%s takes two trips to the database', async (name) => {
  const before = t.db.db.trips()
  await acts[name]?.()
  expect(t.db.db.trips() - before).toBe(2)
})

test('the units of a place and one unit by its id are read without a trip', async () => {
  const { getUnit, listUnits } = await import('../server/reads/units.read.ts')
  const before = t.db.db.trips()
  expect(listUnits(t.people, { place: village })).toEqual([])
  expect(() => getUnit(t.people, '990101030000000009' as never)).toThrow('unit_not_found')
  expect(t.db.db.trips()).toBe(before)
})

test('tries of yesterday are removed, those of today are kept', async () => {
  const count = async () => {
    const owner = await t.db.owner()
    const { rows } = await owner.query<{ n: number }>('select count(*)::int as n from people.login_try')
    await owner.end()
    return rows[0]?.n
  }
  await clearTriesJob(t.people).run(t.clock.now())
  expect(await count()).toBe(3)
  await clearTriesJob(t.people).run(t.clock.now().add({ hours: 25 }))
  expect(await count()).toBe(0)
})
