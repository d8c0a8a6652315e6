import { randomUUID } from 'node:crypto'
import { raw } from '@lianxin/platform/db'
import { everywhere } from '@lianxin/platform/journal'
import ExcelJS from 'exceljs'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PartySheet } from '../contract/party-sheets.ts'
import { anAccount, aPost, peopleUnderTest, type PeopleUnderTest } from '../testing/index.ts'

let t: PeopleUnderTest
let admin: { cookie: string }
const county = '990101000000000000'
const lawyer = anAccount({ place: county, login: 'lv.shili', name: '示例律师' })
const village = '990101001001'
const grid = `${village}001`

beforeAll(async () => {
  t = await peopleUnderTest()
  const one = anAccount({ place: county })
  await t.add(one, lawyer, aPost({ account: one.id, role: 'sysAdmin', place: county }))
  await t.add(aPost({ account: lawyer.id, role: 'teamMember', place: '990101002000000000' }))
  admin = await t.as(one.id)
})
afterAll(() => t.close())

const csv = (...rows: string[]) => Buffer.from(rows.join('\n'))
const send = (sheet: PartySheet, verb: '' | '/check', bytes: Buffer, actId = randomUUID()) =>
  t.app.inject({
    method: 'POST',
    url: `/api/party${verb}`,
    headers: admin,
    payload: { sheet, name: '名册.csv', content: bytes.toString('base64'), ...(verb === '' ? { actId } : {}) },
  })
const card = async () => (await t.app.inject({ url: `/api/grids/${grid}000/people` })).json()
const journal = async (act: string) => {
  const [rows] = await t.db.db.read(
    everywhere,
    raw(sql<{ why: string | null }>`select why from journal.entry where act = ${act} order by at`),
  )
  return rows
}
const form = (sheet: PartySheet, fields: Record<string, string>) =>
  t.app.inject({
    method: 'POST',
    url: `/console/people/party/import?sheet=${sheet}`,
    headers: { ...admin, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ actId: randomUUID(), ...fields }).toString(),
  })

const branches = csv('名称,所在地方代码,覆盖网格', `示例党支部,${village},${grid}、${village}002`)
const groups = csv('名称,网格代码,所属党支部,覆盖微网格', `示例党小组,${grid},示例党支部,${grid}003`)
const persons = csv(
  '姓名,服务地方代码,职业,工作单位,电话,党支部,党小组,登录名,同意日期,公开项目',
  `示例党员,${grid}003,,,19000000501,示例党支部,示例党小组,,2026/2/1,电话`,
  `示例律师,${grid},律师,示例律所,19000000502,,,lv.shili,2026-02-01,单位`,
  `示例教师,${grid},教师,示例小学,,,,,,`,
)

test('a check writes nothing; one bad row keeps all out and is named by its line', async () => {
  expect((await send('branches', '/check', branches)).json()).toMatchObject({ rows: 1, added: 1, written: false })
  expect(await card()).toMatchObject({ branches: [] })
  const bad = csv('名称,所在地方代码,覆盖网格', `好支部,${grid},`, `坏支部,${village},99`)
  expect((await send('branches', '', bad)).json()).toMatchObject({
    written: false,
    faultCount: 1,
    faults: [{ row: 3, column: '覆盖网格', value: '99' }],
  })
  expect(await card()).toMatchObject({ branches: [] })
})

test('branches, groups and people come in once, shown only by consent, and the journal names the file', async () => {
  const actId = randomUUID()
  expect((await send('branches', '', branches, actId)).json()).toMatchObject({ added: 1, written: true })
  expect((await send('branches', '', branches, actId)).json()).toMatchObject({ added: 0, written: true })
  expect((await send('groups', '', groups)).json()).toMatchObject({ added: 1, written: true })
  expect((await send('persons', '', persons)).json()).toMatchObject({ added: 3, consents: 2, written: true })
  expect((await send('persons', '', persons)).json()).toMatchObject({
    added: 0,
    changed: 0,
    consents: 0,
    written: true,
  })
  expect(await card()).toMatchObject({
    branches: [{ name: '示例党支部' }],
    groups: [{ name: '示例党小组' }],
    shownCount: 2,
    shown: [
      { name: '示例律师', profession: 'lawyer', unit: '示例律所', phone: null },
      { name: '示例党员', kind: 'member', phone: '19000000501' },
    ],
  })
  expect(await journal('people.import_party')).toHaveLength(3)
})

