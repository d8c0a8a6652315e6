import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CaseView } from '../contract/case-view.ts'
import { countUnits } from '../server/suggest/count-units.ts'
import { bringTo, casesUnderTest, people, places, units, type CasesUnderTest } from '../testing/index.ts'

let town: CasesUnderTest
beforeAll(async () => {
  town = await casesUnderTest()
})
afterAll(() => town.close())

const viewOf = async (id: string) => (await town.send<CaseView>(people.cityDispatcher, 'GET', `/api/cases/${id}`)).body

test('where no rule decides, whoever answered for such matters is proposed with how often, and a person decides', async () => {
  const first = await town.report(people.reporter, { category: undefined })
  expect((await viewOf(first.id)).suggestedUnits).toEqual([])

  for (let i = 0; i < 3; i++) await bringTo(town, 'closed')
  expect(await countUnits(town.cases, town.clock.now())).toBeGreaterThan(0)
  await town.cases.counts.reload()

  const [here] = (await viewOf(first.id)).suggestedUnits
  expect(here).toMatchObject({ id: units.enforcement.id, times: 3, of: 3, here: true })
  expect(here!.share).toBeGreaterThan(0.35)
  const pane = await town.app.inject({ url: `/console/cases/${first.id}`, headers: town.as(people.townDispatcher) })
  expect(pane.body).toContain(`建议派给 ${units.enforcement.name}`)
  expect(pane.body).toContain('由人来派')

  // Another township never answered one, and has a unit of the same kind.
  const there = await town.report(people.reporter, { category: undefined, place: { code: places.otherMicro } })
  expect((await viewOf(there.id)).suggestedUnits[0]).toMatchObject({ id: units.otherEnforcement.id, here: false })

  // Counted anew, nothing counts twice.
  const before = town.cases.counts.now.seen.get('')
  await countUnits(town.cases, town.clock.now())
  await town.cases.counts.reload()
  expect(town.cases.counts.now.seen.get('')).toEqual(before)
})
