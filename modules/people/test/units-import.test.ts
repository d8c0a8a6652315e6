import { randomUUID } from 'node:crypto'
import { raw } from '@lianxin/platform/db'
import { everywhere } from '@lianxin/platform/journal'
import ExcelJS from 'exceljs'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { anAccount, aPost, peopleUnderTest, type PeopleUnderTest } from '../testing/index.ts'

let t: PeopleUnderTest
let admin: { cookie: string }
let clerk: { cookie: string }
const county = '990101000000000000'

beforeAll(async () => {
  t = await peopleUnderTest()
  const one = anAccount({ place: county })
  const other = anAccount({ place: county })
  await t.add(one, other, aPost({ account: one.id, role: 'sysAdmin', place: county }))
  await t.add(aPost({ account: other.id, role: 'townDispatcher', place: '990101001000000000' }))
  admin = await t.as(one.id)
  clerk = await t.as(other.id)
})
afterAll(() => t.close())

const csv = (...rows: string[]) =>
  Buffer.from(['类别,名称,地方代码,条线上级,平台,电话,办公地点,曾用名和简称', ...rows].join('\n'))
const send = (verb: 'check' | 'import', bytes: Buffer, actId = randomUUID(), headers = admin) =>
  t.app.inject({
    method: 'POST',
    url: `/api/units/${verb}`,
    headers,
    payload: { name: '单位.csv', content: bytes.toString('base64'), ...(verb === 'import' ? { actId } : {}) },
  })
const listed = async () =>
  (await t.app.inject({ url: '/api/units', headers: admin })).json() as Record<string, unknown>[]
const named = async (name: string) => (await listed()).find((one) => one['name'] === name)
const file = csv(
  '市监,示例市监所,990101001,,,0573-8000,示例路 1 号,',
  '市监,示例市监局,990101,,,,,市场局',
  '村（居）委会,示例村委会,990101001001,,,,,',
)

const upload = (bytes: Buffer, fields: Record<string, string>) => {
  const part = (head: string, body: string) => `--lianxin\r\nContent-Disposition: form-data; ${head}\r\n\r\n${body}\r\n`
  const typed = Object.entries(fields).map(([name, value]) => part(`name="${name}"`, value))
  const file = part('name="file"; filename="u.csv"\r\nContent-Type: text/csv', bytes.toString())
  return t.app.inject({
    method: 'POST',
    url: '/console/units/import',
    headers: { ...admin, 'content-type': 'multipart/form-data; boundary=lianxin' },
    payload: `${typed.join('')}${file}--lianxin--\r\n`,
  })
}

test('a check writes nothing; one bad row keeps all out and is named by its line', async () => {
  expect((await send('check', file)).json()).toMatchObject({ rows: 3, added: 3, changed: 0, written: false })
  const bad = csv('市监,示例市监局,990101,,,,,', '市监,坏所,99010100199,,,,,')
  expect((await send('import', bad)).json()).toMatchObject({
    written: false,
    faultCount: 1,
    faults: [{ row: 3, column: '地方代码', value: '99010100199' }],
  })
  expect(await named('示例市监局')).toBeUndefined()
})

test('units come in once, a station below its bureau and in its platform, and the journal names the file', async () => {
  const actId = randomUUID()
  expect((await send('import', file, actId)).json()).toMatchObject({ added: 3, written: true })
  expect((await send('import', file, actId)).json()).toMatchObject({ added: 0, written: true })
  const bureau = await named('示例市监局')
  expect(bureau).toMatchObject({ kind: 'market', aliases: ['市场局'], platform: null })
  expect(await named('示例市监所')).toMatchObject({
    parent: bureau?.['id'],
    platform: 'market',
    phone: '0573-8000',
    address: '示例路 1 号',
  })
  const [entries] = await t.db.db.read(
    everywhere,
    raw(sql<{ body: string }>`select body from journal.entry where act = 'people.import_units'`),
  )
  expect(entries.map(({ body }) => JSON.parse(body))).toMatchObject([
    { file: '单位.csv', added: 3, changed: 0, was: [] },
  ])
})

test('what stands is changed and keeps its number; what the file leaves out or empty stays', async () => {
  const before = await named('示例市监所')
  const again = csv('市监,示例市场所,990101001,,无,,,')
  expect((await send('import', again)).json()).toMatchObject({ rows: 1, added: 0, changed: 1, written: true })
  expect(await named('示例市场所')).toMatchObject({
    id: before?.['id'],
    parent: before?.['parent'],
    phone: '0573-8000',
    platform: null,
    aliases: ['示例市监所'],
  })
  expect(await named('示例村委会')).toBeDefined()
})

test('what goes out comes in again unchanged, as CSV and as XLSX; the template has the same head', async () => {
  const out = await t.app.inject({ url: '/console/units/units.csv', headers: admin })
  expect((await send('check', out.rawPayload)).json()).toMatchObject({ added: 0, changed: 0, faultCount: 0 })
  const book = await t.app.inject({ url: '/console/units/units.xlsx', headers: admin })
  const report = (await send('check', book.rawPayload)).json()
  expect(report).toMatchObject({ rows: (await listed()).length, added: 0, changed: 0, faultCount: 0 })
  const template = await t.app.inject({ url: '/console/units/template.xlsx', headers: admin })
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(template.rawPayload as unknown as ArrayBuffer)
  expect(workbook.worksheets[0]?.getRow(1).values).toContain('条线上级')
})

test('a page takes the file too; who does not keep units finds none of it', async () => {
  const answer = await upload(csv('市监,坏,330,,,,,'), { do: 'check', actId: randomUUID() })
  expect(answer.statusCode).toBe(422)
  expect(answer.body).toContain('应为 4、6、9、12 或 15 位地方代码')
  for (const url of ['/console/units/import', '/console/units/units.csv', '/console/units/template.xlsx'])
    expect((await t.app.inject({ url, headers: clerk })).statusCode, url).toBe(404)
  expect((await send('import', file, randomUUID(), clerk)).statusCode).toBe(404)
})

test('a broken file of 100,000 rows is answered with the first thousand faults and their number', async () => {
  const rows = Array.from({ length: 99_999 }, (_, i) => `市监,示例所${i},990101002,,,,,`)
  const answer = await upload(csv(...rows), { do: 'check', actId: randomUUID() })
  expect(answer.statusCode).toBe(422)
  expect(answer.body).toContain('有 99998 处要改')
  expect(answer.body).toContain('下面是前 1000 处')
})
