import { afterAll, beforeAll, expect, test } from 'vitest'
import { workTable } from '@lianxin/services/rules'
import { nationalCalendar } from '@lianxin/services/testing'
import type { CaseView } from '../contract/case-view.ts'
import { recomputeDues } from '../server/jobs/recompute-dues.ts'
import { casesUnderTest, people, townServices, type CasesUnderTest } from '../testing/index.ts'

let town: CasesUnderTest
beforeAll(async () => {
  town = await casesUnderTest()
})
afterAll(() => town.close())

test('a promise that rests on a guessed year is made anew when its notice is out, with an entry of its own', async () => {
  town.clock.set('2027-02-03T02:00:00Z')
  const { id } = await town.report(people.reporter, { category: '0302' })
  const before = await town.send<CaseView>(people.townDispatcher, 'GET', `/api/cases/${id}`)
  expect(await recomputeDues(town.cases)).toBe(0)

  const spec = nationalCalendar()
  const days = [...spec.days]
  const first = Date.parse(`${spec.firstDay}T00:00:00Z`)
  for (let day = 5; day <= 11; day++) days[(Date.UTC(2027, 1, day) - first) / 86_400_000] = 'o'
  const published = workTable({ ...spec, days: days.join(''), provisional: [] })
  const cases = { ...town.cases, services: { ...townServices, tableFor: () => published } }
  expect(await recomputeDues(cases)).toBe(1)
  expect(await recomputeDues(cases)).toBe(0)

  const after = await town.send<CaseView>(people.townDispatcher, 'GET', `/api/cases/${id}`)
  expect(Date.parse(after.body.handleBy ?? '')).toBeGreaterThan(Date.parse(before.body.handleBy ?? ''))
  expect(after.body.version).toBe(before.body.version + 1)
})

test('when hours of a year long published are changed, every open promise is made anew once', async () => {
  town.clock.set('2026-03-03T02:00:00Z')
  const { id } = await town.report(people.reporter, { category: '0101' })
  const before = await town.send<CaseView>(people.townDispatcher, 'GET', `/api/cases/${id}`)
  const late = [{ from: '01-01', spans: [[600, 720] as const, [840, 1080] as const] }]
  const table = workTable({ ...nationalCalendar(), seasons: late })
  const services = { ...townServices, tableFor: () => table }
  // Only the hours are other: without another version of the calendar nobody looks.
  expect(await recomputeDues({ ...town.cases, services })).toBe(0)
  const cases = { ...town.cases, services: { ...services, calendars: () => '1:2' } }
  expect(await recomputeDues(cases)).toBeGreaterThan(0)
  expect(await recomputeDues(cases)).toBe(0)
  const after = await town.send<CaseView>(people.townDispatcher, 'GET', `/api/cases/${id}`)
  expect(after.body.handleBy).not.toBe(before.body.handleBy)
  expect(after.body.version).toBe(before.body.version + 1)
})
