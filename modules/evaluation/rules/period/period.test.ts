import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { idOf, kinds, toCounty, toPlaceCode } from '@lianxin/platform/ids'
import { reasons } from '../../contract/reasons.ts'
import type { Fact } from '../fact.ts'
import { indicatorNames, indicators } from '../indicators.ts'
import { monthOf, startOfMonth } from '../month.ts'
import { explain, saysCounted } from './explain.ts'
import { freezeCase, isIn } from './frozen-case.ts'
import { freezesAt, latestFreezable, missingSpans, monthsIn, spanOf } from './span.ts'
import { frozenSums } from './sum-frozen.ts'

const county = toCounty(990_101)
const places = ['990101001001001001', '990101001002001001', '990101002001001001'].map((code) => toPlaceCode(code))
const units = [1, 2, 3].map((serial) => idOf(county, kinds.unit, serial))
const base = Date.parse('2026-03-03T02:00:00Z')
const end = base + 60 * 86_400_000

const when = fc.option(fc.integer({ min: base, max: end }), { nil: null })
const count = fc.integer({ min: 0, max: 3 })
const solved = fc.constantFrom('yes', 'partly', 'no', null)
/** Any case that a journal may tell: handled only when accepted, answered only when handled or with the one it was merged into. */
const anyFact: fc.Arbitrary<Fact> = fc
  .record({
    place: fc.constantFrom(...places),
    category: fc.constant('0101'),
    asksRating: fc.boolean(),
    unit: fc.option(fc.constantFrom(...units), { nil: null }),
    handledUnit: fc.option(fc.constantFrom(...units), { nil: null }),
    had: fc.subarray(units),
    onSpot: fc.boolean(),
    reportedAt: fc.integer({ min: base, max: end }),
    acceptedAt: when,
    dispatchedAt: when,
    contactedAt: when,
    handledAt: when,
    handleBy: when,
    wasLate: fc.boolean(),
    answeredAt: when,
    ratedAt: when,
    ratedWay: fc.constantFrom('self' as const, 'callback' as const),
    closedAt: when,
    ended: fc.constantFrom(
      'not_accepted' as const,
      'merged' as const,
      'withdrawn' as const,
      'terminated' as const,
      null,
    ),
    suspended: fc.boolean(),
    returns: count,
    reworks: count,
    reopens: count,
    extensions: count,
    hops: count,
    excluded: fc.boolean(),
  })
  .chain((one) =>
    fc
      .record({ solved, score: fc.integer({ min: 1, max: 5 }), serial: fc.integer({ min: 1, max: 9999 }) })
      .map(({ solved: said, score, serial }): Fact => ({
        ...one,
        id: idOf(county, kinds.case, serial),
        version: 1,
        status: 'in_progress',
        channel: 'app',
        handler: null,
        lastContactAt: null,
        words: '她的话',
        solved: said,
        acceptedAt: one.handledAt === null ? one.acceptedAt : one.reportedAt,
        answeredAt: one.handledAt === null && one.ended !== 'merged' ? null : one.answeredAt,
        closedAt: one.handledAt === null && one.ended === null ? null : one.closedAt,
        // A score comes with an answer, and with the instant it was given.
        score: said === null ? null : score,
      })),
  )
const parts = [...new Set(indicatorNames.flatMap((name) => [indicators[name].numerator, indicators[name].denominator]))]

describe('periods', () => {
  test.each([
    ['month', 202609, 202609, 202609],
    ['quarter', 202609, 202607, 202609],
    ['quarter', 202601, 202601, 202603],
    ['year', 202609, 202601, 202612],
  ] as const)('the %s of %i goes from %i to %i', (kind, month, from, to) => {
    const span = spanOf(kind, month)
    expect([span.from, span.to]).toEqual([from, to])
    expect(monthsIn(span)).toContain(month)
    expect(monthsIn(span).at(-1)).toBe(to)
  })

  test('a period freezes thirty days after its last month has ended', () => {
    expect(freezesAt(spanOf('month', 202609)).toString()).toBe('2026-10-30T16:00:00Z')
    expect(freezesAt(spanOf('year', 202609)).toString()).toBe('2027-01-30T16:00:00Z')
  })

  test('what may be opened of the past is what has frozen by now', () => {
    const names = (day: string) =>
      latestFreezable(Temporal.Instant.from(`${day}T02:00:00Z`)).map(({ kind, from }) => `${kind} ${from}`)
    expect(names('2026-11-28')).toEqual(['month 202609', 'month 202608', 'quarter 202607'])
    expect(names('2026-12-01')).toEqual(['month 202610', 'month 202609', 'quarter 202607'])
    expect(names('2026-01-15')).toEqual(['month 202511', 'month 202510', 'quarter 202507'])
  })

  test('a house that was closed for months opens every period it missed, and none twice', () => {
    const now = Date.parse('2026-11-28T02:00:00Z')
    const missing = missingSpans('month', [202608], now)
    expect(missing.map(({ from }) => from)).toEqual([202609, 202610, 202611])
    expect(missingSpans('month', [202608, 202609, 202610, 202611], now)).toEqual([])
    expect(missingSpans('quarter', [], now).map(({ from }) => from)).toEqual([202610])
  })

  test('an instant lies in the period of its month', () => {
    fc.assert(
      fc.property(fc.integer({ min: base, max: end }), (at) => {
        const { from, to } = spanOf('quarter', monthOf(at))
        expect(startOfMonth(from).epochMilliseconds).toBeLessThanOrEqual(at)
        expect(monthOf(at)).toBeLessThanOrEqual(to)
      }),
    )
  })
})

