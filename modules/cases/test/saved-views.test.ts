import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '@lianxin/platform/auth'
import type { Queue } from '../contract/queue.ts'
import { bringTo } from '../testing/bring-to.ts'
import { casesUnderTest, newActId, people, places, staff, units, type CasesUnderTest } from '../testing/index.ts'

let town: CasesUnderTest
beforeAll(async () => {
  town = await casesUnderTest()
})
afterAll(() => town.close())

const get = (actor: Actor, url: string) =>
  town.app.inject({ method: 'GET', url, headers: { ...town.as(actor), accept: 'text/html' } })
const send = (actor: Actor, url: string, fields: Record<string, string> = {}) =>
  town.app.inject({
    method: 'POST',
    url,
    headers: { ...town.as(actor), accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields).toString(),
  })
const list = async (by: Actor, query: string) =>
  (await town.send<Queue>(by, 'GET', `/api/cases?${query}`)).body.rows.map(({ id }) => id)

test('each filter narrows the view, and all of them together', async () => {
  const litter = await bringTo(town, 'dispatched')
  const submitted = await bringTo(town, 'submitted')
  const open = (query: string) => list(people.townDispatcher, `view=open&${query}`)
  expect(await open('category=01')).toEqual([litter])
  expect(await open('status=submitted')).toEqual([submitted])
  expect(await open(`unit=${units.enforcement.id}`)).toEqual([litter])
  expect(await open('channel=hotline')).toEqual([])
  expect((await open('channel=app')).toSorted()).toEqual([litter, submitted].toSorted())
  expect(await open('urgent=1')).toEqual([])
  expect((await open('from=2026-03-03&to=2026-03-03')).toSorted()).toEqual([litter, submitted].toSorted())
  expect(await open('to=2026-03-02')).toEqual([])
  expect(await open('clock=late')).toEqual([])
  expect((await open('clock=day')).toSorted()).toEqual([litter, submitted].toSorted())
  expect(await open('category=01&status=submitted')).toEqual([])
})

test('what somebody took down for a resident is among what they worked on', async () => {
  const onBehalf = { name: '钱', phone: '19000000088', how: 'phone' }
  const made = await town.report(people.clerk, { onBehalf } as never)
  expect(await list(people.clerk, 'view=open&mine=1')).toEqual([made.id])
})

test('a view is kept for oneself, or shared with one’s unit, and only its owner removes it', async () => {
  const colleague = staff('townDispatcher', places.town, units.townOffice)
  const own = { act_id: newActId(), name: '我的清单', asked: 'view=open&category=01' }
  const ours = { act_id: newActId(), name: '大家的清单', asked: 'status=submitted&view=open', share: '1' }
  await send(people.townDispatcher, '/console/views', own)
  await send(people.townDispatcher, '/console/views', own)
  await send(people.townDispatcher, '/console/views', ours)
  const [mine, theirs, strangers] = await Promise.all(
    [people.townDispatcher, colleague, people.otherTown].map(async (who) => (await get(who, '/console/cases')).body),
  )
  expect(mine!.split('data-count-of').length - 1).toBe(2)
  expect([theirs!.includes('我的清单'), theirs!.includes('大家的清单')]).toEqual([false, true])
  expect(strangers).not.toContain('大家的清单')
  await send(colleague, `/console/views/${ours.act_id}/remove`)
  expect((await get(people.townDispatcher, '/console/cases')).body).toContain('大家的清单')
  await send(people.townDispatcher, `/console/views/${ours.act_id}/remove`)
  expect((await get(people.townDispatcher, '/console/cases')).body).not.toContain('大家的清单')
})

test('a saved view says how many stand in it', async () => {
  const id = newActId()
  await send(people.townDispatcher, '/console/views', {
    act_id: id,
    name: '待受理',
    asked: 'view=open&status=submitted',
  })
  const { body } = await get(people.townDispatcher, '/console/views/counts')
  expect((JSON.parse(body) as Record<string, string>)[id]).toBe('1')
})

test('conditions that no list knows are not kept', async () => {
  const answer = await send(people.townDispatcher, '/console/views', {
    act_id: newActId(),
    name: '怪',
    asked: 'view=nowhere',
  })
  expect(answer.statusCode).toBe(422)
})
