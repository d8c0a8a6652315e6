import { afterAll, beforeAll, expect, test } from 'vitest'
import { visitor, type Actor } from '@lianxin/platform/auth'
import { toCounty } from '@lianxin/platform/ids'
import { followOnce, openJournal, sequenceCounty } from '@lianxin/platform/journal'
import type { MyCase } from '../contract/case-view.ts'
import type { CaseId } from '../contract/ids.ts'
import { clearFilesJob } from '../server/jobs/clear-files.ts'
import { keepSearch } from '../server/search/keep-search.ts'
import { bringTo } from '../testing/bring-to.ts'
import { casesUnderTest, newActId, people, places, type CasesUnderTest } from '../testing/index.ts'

let town: CasesUnderTest
beforeAll(async () => {
  town = await casesUnderTest()
})
afterAll(() => town.close())

const get = (actor: Actor, url: string) =>
  town.app.inject({ method: 'GET', url, headers: { ...town.as(actor), accept: 'text/html' } })

type Part = string | { readonly name: string; readonly type: string; readonly bytes: Buffer }
function send(actor: Actor, url: string, fields: Readonly<Record<string, Part>>) {
  const form = new FormData()
  for (const [name, part] of Object.entries(fields))
    if (typeof part === 'string') form.append(name, part)
    else form.append(name, new Blob([new Uint8Array(part.bytes)], { type: part.type }), part.name)
  const request = new Request('http://form', { method: 'POST', body: form })
  return request.arrayBuffer().then((body) =>
    town.app.inject({
      method: 'POST',
      url,
      headers: { ...town.as(actor), accept: 'text/html', 'content-type': request.headers.get('content-type') ?? '' },
      payload: Buffer.from(body),
    }),
  )
}

const photo = {
  name: 'a.png',
  type: 'image/png',
  bytes: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
}
const pdf = {
  name: 'b.pdf',
  type: 'application/pdf',
  bytes: Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n%%EOF'),
}

async function index(): Promise<void> {
  const follower = keepSearch(town.cases)
  const county = toCounty(990_101)
  await openJournal(town.db.db, [county], [follower])
  while ((await sequenceCounty(town.db.db, county)) > 0);
  while ((await followOnce(town.db.db, follower, county)) > 0);
}

test('the reporter answers what was asked, adds, and urges once a day, by plain forms', async () => {
  const id = await bringTo(town, 'in_progress')
  const ask = { actId: newActId(), question: '哪一个单元门口？' }
  await town.send(people.enforcer, 'POST', `/api/cases/${id}/ask-reporter`, ask)
  const asked = await get(people.reporter, `/my/${id}`)
  expect(asked.body).toContain('哪一个单元门口？')
  const answered = await send(people.reporter, `/my/${id}/do/answer`, {
    act_id: newActId(),
    words: '三单元',
    files: photo,
  })
  expect(answered.statusCode).toBe(303)
  await send(people.reporter, `/my/${id}/do/add`, { act_id: newActId(), words: '今天更多了', files: pdf })
  const urge = () => send(people.reporter, `/my/${id}/do/urge`, { act_id: newActId(), why: '请快一点' })
  const [first, second] = [await urge(), await urge()]
  expect([first.statusCode, second.statusCode, second.body.includes('请快一点')]).toEqual([303, 422, true])
  const { body } = await town.send<MyCase>(people.reporter, 'GET', `/api/my/cases/${id}`)
  expect(body.steps.slice(-3).map(({ act, files }) => [act, files.length])).toEqual([
    ['answer', 1],
    ['add', 1],
    ['urge', 0],
  ])
  const file = await get(people.enforcer, `/files/${body.steps.at(-2)!.files[0]}`)
  expect([file.statusCode, file.headers['content-disposition'], file.headers['content-security-policy']]).toEqual([
    200,
    expect.stringContaining('attachment'),
    'sandbox',
  ])
})

