import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import '@lianxin/platform/tsx-hook'
import type { Actor } from '@lianxin/platform/auth'
import { loadConfig } from '@lianxin/platform/config'
import { copyRows } from '@lianxin/platform/db'
import { humanId, idOf, kinds, toCounty, toPlaceCode, type Id } from '@lianxin/platform/ids'
import { followOnce, openJournal, sequenceCounty } from '@lianxin/platform/journal'
import { testApp, testDb, testVault, type TestApp, type TestDb } from '@lianxin/platform/testing'
import { composeRooms, personalIn, type Composed } from './rooms.ts'

const folder = mkdtempSync(join(tmpdir(), 'lianxin-own-'))
const city = toCounty(330400)
const county = toCounty(330402)
const place = toPlaceCode('330402001001001001')
const vault = testVault()
const PHONE = '19000000999'
const DAY = 24 * 3600 * 1000
const person = (n: number): Actor & { kind: 'resident' } => ({
  kind: 'resident',
  id: idOf(city, kinds.resident, n),
  county: city,
  name: '',
})
const me = person(1)
const other = person(2)
const post = {
  id: idOf(city, kinds.post, 1),
  role: 'dpo',
  place: toPlaceCode('330400000000000000'),
  lo: toPlaceCode('330400000000000000'),
  hi: toPlaceCode('330500000000000000'),
}
const officer: Actor = { kind: 'staff', account: idOf(city, kinds.account, 1), name: '示例', post, posts: [post] }
const auditor: Actor = { ...officer, post: { ...post, role: 'auditor' }, posts: [{ ...post, role: 'auditor' }] }
const clerk: Actor = { ...officer, post: { ...post, role: 'clerk' }, posts: [{ ...post, role: 'clerk' }] }

let t: TestDb
let composed: Composed
let app: TestApp

beforeAll(async () => {
  t = await testDb()
  const config = loadConfig({ LIANXIN_DEMO: 'none', LIANXIN_DATA: folder })
  const secret = 'a secret for tests only, long enough'
  composed = composeRooms(config, { ...t, secret, vault, stop: () => t.close() }, () => undefined)
  await openJournal(
    t.db,
    [city, county],
    composed.rooms.flatMap((room) => room.followers ?? []),
  )
  const services = composed.rooms.find(({ name }) => name === 'services')
  await services?.start?.()
  app = await testApp(composed.rooms.filter(({ name }) => name === 'privacy'))
})
afterAll(async () => {
  await app.close()
  for (const room of composed.rooms) await room.stop?.()
  await composed.feed.stop()
  await t.close()
  rmSync(folder, { recursive: true })
})

let serial = 0
/** A case of somebody, ended so many days ago or still open; written as the owner, as a load is. */
async function aCase(of: Id, endedDaysAgo: number | null, text = `楼道灯坏了 ${serial}`): Promise<Id> {
  const id = idOf(county, kinds.case, ++serial)
  const at = endedDaysAgo === null ? null : Temporal.Instant.fromEpochMilliseconds(Date.now() - endedDaysAgo * DAY)
  const owner = await t.owner()
  await owner.query('begin')
  const row = {
    county,
    id,
    act_id: crypto.randomUUID(),
    receipt: Buffer.alloc(32, serial),
    place,
    channel: 'app',
    catalogue: 1,
    category: '0101',
    title: text,
    text,
    address: '示例路 1 号',
    reporter: of,
    contact_name: vault.seal(`cases.case.contact_name:${id}`, '王示例') as unknown as string,
    contact_phone: vault.seal(`cases.case.contact_phone:${id}`, PHONE) as unknown as string,
    asks_rating: true,
    confidential: false,
    urgent: false,
    status: at ? 'closed' : 'submitted',
    level: 'village',
    reported_at: at ?? Temporal.Now.instant(),
    closed_at: at,
    score: at ? 5 : null,
    solved: at ? 'yes' : null,
    trace: '{}',
    version: 1,
    head: Buffer.alloc(32, 1),
  }
  await copyRows(owner, { table: 'cases.case', columns: Object.keys(row) }, [Object.values(row)])
  await owner.query('commit')
  await owner.end()
  return id
}

