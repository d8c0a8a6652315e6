import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CaseView } from '../contract/case-view.ts'
import type { ImportReply } from '../contract/import.ts'
import type { Queue } from '../contract/queue.ts'
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
