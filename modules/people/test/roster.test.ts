import { randomUUID } from 'node:crypto'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readSheet } from '../server/roster/read-sheet.ts'
import { anAccount, aPost, peopleUnderTest, type PeopleUnderTest } from '../testing/index.ts'

let t: PeopleUnderTest
let admin: { cookie: string }
const county = '990101000000000000'
const head = ['姓名', '登录名', '手机', '角色', '地方代码', '任职日期']
const grid = (n: number) => `990101001001${String(n).padStart(3, '0')}`

beforeAll(async () => {
  t = await peopleUnderTest()
  const one = anAccount({ place: county })
  await t.add(one)
  await t.add(aPost({ account: one.id, role: 'sysAdmin', place: county }))
  admin = await t.as(one.id)
})
afterAll(() => t.close())

const csv = (rows: string[][]) => Buffer.from([head, ...rows].map((row) => row.join(',')).join('\n'))
const send = (verb: '' | '/check', bytes: Buffer, actId = randomUUID()) =>
  t.app.inject({
    method: 'POST',
    url: `/api/roster${verb}`,
    headers: admin,
    payload: { name: 'roster', content: bytes.toString('base64'), ...(verb === '' ? { actId } : {}) },
  })
const row = (n: number, more: Record<number, string> = {}) =>
  Object.assign(
    [`示例${n}`, `roster.${n}`, `1900000${String(n).padStart(4, '0')}`, '网格员', grid(n), '2026/3/1'],
    more,
  )

async function people(find: string): Promise<{ login: string; posts: unknown[] }[]> {
  return (await t.app.inject({ url: `/api/accounts?find=${find}`, headers: admin })).json()
}

test('a check writes nothing, a commit writes all, and the same file again changes nothing', async () => {
  const file = csv([row(1), row(2), row(2, { 3: '网格长' })])
  expect((await send('/check', file)).json()).toMatchObject({
    rows: 3,
    accounts: 2,
    posts: 3,
    faultCount: 0,
    written: false,
  })
  expect(await people('roster.')).toEqual([])
  expect((await send('', file)).json()).toMatchObject({ accounts: 2, posts: 3, written: true })
  expect(await people('roster.')).toMatchObject([{ posts: [{ role: 'gridWorker' }] }, { posts: [{}, {}] }])
  expect((await send('', file)).json()).toMatchObject({ accounts: 0, posts: 0, written: true })
})

test('one faulty row keeps all rows out, and every fault is named by its row', async () => {
  const file = csv([row(11), row(12, { 2: '123' }), row(13, { 3: '盟主', 4: '990102001001001' })])
  const report = (await send('', file)).json()
  expect(report).toMatchObject({
    written: false,
    faultCount: 3,
    faults: [
      { row: 3, column: '手机', value: '123' },
      { row: 4, column: '角色', value: '盟主' },
      { row: 4, column: '地方代码' },
    ],
  })
  expect(await people('roster.1')).toHaveLength(1)
})

test('XLSX is read like CSV, dates as dates and numbers as digits', async () => {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('名单')
  sheet.addRow(head)
  sheet.addRow(['示例21', 'roster.21', 19_000_000_021, '网格员', grid(21), new Date(Date.UTC(2026, 2, 1))])
  const bytes = Buffer.from(await book.xlsx.writeBuffer())
  expect((await send('', bytes)).json()).toMatchObject({ accounts: 1, written: true })
  expect(await people('roster.21')).toMatchObject([{ phone: '190****0021', posts: [{ from: '2026-03-01' }] }])
})

test('CSV as Chinese spreadsheets save it (GB18030) is read', async () => {
  // 姓名,登录名 … in GB18030, so that the test needs no encoder.
  const words: Record<string, string> = {
    姓名: 'd0d5c3fb',
    登录名: 'b5c7c2bcc3fb',
    手机: 'cad6bbfa',
    角色: 'bdc7c9ab',
    地方代码: 'b5d8b7bdb4fac2eb',
    示例: 'cabec0fd',
    网格员: 'cdf8b8f1d4b1',
  }
  const gb = (text: string) => (words[text] ? Buffer.from(words[text], 'hex') : Buffer.from(text))
  const line = (cells: string[]) =>
    Buffer.concat(cells.flatMap((cell, i) => (i ? [Buffer.from(','), gb(cell)] : [gb(cell)])))
  const bytes = Buffer.concat([
    line(['姓名', '登录名', '手机', '角色', '地方代码']),
    Buffer.from('\r\n'),
    line(['示例', 'roster.31', '19000000031', '网格员', grid(31)]),
  ])
  expect((await send('/check', bytes)).json()).toMatchObject({ faultCount: 0, accounts: 1 })
})

test.each<[string, Buffer]>([
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0])],
  ['half a zip', Buffer.from('PK\u0003\u0004 and then nothing')],
  ['a file without the head', Buffer.from('a,b,c\n1,2,3')],
  ['nothing', Buffer.from('')],
])('%s is refused with the way out', async (_, bytes) => {
  const answer = await send('/check', bytes)
  expect(answer.json()).toMatchObject({ code: 'roster_unreadable', field: 'file' })
})

test('a zip that swells is refused before it is unpacked', async () => {
  const { deflateRawSync } = await import('node:zlib')
  const body = deflateRawSync(Buffer.alloc(150_000_000))
  const local = Buffer.alloc(31)
  local.writeUInt32LE(0x04034b50, 0)
  const entry = Buffer.alloc(47)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt32LE(150_000_000, 24)
  entry.writeUInt16LE(1, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(local.length + body.length, 16)
  const began = performance.now()
  const answer = await send('/check', Buffer.concat([local, body, entry, end]))
  expect(answer.json()).toMatchObject({ code: 'roster_unreadable' })
  expect(performance.now() - began).toBeLessThan(1000)
})

test('ten thousand rows with a fault each are told, the first thousand by row', async () => {
  const rows = Array.from({ length: 10_000 }, (_, i) => row(1 + (i % 600), { 1: `many.${i}`, 2: 'x' }))
  const boundary = 'lianxinroster'
  const payload = Buffer.concat([
    Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="do"\r\n\r\ncheck\r\n`),
    Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="r.csv"\r\ncontent-type: text/csv\r\n\r\n`,
    ),
    csv(rows),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ])
  const answer = await t.app.inject({
    method: 'POST',
    url: '/console/people/roster',
    headers: { ...admin, 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload,
  })
  expect(answer.statusCode).toBe(422)
  expect(answer.body.includes('有 10000 处要改')).toBe(true)
  expect(answer.body.includes('前 1000 处')).toBe(true)
})

test('a cell of a workbook that holds a time keeps it; midnight is a day', async () => {
  const book = new ExcelJS.Workbook()
  book.addWorksheet('时间').addRow([new Date('2026-03-02T09:30:00Z'), new Date('2026-03-02T00:00:00Z')])
  const [line] = await readSheet(Buffer.from(await book.xlsx.writeBuffer()))
  expect(line?.cells).toEqual(['2026-03-02 09:30', '2026-03-02'])
})