describe('a frozen figure is explained to the last case', () => {
  test('for every case and every part the reason says whether it is counted, and the bits agree', () => {
    fc.assert(
      fc.property(anyFact, (fact) => {
        const one = freezeCase(fact, end)
        for (const part of parts) {
          const reason = explain(part, one, { residents: true })
          expect(saysCounted(reason), `${part} ${reason.code}`).toBe(fact.asksRating && isIn(part, one))
        }
      }),
      { numRuns: 400 },
    )
  })

  test('what staff found is out of every figure of residents, for that reason', () => {
    fc.assert(
      fc.property(anyFact, (fact) => {
        const one = freezeCase({ ...fact, asksRating: false }, end)
        for (const part of parts) expect(explain(part, one, { residents: true }).code).toBe('staff')
      }),
    )
  })

  test('a unit that ever had the case is not told how it was rated', () => {
    fc.assert(
      fc.property(anyFact, fc.constantFrom(...units), (fact, unit) => {
        const one = freezeCase({ ...fact, asksRating: true, had: [unit] }, end)
        expect(explain('satisfied', one, { unit, residents: true }).code).toBe('kept')
        expect(explain('solved', one, { unit, residents: true }).code).toBe('kept')
        expect(explain('solved', one, { residents: true }).code).not.toBe('kept')
      }),
    )
  })

  test('every figure is the number of the cases that are explained as counted', () => {
    fc.assert(
      fc.property(fc.array(anyFact, { maxLength: 30 }), (facts) => {
        const cases = facts.map((fact) => freezeCase(fact, end))
        const sums = frozenSums()
        for (const one of cases) sums.add(one)
        for (const { name, rate, subject } of sums.figures()) {
          if (subject.by !== 'whole' || !subject.residents) continue
          const counted = (part: (typeof parts)[number]) =>
            cases.filter((one) => saysCounted(explain(part, one, { residents: true }))).length
          const { numerator, denominator } = indicators[name]
          expect([rate?.good, rate?.of]).toEqual([counted(numerator), counted(denominator)])
        }
      }),
    )
  })

  test('the whole is the sum of its units, and the sum of its townships', () => {
    fc.assert(
      fc.property(fc.array(anyFact, { maxLength: 30 }), (facts) => {
        const sums = frozenSums()
        for (const fact of facts) sums.add(freezeCase(fact, end))
        const total = (by: 'whole' | 'unit' | 'township') =>
          sums
            .figures()
            .filter(({ name, subject }) => name === 'completion_rate' && subject.by === by)
            .reduce((n, { rate }) => n + (rate?.good ?? 0) * 1000 + (rate?.of ?? 0), 0)
        expect(total('unit')).toBe(total('whole'))
        expect(total('township')).toBe(total('whole'))
      }),
    )
  })

  test('nothing a reporter said and nobody who handled is kept in the list', () => {
    fc.assert(
      fc.property(anyFact, (fact) => {
        const { fact: kept } = freezeCase(fact, end)
        expect(Object.keys(kept)).not.toContain('words')
        expect(Object.keys(kept)).not.toContain('handler')
      }),
    )
  })

  test('every reason has a sentence in both languages', () => {
    for (const { zh, en } of Object.values(reasons)) {
      expect(zh).not.toBe('')
      expect((en.match(/\{\w+\}/g) ?? []).toSorted()).toEqual((zh.match(/\{\w+\}/g) ?? []).toSorted())
    }
  })
})
