import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from 'kysely'
import { scopeOf, type Actor } from '@lianxin/platform/auth'
import { raw } from '@lianxin/platform/db'
import type { CaseView } from '../contract/case-view.ts'
import type { CaseId } from '../contract/ids.ts'
import { readLooks } from '../server/reads/looks.read.ts'
import { testPhoto } from '@lianxin/platform/testing'
import { casesUnderTest, newActId, people, places, type CasesUnderTest } from '../testing/index.ts'

let town: CasesUnderTest
beforeAll(async () => {
  town = await casesUnderTest()
})
afterAll(() => town.close())

const get = (actor: Actor, url: string) =>
  town.app.inject({ method: 'GET', url, headers: { ...town.as(actor), accept: 'text/html' } })
const looksOf = async (id: CaseId) =>
  (await readLooks(town.cases, people.reporter, id)).looks.map(({ kind, who }) => ({ kind, role: who.role }))

/** What the journal holds of looks at a case, as the city's auditor reads it. */
async function entriesOf(id: CaseId) {
  const [rows] = await town.db.db.read(
    scopeOf(people.auditor),
    raw<{ act: string }>(sql`select e.act from journal.entry e
      join journal.look l on l.county = e.county and l.object = e.object and l.version = e.version
      where l.subject = ${id} order by e.at, e.object`),
  )
  return rows.map(({ act }) => act)
}

test('whoever opens a case is written down once a sitting, and the reporter reads who it was', async () => {
  const { id } = await town.report(people.reporter, { name: '赵钱孙' })
  await get(people.enforcer, `/console/cases/${id}`)
  await get(people.enforcer, `/console/cases/${id}`)
  await town.send<CaseView>(people.enforcer, 'GET', `/api/cases/${id}`)
  expect(await looksOf(id)).toEqual([{ kind: 'open', role: people.enforcer.post.role }])
  expect(await entriesOf(id)).toEqual(['looks.open'])
  town.clock.advance({ minutes: 31 })
  await get(people.enforcer, `/console/cases/${id}`)
  expect(await looksOf(id)).toHaveLength(2)
  const page = await get(people.reporter, `/my/${id}/looks`)
  expect(page.body).toContain(people.enforcer.name)
})

test('reading the queue is no look', async () => {
  const { id } = await town.report()
  await get(people.townDispatcher, '/console/cases')
  expect(await looksOf(id)).toEqual([])
})

test('a printed sheet and an opened picture are looks of their own', async () => {
  const { id } = await town
    .send<{ id: CaseId }>(people.reporter, 'POST', '/api/reports', {
      actId: newActId(),
      text: '楼下垃圾没人清。',
      category: '0101',
      place: { code: places.micro },
      uploads: [{ base64: (await testPhoto(900, 600)).toString('base64') }],
    })
    .then(({ body }) => body)
  const { files } = (await town.send<CaseView>(people.townDispatcher, 'GET', `/api/cases/${id}`)).body
  await get(people.townDispatcher, `/console/cases/${id}/print`)
  await get(people.townDispatcher, `/files/${files[0]}?small`)
  expect(await entriesOf(id)).toEqual(['looks.open', 'looks.print'])
  await get(people.townDispatcher, `/files/${files[0]}`)
  expect(await entriesOf(id)).toEqual(['looks.open', 'looks.print', 'looks.file'])
})

test('whoever is kept out is written down, and the reporter reads that somebody tried', async () => {
  const { id } = await town.report(people.reporter)
  expect((await get(people.otherTown, `/console/cases/${id}`)).statusCode).toBe(404)
  await expect.poll(() => looksOf(id)).toEqual([{ kind: 'refused', role: people.otherTown.post.role }])
  const absent = `${id.slice(0, -4)}9999` as CaseId
  expect((await get(people.otherTown, `/console/cases/${absent}`)).statusCode).toBe(404)
  await expect.poll(() => entriesOf(absent)).toEqual(['looks.refused'])
})

test('a look that cannot be written down is not given', async () => {
  const { id } = await town.report(people.reporter)
  const owner = await town.db.owner()
  await owner.query('revoke insert on journal.look from lianxin_worker')
  const kept = await get(people.townDispatcher, `/console/cases/${id}`)
  await owner.query('grant insert on journal.look to lianxin_worker')
  await owner.end()
  expect([kept.statusCode, kept.body.includes('垃圾')]).toEqual([500, false])
  expect((await get(people.townDispatcher, `/console/cases/${id}`)).statusCode).toBe(200)
})

test('who looked at a case is nobody’s to read but the reporter’s', async () => {
  const { id } = await town.report(people.reporter)
  await get(people.enforcer, `/console/cases/${id}`)
  expect((await get(people.stranger, `/my/${id}/looks`)).statusCode).toBe(404)
  const [rows] = await town.db.db.read(
    { as: 'resident', person: people.stranger.id },
    raw(sql`select * from journal.look`),
  )
  expect(rows).toEqual([])
})

test('a member of staff who tries a reporter’s act learns nothing of what lies in their place', async () => {
  const { id } = await town.report(people.reporter)
  const reopen = (of: string) =>
    town.send(people.townDispatcher, 'POST', `/api/my/cases/${of}/reopen`, {
      actId: newActId(),
      words: '想重新办一次',
      why: '想重新办一次',
    })
  const [there, absent] = [await reopen(id), await reopen(`${id.slice(0, 8)}7777777777`)]
  expect(there).toEqual(absent)
  expect(there.status).toBe(404)
})

test('a handler who tries an act on another unit’s case learns neither that it is there nor how it stands', async () => {
  const { id } = await town.report(people.reporter)
  const handle = (of: string) =>
    town.send(people.housing, 'POST', `/api/cases/${of}/terminate`, {
      actId: newActId(),
      version: 1,
      why: '想终止这件事',
    })
  const [there, absent] = [await handle(id), await handle(`${id.slice(0, 8)}7777777777`)]
  expect(there).toEqual(absent)
  expect(there.status).toBe(404)
})
