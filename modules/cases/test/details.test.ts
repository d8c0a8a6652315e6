import { everywhere } from '@lianxin/platform/journal'
import { raw } from '@lianxin/platform/db'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { visitor, type Actor } from '@lianxin/platform/auth'
import type { CategoryField } from '@lianxin/services/rules'
import type { CaseView, MyCase } from '../contract/case-view.ts'
import type { Receipt } from '../contract/report.ts'
import { casesUnderTest, newActId, people, places, townServices, units, type CasesUnderTest } from '../testing/index.ts'

const field = (name: string, zh: string, kind: CategoryField['kind'], required = false): CategoryField => ({
  name,
  label: { zh, en: name },
  kind,
  options: [],
  required,
})
/** Litter asks how many bags and since when; things piled up cannot be taken in without saying whose they are. */
const asked: Readonly<Record<string, readonly CategoryField[]>> = {
  '0101': [field('bags', '几袋', 'number'), field('since', '从哪天起', 'date')],
  '0105': [field('whose', '谁堆的', 'text', true)],
}
const catalogue = townServices.catalogue()
const withFields = (code: string) => {
  const one = catalogue.inForce(code)
  return one && asked[code] ? { ...one, fields: asked[code] } : one
}

let town: CasesUnderTest
beforeAll(async () => {
  town = await casesUnderTest({
    services: { ...townServices, catalogue: () => ({ ...catalogue, get: withFields, inForce: withFields }) },
  })
})
afterAll(() => town.close())

const report = (details: object, category = '0101', actor: Actor = people.reporter) =>
  town.send<Receipt & { code: string; field?: string; zh?: string }>(actor, 'POST', '/api/reports', {
    actId: newActId(),
    text: '楼下垃圾没人清',
    place: { code: places.micro },
    category,
    details,
  })
const atDesk = async (id: string) => (await town.send<CaseView>(people.townDispatcher, 'GET', `/api/cases/${id}`)).body
const add = (id: string, body: object, actor: Actor = people.reporter) =>
  town.send<{ code?: string; field?: string }>(actor, 'POST', `/api/my/cases/${id}/add`, { actId: newActId(), ...body })
const form = (actor: Actor, url: string, fields: Record<string, string>) =>
  town.app.inject({
    method: 'POST',
    url,
    headers: { ...town.as(actor), 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ act_id: newActId(), ...fields }).toString(),
  })

test('what the category asks for is kept as data and shown to whoever handles it, with what is still open', async () => {
  const { body } = await report({ bags: '３' })
  expect(body.asks.map(({ name }) => name)).toEqual(['since'])
  expect(await atDesk(body.id)).toMatchObject({
    details: [{ name: 'bags', label: '几袋', text: '3' }],
    asks: [{ name: 'since', label: '从哪天起', kind: 'date' }],
  })
})

test('left out it stops nobody, unless the category says so; what is wrong is named', async () => {
  expect((await report({})).status).toBe(200)
  expect((await report({}, '0105')).body).toMatchObject({ code: 'detail_missing', field: 'details.whose' })
  expect((await report({ whose: '三号楼' }, '0105')).status).toBe(200)
  expect((await report({ bags: '很多' })).body).toMatchObject({ code: 'detail_wrong', field: 'details.bags' })
  expect((await report({ colour: '红' })).body).toMatchObject({ code: 'detail_wrong', field: 'details.colour' })
})

test('she says later what she left out, with no word besides, and a later word on the same holds', async () => {
  const { body } = await report({ bags: 3 })
  expect((await add(body.id, { details: { bags: 5, since: '2026-03-01' } })).status).toBe(200)
  const seen = await atDesk(body.id)
  expect(seen.details.map(({ text }) => text)).toEqual(['5', '2026-03-01'])
  expect(seen.asks).toEqual([])
  expect(seen.steps.at(-1)?.words).toBe('几袋：5\n从哪天起：2026-03-01')
  expect((await add(body.id, {})).body).toMatchObject({ code: 'add_empty', field: 'words' })
  expect((await add(body.id, { details: { since: '昨天' } })).body).toMatchObject({
    code: 'detail_wrong',
    field: 'details.since',
  })
})