test('whoever holds only a receipt acts by its code and opens the files of that case, and of no other', async () => {
  const { id, code } = await town.report(visitor, {})
  const added = await send(visitor, `/my/${id}/do/add`, { act_id: newActId(), code, words: '补一张照片', files: photo })
  expect([added.statusCode, added.body.includes('补一张照片')]).toEqual([200, true])
  const file = /href="(\/files\/\d+)\?pass=/.exec(added.body)![1]!
  const other = await town.report(visitor, {})
  const opened = await Promise.all(
    [code, other.code, ''].map(async (held) => (await send(visitor, file, { code: held })).statusCode),
  )
  expect(opened).toEqual([200, 404, 404])
  expect((await get(visitor, file)).statusCode).toBe(404)
})

test('files of a report that was refused are gone after a day, and those of a case stay', async () => {
  const { id } = await town.report(people.reporter, {})
  await send(people.reporter, `/my/${id}/do/add`, { act_id: newActId(), words: '照片', files: photo })
  const refused = await send(people.stranger, `/my/${id}/do/add`, { act_id: newActId(), words: '别人的', files: photo })
  expect(refused.statusCode).toBe(404)
  await send(visitor, '/report', { act_id: newActId(), text: '有坑', category: '9999', code: places.micro, photo })
  const owner = await town.db.owner()
  const count = async () => Number((await owner.query('select count(*) as n from platform.file')).rows[0].n)
  const before = await count()
  const job = clearFilesJob(town.cases)
  await job.run(town.clock.now())
  expect(await count()).toBe(before)
  await job.run(town.clock.now().add({ hours: 25 }))
  const after = await count()
  const { body } = await town.send<MyCase>(people.reporter, 'GET', `/api/my/cases/${id}`)
  await owner.end()
  const kept = await get(people.reporter, `/files/${body.steps.at(-1)!.files[0]}`)
  expect([before - after, kept.statusCode]).toEqual([1, 200])
})

test('anybody reads which matters are suspended, where to the grid, how and until when, and nothing of who told', async () => {
  const id = await bringTo(town, 'in_progress')
  const plan = '等旧管网改造立项，列入明年计划'
  const suspend = { actId: newActId(), plan, reviewOn: '2026-03-20', listed: true }
  const done = await town.send(people.countyDispatcher, 'POST', `/api/cases/${id}/suspend`, suspend)
  expect(done.status).toBe(200)
  const { body } = await get(visitor, '/suspended')
  expect([body.includes(plan), body.includes('百花第一网格'), body.includes('百花微网格')]).toEqual([true, true, false])
  expect(body).not.toContain('楼下垃圾没人清')
})

test('a grid tells what was asked and answered only from five on, and a form tells that the same was reported of late', async () => {
  await index()
  const page = () => get(visitor, `/grid/${places.grid}/answered`)
  const alike = async (category: string) =>
    (await get(visitor, `/report/alike?code=${places.micro}&category=${category}`)).json<{ title: string }[]>()
  expect((await page()).statusCode).toBe(200)
  for (let i = 0; i < 6; i++) await town.report(people.reporter, { category: '0203', text: '路灯不亮，三单元的王' })
  await town.report(people.reporter, { category: '0301', text: '只有一件' })
  await index()
  const { body } = await page()
  expect(body).toContain('>6<')
  expect(body).not.toContain('三单元')
  const shown = await alike('0203')
  expect(shown).toHaveLength(5)
  expect(JSON.stringify(shown)).not.toContain('三单元')
  expect(await alike('0404')).toEqual([])
  expect((await get(visitor, `/grid/${places.micro}/answered`)).statusCode).toBe(404)
  const secret = { category: '0402', confidential: true } as const
  await town.report(people.reporter, secret)
  await index()
  expect(await alike('0402')).toEqual([])
})

test('a case that was handed up and down shows its levels to the reporter', async () => {
  const id: CaseId = await bringTo(town, 'submitted')
  const up = { actId: newActId(), reason: 'outside_authority', tried: '查过事权清单，不在本级' }
  const done = await town.send(people.townDispatcher, 'POST', `/api/cases/${id}/hand-up`, up)
  expect(done.status).toBe(200)
  expect((await get(people.reporter, `/my/${id}`)).body).toContain('经过哪几级')
})
