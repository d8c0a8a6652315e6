import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { UnitId } from '@lianxin/people/contract'
import type { Id, PlaceCode } from '@lianxin/platform/ids'
import { workTable } from '@lianxin/services/rules'
import { categories, nationalCalendar } from '@lianxin/services/testing'
import { channelCodes, natureCodes } from '../../contract/kinds.ts'
import type { RoutingRule } from '../../contract/routing-rule.ts'
import { arrive } from '../arrival.ts'
import { router, type UnitsAsked } from '../routing.ts'
import { count, newTally, resultOf } from './tally.ts'
import { tryCase, type PastCase, type Trial } from './try-case.ts'

const place = '330402001001001001' as PlaceCode
const units: UnitsAsked = {
  get: (id) => ({ id, name: id, place }),
  heirOf: (id) => units.get(id),
  unitFor: ({ kind, place: at }) =>
    kind === 'fire' ? undefined : { id: `${kind}-${at}` as UnitId, name: kind, place: at },
}
const table = workTable(nationalCalendar())
const set = (...rules: RoutingRule[]) => ({
  version: 1,
  publisher: { id: '330400040000000001' as Id, name: '市网格连心办' },
  publishedAt: 0,
  rules,
})
const at = (text: string) => Temporal.Instant.from(`${text}:00+08:00`).epochMilliseconds
const usual: RoutingRule = { id: 'u', name: '按类别', when: {}, then: { to: 'category' } }
const night: RoutingRule = { id: 'n', name: '夜间', when: { hours: 'off' }, then: { to: 'kind', kind: 'police' } }
const helped: RoutingRule = { id: 'h', name: '求助', when: { natures: ['help'] }, then: { to: 'kind', kind: 'fire' } }
const all = [usual, night, helped]

const trial = (before: readonly RoutingRule[], after: readonly RoutingRule[], over: Partial<Trial> = {}): Trial => ({
  before: router(set(...before)),
  after: router(set(...after)),
  limits: {},
  now: at('2026-03-31T12:00'),
  units,
  category: (code) => categories.find((one) => one.code === code),
  onRemit: () => true,
  tableFor: () => table,
  ...over,
})
const lamp: PastCase = {
  place,
  category: '0202',
  nature: null,
  channel: 'app',
  reportedAt: at('2026-03-03T10:00'),
  acceptedAt: at('2026-03-03T10:00'),
  handledAt: at('2026-03-05T10:00'),
  handledUnit: null,
  reworks: 0,
}
const past: fc.Arbitrary<PastCase> = fc.record({
  place: fc.constantFrom(place, '330411002001001001' as PlaceCode),
  category: fc.constantFrom(null, ...categories.map(({ code }) => code)),
  nature: fc.constantFrom(null, ...natureCodes),
  channel: fc.constantFrom(...channelCodes),
  reportedAt: fc.integer({ min: at('2026-01-05T00:00'), max: at('2026-03-30T00:00') }),
  acceptedAt: fc.constant(null),
  handledAt: fc.constant(null),
  handledUnit: fc.constant(null),
  reworks: fc.constant(0),
})
const someRules = fc.shuffledSubarray(all)

test('a draft that is the set in force moves nothing', () => {
  fc.assert(
    fc.property(someRules, fc.array(past, { maxLength: 20 }), (rules, cases) => {
      const tally = newTally()
      for (const one of cases) count(tally, one, tryCase(one, trial(rules, rules)))
      expect(resultOf(tally)).toMatchObject({ cases: cases.length, moved: 0, pairs: [], limits: [] })
    }),
  )
})

test('where a dry run says a case would go, there a report of the same facts arrives once it is published', () => {
  fc.assert(
    fc.property(someRules, someRules, past, (live, draft, one) => {
      const category = categories.find(({ code }) => code === one.category) ?? null
      const arrived = arrive(
        { ...one, category, urgent: false, onRemit: true, at: one.reportedAt },
        router(set(...draft)),
        units,
        table,
      )
      expect(tryCase(one, trial(live, draft)).to).toBe(arrived.unit?.id ?? `office:${arrived.level}`)
    }),
  )
})

test('moved cases are counted by their two destinations, with who handled them in fact', () => {
  const tally = newTally()
  const housing = tryCase(lamp, trial([usual], [usual])).from as UnitId
  const police = `police-${place}` as UnitId
  const evening = { ...lamp, reportedAt: at('2026-03-03T20:00') }
  const under = trial([usual], [night, usual])
  for (const one of [lamp, { ...evening, handledUnit: housing }, { ...evening, handledUnit: police }, evening])
    count(tally, one, tryCase(one, under))
  expect(resultOf(tally)).toMatchObject({
    cases: 4,
    moved: 3,
    sentBefore: 4,
    sentAfter: 4,
    pairs: [{ from: housing, to: police, cases: 3, handledByFrom: 1, handledByTo: 1 }],
  })
})

test('a limit is judged from acceptance to the answer, what is open until now, and what says nothing is skipped', () => {
  const tally = newTally()
  const under = trial([usual], [usual], { limits: { '0202': { unit: 'work_day', value: 1 } } })
  const open = { ...lamp, handledAt: null, acceptedAt: at('2026-03-02T10:00') }
  for (const one of [lamp, open, { ...lamp, reworks: 1 }, { ...lamp, acceptedAt: null }, { ...lamp, category: '0101' }])
    count(tally, one, tryCase(one, under))
  expect(resultOf(tally)).toMatchObject({
    moved: 0,
    limits: [{ category: '0202', cases: 2, lateBefore: 1, lateAfter: 2 }],
    limitsSkipped: 2,
  })
})