async function aResident(who: typeof me, phone: string): Promise<void> {
  const owner = await t.owner()
  await owner.query('begin')
  const row = {
    county: city,
    id: who.id,
    phone: vault.seal(`people.resident.phone:${who.id}`, phone) as unknown as string,
    place: post.place,
    created_at: Temporal.Now.instant(),
  }
  await copyRows(owner, { table: 'people.resident', columns: Object.keys(row) }, [Object.values(row)])
  await copyRows(owner, { table: 'people.phone_lookup', columns: ['hash', 'county', 'id'] }, [
    [vault.blind('phone', phone), city, who.id],
  ])
  await owner.query('commit')
  await owner.end()
}

const look = async <R>(query: string, values: unknown[] = []): Promise<R[]> => {
  const admin = await t.admin()
  try {
    return (await admin.query(query, values)).rows as R[]
  } finally {
    await admin.end()
  }
}
const get = (who: Actor, url = '/my/data') => app.app.inject({ url, headers: { ...app.as(who), accept: 'text/html' } })
const send = (who: Actor, url: string, fields: Record<string, string>) =>
  app.app.inject({
    method: 'POST',
    url,
    headers: { ...app.as(who), 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
    payload: new URLSearchParams({ actId: crypto.randomUUID(), ...fields }).toString(),
  })
const job = async (name: string) => {
  const one = composed.rooms.flatMap((room) => room.jobs ?? []).find((each) => each.name === name)
  if (!one) throw new Error(`no job ${name}`)
  await one.run(Temporal.Now.instant())
}
const requestOf = async (who: typeof me) =>
  (
    await look<{ id: Id; kind: string; state: string; due: boolean; erased_at: string | null }>(
      `select id, kind, state, due_at > asked_at + interval '14 days' as due, erased_at from privacy.request where person = $1 order by asked_at desc, id desc`,
      [who.id],
    )
  )[0]

test('everything kept about a resident is shown to them whole, and to nobody else', async () => {
  await aResident(me, PHONE)
  await aCase(me.id, 3, '三楼水管漏水，请来看看')
  const mine = (await get(me)).body
  expect(mine).toContain('三楼水管漏水，请来看看')
  expect(mine).toContain(PHONE)
  expect(mine).toContain('王示例')
  const theirs = (await get(other)).body
  expect(theirs).not.toContain('漏水')
  expect(theirs).not.toContain(PHONE)
  expect((await get(officer)).statusCode).toBe(404)
})

test('whatever the register says is kept about residents is found, or says why it cannot be', () => {
  /** Found by nobody's number: hashes and counters, words in no order, an outbox that forgets, files shown with their case, messages whose words the case has. */
  const apart = [
    'people.phone_lookup',
    'cases.rating_device',
    'people.login_code',
    'people.login_try',
    'platform.message',
    'platform.file',
    'evaluation.rating_batch',
    'evaluation.frozen_case',
    'exchange.bridge_in',
    'exchange.bridge_held',
    'exchange.bridge_out',
  ]
  const about = personalIn(composed.rooms).filter(({ fields }) =>
    fields.some(({ subject }) => subject === 'resident' || subject === 'anybody'),
  )
  expect(about.filter(({ own, table }) => !own && !apart.includes(table)).map(({ table }) => table)).toEqual([])
})

test('a copy to take along holds the same, as a page and for programs, and stands in the journal', async () => {
  const answer = await send(me, '/my/data', { do: 'zip' })
  expect(answer.headers['content-type']).toBe('application/zip')
  const files = unzipSync(new Uint8Array(answer.rawPayload))
  const data = JSON.parse(strFromU8(files['data.json']!)) as {
    data: Record<string, { text?: string; phone?: string }[]>
  }
  expect(data.data['cases.case']?.map(({ text }) => text)).toEqual(['三楼水管漏水，请来看看'])
  expect(data.data['people.resident']?.[0]?.phone).toBe(PHONE)
  expect(strFromU8(files['index.html']!)).toContain('三楼水管漏水')
  expect(await look(`select 1 from journal.entry where act = 'privacy.copy' and actor = $1`, [me.id])).toHaveLength(1)
})

test('a request has fifteen working days, is asked once, and says what it wants', async () => {
  expect((await send(me, '/my/data', { do: 'ask', kind: 'correct' })).statusCode).toBe(422)
  expect((await send(me, '/my/data', { do: 'ask', kind: 'correct', words: '门牌写错了，应是 2 号' })).statusCode).toBe(
    303,
  )
  const again = await send(me, '/my/data', { do: 'ask', kind: 'correct', words: '门牌' })
  expect(again.statusCode).toBe(422)
  expect(again.body).toContain('答复前不用再提')
  expect(await requestOf(me)).toMatchObject({ kind: 'correct', state: 'open', due: true })
})

test('a no names its ground in law; the person reads it, and only the officer decides', async () => {
  const { id } = (await requestOf(me))!
  const url = `/console/privacy/requests/${id}`
  expect((await get(clerk, url)).statusCode).toBe(404)
  const bare = await send(officer, url, { state: 'refused', answer: '核对过，门牌没有错。' })
  expect(bare.statusCode).toBe(422)
  expect(bare.body).toContain('核对过，门牌没有错。')
  expect(
    (await send(officer, url, { state: 'refused', ground: 'accurate', answer: '核对过，门牌没有错。' })).statusCode,
  ).toBe(303)
  const mine = (await get(me)).body
  expect(mine).toContain('核对过，门牌没有错。')
  expect(mine).toContain('第四十六条第二款')
  expect((await send(officer, url, { state: 'granted', answer: '改好了，谢谢您。' })).body).toContain('已经答复或撤回')
})

test('whoever asked is told that there is an answer, once', async () => {
  const follower = composed.rooms.flatMap((room) => room.followers ?? []).find(({ name }) => name === 'privacy-tell')!
  while ((await sequenceCounty(t.db, city)) > 0);
  for (let i = 0; i < 2; i++) while ((await followOnce(t.db, follower, city)) > 0);
  const told = await look<{ event: string }>('select event from notices.notice where person = $1', [me.id])
  expect(told).toEqual([{ event: 'privacy.answered' }])
})

test('a deletion that is granted waits for what is open, then nothing is left but the counts', async () => {
  const open = await aCase(me.id, null)
  const counts = async () =>
    (
      await look<{ n: number; rated: number }>('select count(*)::int as n, count(score)::int as rated from cases.case')
    )[0]
  const before = await counts()
  expect((await send(me, '/my/data', { do: 'ask', kind: 'delete' })).statusCode).toBe(303)
  const { id } = (await requestOf(me))!
  await send(officer, `/console/privacy/requests/${id}`, { state: 'granted', answer: '办结后全部删除。' })
  await job('privacy-erase')
  expect(await requestOf(me)).toMatchObject({ erased_at: null })
  const phones = () =>
    look<{ id: Id }>('select id from cases.case where reporter = $1 and contact_phone is not null', [me.id])
  expect(await phones()).toEqual([{ id: open }])

  await look(`update cases.case set status = 'closed', closed_at = now() where id = $1`, [open])
  await job('privacy-erase')
  expect((await requestOf(me))?.erased_at).not.toBeNull()
  expect(await phones()).toEqual([])
  expect(await look('select 1 from people.phone_lookup where id = $1', [me.id])).toEqual([])
  expect(await look('select phone, name from people.resident where id = $1', [me.id])).toEqual([
    { phone: '', name: null },
  ])
  expect(await counts()).toEqual(before)
})

test('what is over its term goes, what is held stays, and every count is what it was', async () => {
  const [young, contactOver, over, held] = [
    await aCase(other.id, 10),
    await aCase(other.id, 1200),
    await aCase(other.id, 3700, '这件十年前的事'),
    await aCase(other.id, 3700),
  ]
  await look(
    `insert into platform.legal_hold (county, object, why, by_account, by_name, at) values ($1, $2, '行政复议中', 1, '示例', now())`,
    [county, held],
  )
  const figures = () =>
    look(
      'select category, place, status, count(*)::int as n, sum(score)::int as score from cases.case group by 1, 2, 3 order by 1, 2, 3',
    )
  const before = await figures()
  await job('privacy-terms')
  const rows = await look<{ id: Id; text: string; phone: boolean; reporter: Id | null }>(
    'select id, text, contact_phone is not null as phone, reporter from cases.case where id = any($1::int8[]) order by id',
    [[young, contactOver, over, held]],
  )
  expect(rows.map(({ phone }) => phone)).toEqual([true, false, false, true])
  expect(rows.map(({ text }) => text !== '')).toEqual([true, true, false, true])
  expect(rows.map(({ reporter }) => reporter !== null)).toEqual([true, true, false, true])
  expect(await figures()).toEqual(before)
  const written = await look<{ body: string }>(
    `select body from journal.entry where act = 'privacy.end_term' order by body`,
  )
  expect(written.map(({ body }) => JSON.parse(body) as object)).toEqual([
    { count: 1, term: 'cases-contents' },
    { count: 2, term: 'cases-contacts' },
  ])
  // Run again, nothing is due.
  await job('privacy-terms')
  expect(await look(`select 1 from journal.entry where act = 'privacy.end_term'`)).toHaveLength(2)
})

test('a hold is entered by number and ended with a reason; a deletion that was granted waits meanwhile', async () => {
  const url = '/console/privacy/holds'
  // What the test before held is needed no more.
  await look('update platform.legal_hold set lifted_at = now()')
  const kept = await aCase(other.id, 40)
  expect((await send(other, '/my/data', { do: 'ask', kind: 'delete' })).statusCode).toBe(303)
  const { id } = (await requestOf(other))!
  await send(officer, `/console/privacy/requests/${id}`, { state: 'granted', answer: '办结后全部删除。' })

  const wrong = await send(officer, url, { number: '0402-9999-9999', why: '行政复议中' })
  expect(wrong.statusCode).toBe(422)
  expect(wrong.body).toContain('行政复议中')
  const held = { number: humanId(kept), why: '法院调卷，浙0402法调12号' }
  expect((await send(auditor, url, held)).statusCode).toBe(404)
  expect((await send(officer, url, held)).statusCode).toBe(303)
  expect((await send(officer, url, held)).body).toContain('已经暂缓删除')
  expect((await get(auditor, url)).body).toContain('浙0402法调12号')

  const phone = () =>
    look<{ kept: boolean }>('select contact_phone is not null as kept from cases.case where id = $1', [kept])
  await look(`update cases.case set status = 'closed', closed_at = now() where reporter = $1 and closed_at is null`, [
    other.id,
  ])
  await job('privacy-erase')
  expect(await phone()).toEqual([{ kept: true }])
  expect(await requestOf(other)).toMatchObject({ erased_at: null })

  expect((await send(officer, url, { object: kept, why: '案件已经审结' })).statusCode).toBe(303)
  expect((await send(officer, url, { object: kept, why: '案件已经审结' })).statusCode).toBe(422)
  await job('privacy-erase')
  expect(await phone()).toEqual([{ kept: false }])
  expect((await requestOf(other))?.erased_at).not.toBeNull()
  const entries = await look<{ act: string }>(
    `select act from journal.entry where act in ('privacy.hold', 'privacy.lift') order by at`,
  )
  expect(entries.map(({ act }) => act)).toEqual(['privacy.hold', 'privacy.lift'])
})

test('every field that is not kept for good has something that ends its time', () => {
  const served = new Set(composed.terms().flatMap(({ fields }) => fields))
  const due = personalIn(composed.rooms)
    .flatMap(({ fields }) => fields)
    .filter(({ keep }) => keep.days !== null && keep.then !== 'keep')
    .map(({ table, column }) => `${table}.${column}`)
  expect(due.length).toBeGreaterThan(40)
  expect(due.filter((one) => !served.has(one))).toEqual([])
  const jobs = new Set(composed.rooms.flatMap((room) => room.jobs ?? []).map(({ name }) => name))
  expect(
    composed
      .terms()
      .flatMap(({ by }) => by ?? [])
      .filter((name) => !jobs.has(name)),
  ).toEqual([])
})

test('an impact assessment is written before data is handled, and kept with its day of review', async () => {
  const url = '/console/privacy/assessments'
  const said = {
    title: '回访录音转写',
    occasion: 'automated',
    lawful: '为履行回访职责，只转写不识别身份',
    impact: '转写有误可能影响评价，不影响个人权益',
    measures: '人工复核，三十天后删除录音',
    conclusion: 'change',
  }
  const past = await send(officer, url, { ...said, reviewOn: '2020-01-01' })
  expect(past.statusCode).toBe(422)
  expect(past.body).toContain('人工复核，三十天后删除录音')
  const ahead = Temporal.Now.plainDateISO().add({ years: 1 }).toString()
  expect((await send(officer, url, { ...said, reviewOn: ahead })).statusCode).toBe(303)
  expect((await get(officer, url)).body).toContain('回访录音转写')
  expect((await get(clerk, url)).statusCode).toBe(404)
})
