import { expect, test } from 'vitest'
import type { AnyEntry } from '../contract/entries.ts'
import { people, units } from '../testing/town.ts'
import { maySeeRating, unitsThatHad } from './sight.ts'

const named = ({ id, name }: { id: string; name: string }) => ({ id, name })
const entry = (act: string, body: object): AnyEntry => ({ act, why: null, body }) as unknown as AnyEntry

/** Sent to the station, which called the housing office; handed on, and handled by the water office in the end. */
const way = [
  entry('report', { to: 'dispatched', unit: named(units.enforcement) }),
  entry('whistle', { to: 'co_handling', units: [named(units.housing)] }),
  entry('handle', { to: 'handled', unit: named(units.enforcement) }),
  entry('rate', { to: 'rated', solved: 'no', score: 1 }),
  entry('rework_up', { to: 'accepted' }),
  entry('dispatch', { to: 'dispatched', unit: named(units.water) }),
]

test('every unit that had a case is known, whoever has it now', () => {
  expect(unitsThatHad(way)).toEqual(new Set([units.enforcement.id, units.housing.id, units.water.id]))
})

test('no unit that ever had a case sees its rating; an office that did not, does', () => {
  const had = unitsThatHad(way)
  for (const [unit, may] of [
    [units.enforcement, false],
    [units.housing, false],
    [units.water, false],
    [units.countyOffice, true],
  ] as const) {
    const { post, ...who } = people.countyDispatcher
    expect(maySeeRating(had, { ...who, post: { ...post, unit: unit.id } }), unit.name).toBe(may)
  }
  expect(maySeeRating(had, people.supervisor)).toBe(true)
})

test('who handles sees no rating of any case', () => {
  for (const who of [people.enforcer, people.housing, people.gridWorker])
    expect(maySeeRating(new Set(), who)).toBe(false)
})