test('who holds the receipt adds it by the form on the receipt, without an account; nobody else does', async () => {
  const { body } = await report({}, '0101', visitor)
  const added = await form(visitor, `/my/${body.id}/do/add`, { code: body.code, detail_bags: '2' })
  expect(added.statusCode).toBe(200)
  expect(added.body).toContain('几袋：2')
  const wrong = await form(visitor, `/my/${body.id}/do/add`, { code: 'AAAAAA', detail_bags: '9' })
  expect(wrong.statusCode).toBe(404)
  const { body: seen } = await town.send<MyCase>(visitor, 'POST', '/api/track', {
    number: body.number,
    code: body.code,
  })
  expect(seen.details).toMatchObject([{ text: '2' }])
})

test('the form says at once what is wrong with a detail, and drops what another kind was asked', async () => {
  const typed = { text: '门口堆了木料', address: '百花社区门口', category: '0105', detail_bags: '3' }
  const refused = await form(visitor, '/report', typed)
  expect(refused.statusCode).toBe(422)
  expect(refused.body).toContain('请填写：谁堆的')
  expect(refused.body).toContain('name="detail_whose"')
  const wrong = await form(visitor, '/report', { ...typed, category: '0101', detail_bags: '一堆', address: '' })
  expect(wrong.body).toContain('几袋：应为数字')
  expect(wrong.body).toContain('value="一堆"')
  expect(wrong.body).toContain('请说说在哪里')
  expect((await form(visitor, '/report', { ...typed, detail_whose: '三号楼' })).body).toContain('收到了')
})

test('what was said of a category goes out as a list without names, its reason in the journal, for whoever coordinates', async () => {
  await report({ bags: 7, since: '2026-02-01' })
  await report({ bags: -1 })
  const asked = { category: '0101', from: '2026-03-01', to: '2026-03-03', why: '核对一季度垃圾' }
  const out = await form(people.townDispatcher, '/console/details', { actId: newActId(), ...asked })
  expect(out.headers['content-type']).toContain('text/csv')
  const [head, ...rows] = out.body.trimEnd().split('\r\n')
  expect(head).toBe('\uFEFF编号,日期,地点,状态,几袋,从哪天起')
  expect(rows.at(-2)).toMatch(/^\d{4}-\d{4}-\d{4},2026-03-03,[^,]+,[^,]+,7,2026-02-01$/)
  expect(rows.at(-1)).toMatch(/,-1,$/)
  const [entries] = await town.db.db.read(
    everywhere,
    raw(sql<{ why: string; body: string }>`select why, body from journal.entry where act = 'cases.export_details'`),
  )
  expect(entries.map(({ why, body }) => [why, JSON.parse(body).rows])).toEqual([['核对一季度垃圾', rows.length]])
  const [looks] = await town.db.db.read(
    { as: 'resident', person: people.reporter.id },
    raw(sql<{ why: string }>`select why from journal.look where kind = 'export'`),
  )
  // One of them came from a visitor, whom nobody can show it to.
  expect(looks.map(({ why }) => why)).toEqual(rows.slice(1).map(() => '核对一季度垃圾'))

  const empty = await form(people.townDispatcher, '/console/details', { ...asked, actId: newActId(), to: '2026-02-01' })
  expect([empty.statusCode, empty.body.includes('应不早于开始日期')]).toEqual([422, true])
  expect((await form(people.enforcer, '/console/details', { actId: newActId(), ...asked })).statusCode).toBe(404)
})

test('a list is not there for whoever is complained of in it, and no cell runs as a formula', async () => {
  const { body } = await report({ whose: '=1+1' }, '0105')
  const list = () =>
    form(people.townDispatcher, '/console/details', {
      actId: newActId(),
      category: '0105',
      from: '2026-03-03',
      to: '2026-03-03',
      why: '看看都是谁家的',
    })
  expect((await list()).body).toContain(`,'=1+1`)
  await town.send(people.countyDispatcher, 'POST', `/api/cases/${body.id}/recuse`, {
    actId: newActId(),
    unit: units.townOffice.id,
    why: '反映的是街道自己',
  })
  expect((await list()).body).not.toContain('1+1')
})
