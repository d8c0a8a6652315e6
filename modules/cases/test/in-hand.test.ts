import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Staff } from '@lianxin/platform/auth'
import type { ActReply } from '../contract/act-bodies.ts'
import type { CaseView } from '../contract/case-view.ts'
import type { HandOverReply } from '../contract/hand-over.ts'
import type { CaseId } from '../contract/ids.ts'
import type { Act } from '../contract/moves.ts'
import type { Queue } from '../contract/queue.ts'
import { casesUnderTest, newActId, people, staff, places, units, type CasesUnderTest } from '../testing/index.ts'
import { actPath, bodies, bringTo } from '../testing/bring-to.ts'

let town: CasesUnderTest
beforeAll(async () => {
  town = await casesUnderTest()
})
afterAll(() => town.close())

type By = Parameters<CasesUnderTest['send']>[0]
const send = (id: CaseId, act: Act, by: By, over: object = {}) =>
  town.send<ActReply & { code?: string }>(by, 'POST', actPath(id, act), { actId: newActId(), ...bodies[act], ...over })
const mine = async (by: By) => (await town.send<Queue>(by, 'GET', '/api/cases?view=mine')).body
const ids = ({ rows }: Queue) => rows.map(({ id }) => id)

/** A colleague of another unit, standing in for the enforcer these days. */
const standIn: Staff = (() => {
  const own = staff('townUnit', places.town, units.housing, '示例代班')
  const covered = people.enforcer.post
  const post = { ...covered, covers: { account: people.enforcer.account, name: people.enforcer.name } }
  return { ...own, post, posts: [own.post, post] }
})()

test('who signs for a case has it in hand, and finds it among what is theirs', async () => {
  const id = await bringTo(town, 'dispatched')
  expect(ids(await mine(people.enforcer))).not.toContain(id)
  await send(id, 'sign_for', people.enforcer)
  const { rows, counts } = await mine(people.enforcer)
  expect([rows.map((row) => row.id).includes(id), counts.mine]).toEqual([true, rows.length])
  expect(ids(await mine(people.colleague))).not.toContain(id)
  const shown = await town.send<CaseView>(people.townDispatcher, 'GET', `/api/cases/${id}`)
  expect(shown.body.assignee).toBe(people.enforcer.name)
  await send(id, 'reassign', people.enforcer)
  expect(ids(await mine(people.colleague))).toContain(id)
})

test('whoever stands in finds what the one on leave has in hand, and signs for them', async () => {
  const [had, fresh] = [await bringTo(town, 'in_progress'), await bringTo(town, 'dispatched')]
  expect(ids(await mine(standIn))).toContain(had)
  expect((await send(fresh, 'sign_for', standIn)).status).toBe(200)
  expect(ids(await mine(people.enforcer))).toContain(fresh)
  expect((await send(had, 'handle', standIn)).status).toBe(200)
})

test('nobody checks what the unit handled that they stand in for', async () => {
  const id = await bringTo(town, 'handled')
  const clerk: Staff = { ...people.clerk, posts: [people.clerk.post, standIn.post] }
  expect((await send(id, 'pass', clerk)).body.code).toBe('own_handling')
  expect((await send(id, 'pass', people.clerk)).status).toBe(200)
})

test('the page of hand-over says whose cases there are and how many, and names colleagues of one’s own unit only', async () => {
  const id = await bringTo(town, 'in_progress')
  await send(id, 'reassign', people.enforcer, { to: people.colleague.account })
  const { body } = await town.app.inject({ url: '/console/cases-hand-over', headers: town.as(people.enforcer) })
  const held = await mine(people.colleague)
  expect(body).toContain(`${people.colleague.name}（${held.rows.length} 件）`)
  expect([body.includes(people.colleague.account), body.includes(people.housing.account)]).toEqual([true, false])
})

test('all open cases of a handler go to a colleague, one act each, sent twice done once', async () => {
  const [one, other] = [await bringTo(town, 'in_progress'), await bringTo(town, 'dispatched')]
  for (const id of [one, other]) await send(id, 'reassign', people.enforcer, { to: people.enforcer.account })
  const body = {
    actId: newActId(),
    from: people.enforcer.account,
    to: people.colleague.account,
    why: '本周休假，由同事代班',
  }
  const hand = () => town.send<HandOverReply>(people.enforcer, 'POST', '/api/cases/hand-over', body)
  const held = ids(await mine(people.enforcer))
  expect(held).toEqual(expect.arrayContaining([one, other]))
  expect([...(await hand()).body.handed].sort()).toEqual([...held].sort())
  expect((await hand()).body.handed).toEqual([])
  const stranger = { ...body, actId: newActId(), to: people.housing.account }
  expect((await town.send(people.enforcer, 'POST', '/api/cases/hand-over', stranger)).status).toBe(422)
})
