import { afterAll, beforeAll, expect, test } from 'vitest'
import { visitor } from '@lianxin/platform/auth'
import { countyOf } from '@lianxin/platform/ids'
import { countyScope, historyOf, record } from '@lianxin/platform/journal'
import type { MyCase } from '../contract/case-view.ts'
import type { Receipt } from '../contract/report.ts'
import { casesUnderTest, newActId, people, places, units, type CasesUnderTest } from '../testing/index.ts'

let town: CasesUnderTest
beforeAll(async () => {
  town = await casesUnderTest()
})
afterAll(() => town.close())

const least = () => ({ actId: newActId(), text: '路灯不亮', category: '0202', place: { code: places.micro as string } })
const post = (body: object, actor: Parameters<CasesUnderTest['send']>[0] = people.reporter) =>
  town.send<Receipt & { code: string; field?: string }>(actor, 'POST', '/api/reports', body)

test('a report that a published rule decides is with its unit in the same answer, with rule and publisher in the journal', async () => {
  const receipt = await town.report()
  expect(receipt).toMatchObject({ status: 'dispatched', unit: { name: units.enforcement.name } })
  expect(receipt.handleBy).not.toBeNull()
  const county = countyOf(receipt.id)
  const [history] = await town.db.db.read(countyScope(county), historyOf(county, receipt.id))
  expect(history).toHaveLength(1)
  expect(JSON.parse(history[0]!.body)).toMatchObject({ to: 'dispatched', publisher: people.cityDispatcher.name })
})

test('a report without a category waits for a person, with a proposal and no route', async () => {
  const receipt = await town.report(people.reporter, { category: undefined })
  expect(receipt).toMatchObject({ status: 'submitted', unit: null, handleBy: null })
})

test('a report takes one trip to the database', async () => {
  await town.report()
  const before = town.db.db.trips()
  await town.report()
  expect(town.db.db.trips() - before).toBe(1)
})

test('sent twice, one after the other or at once, a report is one case with one code', async () => {
  const body = least()
  const both = await Promise.all([post(body), post(body)])
  const later = await post(body)
  const seen = [...both, later].map((one) => [one.status, one.body.number, one.body.code].join())
  expect(new Set(seen).size).toBe(1)
})

test('the act id of somebody else opens nothing', async () => {
  const body = least()
  await post(body)
  expect((await post(body, people.stranger)).body.code).toBe('act_id_used')
})

test.each([
  ['no words', { text: ' \u0000\u200e ' }, 'text_empty', 'text'],
  ['a text without end', { text: '长'.repeat(20_001) }, 'text_too_long', 'text'],
  ['a phone of ten digits', { phone: '1900000000' }, 'phone_wrong', 'phone'],
  ['a category that is none', { category: '9999' }, 'category_unknown', 'category'],
  ['a place that is none', { place: { code: '990199' } }, 'report_place_unknown', 'place.code'],
  ['words that name no place', { place: { address: '某某路某某号' } }, 'report_place_unknown', 'place.address'],
  ['a point outside the city', { place: { lat: 30.3, lon: 121.2 } }, 'report_outside_city', 'place.lat'],
])('%s is refused with its field', async (_, over, code, field) => {
  const { status, body } = await post({ ...least(), ...over })
  expect([status, body.code, body.field]).toEqual([422, code, field])
})

test('files are not named by their ids: whoever could name one could name another’s', async () => {
  const { status, body } = await post({ ...least(), files: ['990101070000000001'] })
  expect([status, body]).toMatchObject([422, { errors: [{ field: 'files' }] }])
})

test('what phones send is kept: emoji whole, right-to-left marks, no NUL, no control characters', async () => {
  const receipt = await town.report(people.reporter, { text: '路灯\u0000坏了👩‍👩‍👧‍👦\u200f\u0007。请来修' })
  const { body } = await town.send<MyCase>(people.reporter, 'GET', `/api/my/cases/${receipt.id}`)
  expect(body.text).toBe('路灯坏了👩‍👩‍👧‍👦\u200f。请来修')
})

