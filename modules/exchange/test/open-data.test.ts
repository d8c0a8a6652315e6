import { evaluationRoom } from '@lianxin/evaluation/plugin'
import { FACTS, type EvaluationState } from '@lianxin/evaluation'
import { followOnce, openJournal } from '@lianxin/platform/journal'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { places } from '@lianxin/cases/testing'
import { dataSetNames, dataSets } from '../contract/data-sets.ts'
import { SMALL } from '../rules/open-data/suppress.ts'
import { buildDataSets } from '../server/open-data/build-data-sets.ts'
import { exchangeUnderTest, ORIGIN, type ExchangeUnderTest } from '../testing/exchange-under-test.ts'

let house: ExchangeUnderTest
const open = (path: string) => house.app.inject({ url: `/open${path}` })
const table = async (name: string) => {
  const { body } = await open(`/${name}.csv`)
  const [head = [], ...rows] = body
    .slice(1)
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','))
  return rows.map((row) => Object.fromEntries(head.map((column, i) => [column, row[i]])))
}
beforeAll(async () => {
  house = await exchangeUnderTest()
  for (let i = 0; i < 7; i++)
    await house.town.report(undefined, { text: `第 ${i} 件`, name: '王小明', phone: '19000000023' })
  for (let i = 0; i < 2; i++) await house.town.report(undefined, { text: `少的 ${i}`, category: '0201' })
  for (const text of ['请保密', '也请保密']) await house.town.report(undefined, { text, confidential: true })
  await house.catchUp()
  const { followers } = evaluationRoom(house.state as unknown as EvaluationState)
  const facts = followers?.find(({ name }) => name === FACTS)
  if (!facts) throw new Error('nobody counts')
  await openJournal(house.state.db, [house.county], [facts])
  while ((await followOnce(house.state.db, facts, house.county)) > 0);
})
afterAll(() => house.close())

test('before anything was made the page says so, and no file is there', async () => {
  expect((await open('')).body).toContain('数据还在准备')
  expect((await open('/requests.csv')).statusCode).toBe(404)
})

test('months that are over are told, the present one is not', async () => {
  await buildDataSets(house.state)
  expect(await table('requests')).toEqual([])
  house.town.clock.set('2026-04-02T00:00:00Z')
  await buildDataSets(house.state)
  const rows = await table('requests')
  expect(rows[0]).toMatchObject({ month: '2026-03', township: '', requests: '9' })
})

test('small counts are held back with another beside them, and nothing of a person or in confidence is there', async () => {
  const rows = await table('requests')
  for (const { requests } of rows) expect(requests === '' || Number(requests) >= SMALL).toBe(true)
  const headings = rows.filter((one) => one['heading_code'] !== '')
  // Seven of one heading and two of another: of nine, neither may be told, and not even that there are two.
  expect(headings).toEqual([])
  const files = await Promise.all(dataSetNames.map(async (name) => (await open(`/${name}.csv`)).body))
  expect(files.join()).not.toMatch(/王小明|1900000|保密 |第 \d 件/)
})

test('every set counts the same cases, none in confidence, and no two numbers of a county differ by few', async () => {
  const [requests, indicators] = [await table('requests'), await table('indicators')]
  const whole = requests.find((one) => one['county_code'] === places.county && one['township_code'] === '')
  expect(whole?.['requests']).toBe('9')
  const excluded = indicators.find((one) => one['indicator'] === 'exclusion_rate')
  expect(excluded).toMatchObject({ county_code: places.county, part: '0', base: '9' })
  const numbers = [
    ...requests.map((one) => one['requests']),
    ...indicators.flatMap(({ part, base }) => [part, base, base && String(Number(base) - Number(part))]),
  ].filter((one) => one !== '' && one !== undefined)
  for (const a of numbers)
    for (const b of numbers) expect(a === b || Math.abs(Number(a) - Number(b)) >= SMALL, `${a} and ${b}`).toBe(true)
})

test('places are told down to the grid, with no population under five', async () => {
  const rows = await table('places')
  expect(rows.map((one) => one['code'])).not.toContain(places.micro)
  expect(rows.find((one) => one['code'] === places.grid)).toMatchObject({
    households: '',
    population: '900',
    parent_code: places.village,
  })
})

test('the catalogue lists every set with its file, licence and day, and the file is what it says', async () => {
  const { body, headers } = await open('/catalog.jsonld')
  expect(headers['content-type']).toBe('application/ld+json; charset=utf-8')
  const catalogue = JSON.parse(body)
  expect(catalogue['dcat:dataset'].map((one: Record<string, unknown>) => one['dct:identifier'])).toEqual(
    dataSetNames.toSorted(),
  )
  for (const one of catalogue['dcat:dataset']) {
    const file = one['dcat:distribution']
    expect(file['dct:license']['@id']).toMatch(/creativecommons/)
    expect(one['dct:modified']['@value']).toBe('2026-04-02T00:00:00Z')
    const url = String(file['dcat:downloadURL']['@id'])
    const answer = await house.app.inject({ url: url.slice(ORIGIN.length) })
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(Buffer.byteLength(answer.body)).toBe(Number(file['dcat:byteSize']['@value']))
  }
  expect((await open('')).body).toContain(dataSets.requests.zh)
})

test('what was made within the day is not made again', async () => {
  const made = async () => JSON.parse((await open('/catalog.jsonld')).body)['dct:modified']['@value']
  house.town.clock.advance({ hours: 19 })
  await buildDataSets(house.state)
  expect(await made()).toBe('2026-04-02T00:00:00Z')
  house.town.clock.advance({ hours: 2 })
  await buildDataSets(house.state)
  expect(await made()).toBe('2026-04-02T21:00:00Z')
})