test('what is taken out has its reason in the journal, starred numbers, and comes in again unchanged', async () => {
  const refused = await form('persons', { do: 'csv', reason: '' })
  expect(refused.statusCode).toBe(422)
  const out = await form('persons', { do: 'csv', reason: '年度核对名册' })
  expect(out.body).toContain('190****0501')
  expect(out.body).not.toContain('19000000501')
  expect(await journal('people.export_party')).toMatchObject([{ why: '年度核对名册' }])
  expect((await send('persons', '', Buffer.from(out.body))).json()).toMatchObject({
    rows: 3,
    added: 0,
    changed: 0,
    consents: 0,
    faultCount: 0,
  })
  const xlsx = await form('groups', { do: 'xlsx', reason: '年度核对名册' })
  expect((await send('groups', '', xlsx.rawPayload)).json()).toMatchObject({ rows: 1, added: 0, changed: 0 })
})

test('the template has the head that the import asks for, its code columns as text', async () => {
  const file = await t.app.inject({ url: '/console/people/party/template/persons.xlsx', headers: admin })
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(file.rawPayload as unknown as ArrayBuffer)
  const list = book.worksheets[0]
  expect(list?.getRow(1).values).toContain('同意日期')
  expect(list?.getColumn(2).numFmt).toBe('@')
  const page = await t.app.inject({ url: '/console/people/party/import?sheet=persons', headers: admin })
  expect(page.body).toContain('/console/people/party/template/persons.xlsx')
})

test('a professional says yes and no on her own page, whatever her post; the card follows at once', async () => {
  const me = await t.as(lawyer.id)
  const [identity] = (await t.app.inject({ url: '/api/me/identities', headers: me })).json()
  expect(identity).toMatchObject({ name: '示例律师', phone: '19000000502', shows: ['unit'], hasAccount: true })
  const press = (fields: Record<string, string>) =>
    t.app.inject({
      method: 'POST',
      url: '/console/me',
      headers: { ...me, 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ actId: randomUUID(), member: identity.id, ...fields }).toString(),
    })
  const names = async () => (await card()).shown.map((one: { name: string }) => one.name)
  expect((await press({ do: 'withdraw' })).body).toContain('我同意公开')
  expect(await names()).toEqual(['示例党员'])
  expect((await send('persons', '', persons)).json()).toMatchObject({ consents: 0, keptHidden: 1 })
  expect(await names()).toEqual(['示例党员'])
  await press({ do: 'show', shows: 'phone' })
  expect((await card()).shown).toMatchObject([{ name: '示例律师', unit: null, phone: '19000000502' }, {}])
})

test('an administrator sees who is shown and cannot say yes for anybody; nobody answers for another', async () => {
  const list = await t.app.inject({ url: `/console/people/members?place=${village}&hidden=1`, headers: admin })
  expect(list.body).toContain('示例教师')
  expect(list.body).not.toContain('示例党员')
  const id = /members\/(\d{18})/.exec(list.body)?.[1]
  const url = `/console/people/members/${id}`
  expect((await t.app.inject({ url, headers: admin })).body).toContain('不能替本人同意')
  const payload = new URLSearchParams({ actId: randomUUID(), do: 'show', evidence: '管理员代为同意' }).toString()
  const headers = { ...admin, 'content-type': 'application/x-www-form-urlencoded' }
  expect((await t.app.inject({ method: 'POST', url, headers, payload })).statusCode).toBe(404)
  const api = { method: 'POST', url: `/api/members/${id}/show`, headers: admin } as const
  const body = { actId: randomUUID(), shows: [], evidence: '管理员代为同意' }
  expect((await t.app.inject({ ...api, payload: body })).json()).toMatchObject({ code: 'not_found' })
  const other = { method: 'POST', url: `/api/me/identities/${id}/show`, headers: await t.as(lawyer.id) } as const
  const answer = await t.app.inject({ ...other, payload: { actId: randomUUID(), shows: [] } })
  expect(answer.json()).toMatchObject({ code: 'person_not_found' })
})