test('a place is found by point, by code and by the words of an address', async () => {
  const byPoint = await post({ ...least(), place: { lat: 30.5, lon: 120.5 } })
  const byWords = await post({ ...least(), place: { address: '桥头街道百花社区12幢' } })
  expect(byPoint.body.place.code).toBe(places.micro)
  expect(byWords.body.place.code).toBe(places.village)
})

test('an emergency shows the number to ring and makes the report urgent', async () => {
  const { body } = await post({ ...least(), text: '楼道里着火了，快来人' })
  expect(body).toMatchObject({ urgent: true, hotlines: ['119'] })
})

test('without an account a report is followed by its number and its code, and by nothing less', async () => {
  const { body: receipt } = await post(least(), visitor)
  const track = (number: string, code: string) => town.send<MyCase>(visitor, 'POST', '/api/track', { number, code })
  expect((await track(receipt.number, receipt.code)).body.number).toBe(receipt.number)
  expect((await track(receipt.number, '12345678')).status).toBe(404)
  expect((await town.send(people.stranger, 'GET', `/api/my/cases/${receipt.id}`)).status).toBe(404)
})

test('a worker reports for a neighbour: it is hers to see, and settled at the door it is hers to rate', async () => {
  const told = await town.report(people.gridWorker, {
    onBehalf: { name: '王阿婆', phone: '19000000088', how: 'door' },
    onSpot: '当场扫干净了，她看过了',
  })
  const [her] = [...town.people.phones].find(([, phone]) => phone === '19000000088') ?? []
  const actor = { ...people.reporter, id: her! }
  const { body } = await town.send<MyCase>(actor, 'GET', `/api/my/cases/${told.id}`)
  expect(body).toMatchObject({ status: 'feedback', acts: ['rate'] })
})

test('faulty reports in a batch are refused alone, and a repeat among them is answered', async () => {
  const good = Array.from({ length: 20 }, least)
  await post(good[0]!)
  // Past the rules, where only the database can see the fault.
  const spoilt = { row: 0 }
  const lane = town.cases.lane
  const pushed = await Promise.allSettled(
    Array.from({ length: 30 }, async (_, i) => {
      const id = await town.cases.ids.next(town.cases.city, 0)
      const bad = i % 10 === 3
      if (bad) spoilt.row++
      const entry = record({
        county: town.cases.city,
        object: id,
        place: places.city,
        act: 'cases.report',
        actId: newActId(),
        actor: visitor,
        at: town.clock.now(),
        body: {},
      })
      const row = rowFor(id, entry.row.act_id, entry.hash, bad ? 'a\u0000b' : 'ok')
      return lane.push({ row, entry: entry.row })
    }),
  )
  const answers = await Promise.all(good.map((body) => post(body)))
  expect(answers.every(({ status }) => status === 200)).toBe(true)
  expect(pushed.filter(({ status }) => status === 'rejected')).toHaveLength(spoilt.row)
})

function rowFor(id: string, act_id: string, head: Buffer, text: string) {
  const nothing = {
    place_id: null,
    boundary: null,
    details: '[]',
    lon: null,
    lat: null,
    address: null,
    nature: null,
    category: null,
    suggested: null,
    reporter: null,
    made_by: null,
    contact_name: null,
    contact_phone: null,
    unit: null,
    accepted_at: null,
    dispatched_at: null,
    limit_unit: null,
    limit_value: null,
    respond_by: null,
    handle_by: null,
    return_by: null,
    track: 'ordinary',
    must_report: false,
    accused_unit: null,
    accused_account: null,
    accused_words: null,
    sealed: false,
    clear_level: null,
    merged_into: null,
    said_same: null,
    whole: null,
    outside_number: null,
    assists: '[]',
    assisting: [],
  }
  const at = town.clock.now().toString()
  return {
    ...nothing,
    county: town.cases.city,
    id,
    act_id,
    receipt: Buffer.alloc(32),
    place: places.city,
    channel: 'visitor',
    catalogue: 1,
    title: text,
    text,
    lang: 'zh',
    files: [],
    asks_rating: true,
    confidential: false,
    urgent: false,
    status: 'submitted',
    level: 'county',
    reported_at: at,
    dispatch_by: at,
    turn_by: at,
    provisional: false,
    trace: '{}',
    version: 1,
    head,
  }
}
