import { afterAll, beforeAll, expect, test } from 'vitest'
import { readSheet, sheetXlsx } from '@lianxin/people'
import type { CaseView } from '../contract/case-view.ts'
import type { ImportReply } from '../contract/import.ts'
import type { Queue } from '../contract/queue.ts'
import { importCases } from '../server/import/import-cases.ts'
import { casesUnderTest, people, places, staff, units, type CasesUnderTest } from '../testing/index.ts'

let town: CasesUnderTest
beforeAll(async () => {
  town = await casesUnderTest()
})
afterAll(() => town.close())

const admin = staff('sysAdmin', places.county)
const head = '原编号,内容,类别,地点,承办单位,受理时间,办理时限,已签收,反映人,电话'
const good = `A-1,路灯不亮三天了,0202,${places.micro},东区住建局,2026-03-02 09:00,2026-03-09 17:30,是,王某,190 0000 0081`
const waiting = `A-2,垃圾没人清,0101,${places.micro2},,2026-03-02 15:00,2026-03-05 10:00,,,`
const send = async (lines: readonly string[], by = admin) =>
  (await town.send<ImportReply>(by, 'POST', '/api/cases/import', { csv: [head, ...lines].join('\n') })).body
const open = async () =>
  (await town.send<Queue>(people.countyDispatcher, 'GET', '/api/cases?view=open')).body.rows.filter(
    ({ channel }) => channel === 'import',
  )

test('with one wrong line nothing is imported, and every fault of every line is named', async () => {
  const wrong = `A-3,,9999,没有的地方,没有的单位,昨天,2026-03-01 08:00,,,12`
  const early = `A-1,又一件,0202,${places.micro},,2026-03-02 09:00,2026-03-01 09:00,,,`
  const foreign = `A-5,外县的,0202,${places.otherMicro},,2026-03-02 09:00,2026-03-05 09:00,,,`
  const { imported, faults } = await send([good, wrong, early, foreign])
  expect(imported).toBe(0)
  expect(faults.map(({ row, column, code }) => `${row} ${column} ${code}`)).toEqual([
    '3 text missing',
    '3 category category_unknown',
    '3 place place_unknown',
    '3 unit unit_unknown',
    '3 acceptedAt time_wrong',
    '3 phone phone_wrong',
    '4 number twice',
    '4 due due_first',
    '5 place place_not_yours',
  ])
  expect(await open()).toEqual([])
})

test('a file without a needed column is told which', async () => {
  const { body } = await town.send<ImportReply>(admin, 'POST', '/api/cases/import', { csv: '原编号,内容\n1,2' })
  expect(body.faults.map(({ column }) => column)).toEqual(['category', 'place', 'acceptedAt', 'due'])
})

test('open cases come with their clocks, their unit and their former number, and go on from there', async () => {
  expect(await send([good, waiting])).toEqual({ imported: 2, faults: [] })
  const rows = await open()
  expect(rows.map(({ status }) => status).sort()).toEqual(['accepted', 'in_progress'])
  const lamp = rows.find(({ status }) => status === 'in_progress')!
  const { body } = await town.send<CaseView>(people.housing, 'GET', `/api/cases/${lamp.id}`)
  expect([body.unit?.name, body.handleBy]).toEqual([units.housing.name, '2026-03-09T09:30:00.000Z'])
  expect(body.steps[0]?.text).toContain('A-1')
  expect(body.acts).toContain('handle')
})

test('the same file sent again imports nothing and says which are known', async () => {
  const { imported, faults } = await send([good, waiting])
  expect([imported, faults.map(({ code }) => code)]).toEqual([0, ['known', 'known']])
})

test('a file may call a unit by a name it had before', async () => {
  const lamp = `A-9,路灯又不亮了,0202,${places.micro},东区建设局,2026-03-02 09:00,2026-03-09 17:30,是,,`
  expect(await send([lamp])).toEqual({ imported: 1, faults: [] })
  const { rows } = (await town.send<Queue>(people.housing, 'GET', '/api/cases?view=unit')).body
  expect(rows.filter(({ title }) => title === '路灯又不亮了').map(({ unit }) => unit?.name)).toEqual([
    units.housing.name,
  ])
})

test('whoever does not keep the city may not import', async () => {
  const { status } = await town.send(people.enforcer, 'POST', '/api/cases/import', { csv: head })
  expect(status).toBe(404)
})

const mark = 'lianxin'
const upload = (bytes: Buffer, by = admin) =>
  town.app.inject({
    method: 'POST',
    url: '/console/cases-import',
    headers: { ...town.as(by), accept: 'text/html', 'content-type': `multipart/form-data; boundary=${mark}` },
    payload: Buffer.concat([
      Buffer.from(
        `--${mark}\r\ncontent-disposition: form-data; name="file"; filename="a"\r\ncontent-type: application/octet-stream\r\n\r\n`,
      ),
      bytes,
      Buffer.from(`\r\n--${mark}--\r\n`),
    ]),
  })
const template = (as: string, by = admin) =>
  town.app.inject({ url: `/console/cases-import/template.${as}`, headers: town.as(by) })

test.each(['csv', 'xlsx'])(
  'the template as %s has every column, and its example is passed over when it comes back',
  async (as) => {
    const { statusCode, rawPayload, headers } = await template(as)
    expect([statusCode, headers['content-disposition']]).toEqual([200, `attachment; filename="open-cases.${as}"`])
    const lines = await readSheet(rawPayload)
    expect(lines.map(({ cells }) => cells.length)).toEqual([10, 10])
    expect(lines[0]!.cells.slice(0, 3)).toEqual(['原编号', '内容', '类别'])
    // But for its number the example is as a line should be.
    const ready = [lines[0]!, { row: 2, cells: lines[1]!.cells.with(0, `T-${as}`) }]
    expect((await upload(rawPayload)).body).toContain('已导入 0 件')
    expect(await importCases(town.cases, admin, ready)).toEqual({ imported: 1, faults: [] })
    expect((await template(as, people.enforcer)).statusCode).toBe(404)
  },
)

test('a workbook is read like a CSV, with every fault at its line; what is neither is said', async () => {
  const columns = head.split(',').map((zh) => [zh, { zh, what: { zh: '', en: '' } }] as const)
  const book = async (...rows: string[]) =>
    Buffer.from(
      await sheetXlsx(
        '在办',
        columns,
        rows.map((row) => row.split(',')),
      ),
    )
  const fine = `X-1,路灯不亮,0202,${places.micro},,2026-03-02 09:00,2026-03-09 17:30,,,`
  const refused = await upload(await book(fine, fine.replace('X-1', 'X-2').replace('0202', '9999')))
  expect(refused.statusCode).toBe(422)
  expect(refused.body).toMatch(/>3<.*没有这个类别/s)
  expect((await upload(await book(fine))).body).toContain('已导入 1 件')
  const broken = await upload(Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(200, 7)]))
  expect([broken.statusCode, broken.body.includes('文件不完整')]).toEqual([422, true])
})
