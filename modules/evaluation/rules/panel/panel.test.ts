import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bitsOf, marksIn } from '../../contract/marks.ts'
import { namesSomebody } from '../../contract/personal.ts'
import { claimCodes } from '../../contract/pleas.ts'
import { figure, type Sums } from '../figures.ts'
import { indicatorNames, indicators } from '../indicators.ts'
import { correctCase, correctedFigure, type Correction } from './correct.ts'
import { appealBy, decideBy } from './deadlines.ts'
import { eligible, isEnough, outcome, panelFor, type Panel } from './decide.ts'

const member = (account: string, unit: string | null = null) => ({ account, name: account, unit })
const caseClaims = claimCodes.filter((claim) => claim !== 'recount')

describe('who decides', () => {
  test('nobody of the unit that asks, nor who filed it, nor who handled the case', () => {
    const members = [member('a'), member('b', 'u'), member('c'), member('d'), member('e', 'other')]
    const may = eligible(members, { unit: 'u', filedBy: 'c', handler: 'd' })
    expect(may.map(({ account }) => account)).toEqual(['a', 'e'])
    expect(isEnough(may.length)).toBe(false)
    expect(isEnough(3)).toBe(true)
  })

  test.each([
    [[true, true], 3, 'upheld'],
    [[true, false], 3, 'open'],
    [[false, false], 3, 'refused'],
    [[true, true, false], 4, 'open'],
    [[true, true, false, false], 4, 'refused'],
    [[true, true, true], 4, 'upheld'],
    [[], 3, 'open'],
  ] as const)('%j of %i is %s', (votes, voters, state) => {
    const cast = votes.map((uphold, i) => ({ member: `${i}`, uphold }))
    expect(outcome(cast, voters)).toBe(state)
  })

  test('once decided no later vote could have made it otherwise, and all votes always decide', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 3, maxLength: 15 }), (votes) => {
        const cast = votes.map((uphold, i) => ({ member: `${i}`, uphold }))
        const states = cast.map((_, i) => outcome(cast.slice(0, i + 1), cast.length))
        const first = states.find((state) => state !== 'open')
        expect(states.at(-1)).not.toBe('open')
        for (const state of states.slice(states.findIndex((one) => one !== 'open'))) expect(state).toBe(first)
      }),
    )
  })

  test('a matter stays with the panel that stood when it was filed', () => {
    const panel = (id: string, place: string, appointedAt: number): Panel => ({ id, place, appointedAt, members: [] })
    const [first, second, city] = [panel('1', 'county', 10), panel('2', 'county', 20), panel('3', 'city', 5)]
    expect(panelFor([second, first, city], 'county', 15)?.id).toBe('1')
    expect(panelFor([second, first, city], 'county', 25)?.id).toBe('2')
    // Filed before there was one: the first that came.
    expect(panelFor([second, first], 'county', 1)?.id).toBe('1')
    expect(panelFor([city], 'county', 15)?.id).toBe('3')
    expect(panelFor([], 'county', 15)).toBeUndefined()
  })

  test('ten days to appeal from freezing, fifteen for the panel from filing', () => {
    const at = Temporal.Instant.from('2026-05-01T02:00:00Z')
    expect(appealBy(at).toString()).toBe('2026-05-11T02:00:00Z')
    expect(decideBy(at).toString()).toBe('2026-05-16T02:00:00Z')
  })
})

describe('a decision is put beside what froze', () => {
  const handledLate = {
    marks: bitsOf(['report', 'accepted', 'handled', 'asked', 'closed', 'rated', 'unsolved']),
    late: false,
  }

  test('left out, it counts for nothing; counted in time, valid no more, or not with this unit', () => {
    expect(marksIn(correctCase('exclude', handledLate)?.marks ?? 0)).toEqual(['report', 'excluded'])
    expect(marksIn(correctCase('in_time', handledLate)?.marks ?? 0)).toEqual(
      expect.arrayContaining(['in_time', 'closed_in_time']),
    )
    expect(marksIn(correctCase('no_rating', handledLate)?.marks ?? 0)).not.toEqual(expect.arrayContaining(['rated']))
    expect(correctCase('other_unit', handledLate)).toEqual({ marks: 0, late: false })
  })

  test('what would change nothing is no correction', () => {
    const open = { marks: bitsOf(['report', 'accepted']), late: true }
    expect(correctCase('in_time', open)).toBeUndefined()
    expect(correctCase('no_rating', open)).toBeUndefined()
    expect(correctCase('exclude', { marks: bitsOf(['report', 'excluded']), late: false })).toBeUndefined()
    for (const claim of ['exclude', 'in_time', 'no_rating'] as const) {
      const once = correctCase(claim, handledLate)
      expect(once && correctCase(claim, once)).toBeUndefined()
    }
  })

  const sums = (some: Partial<Sums>): Sums =>
    ({ ...Object.fromEntries(Object.keys(indicators).map((name) => [name, 0])), ...zero, ...some }) as Sums
  const zero = {
    report: 0,
    accepted: 0,
    handled: 0,
    in_time: 0,
    asked: 0,
    rated: 0,
    solved: 0,
    satisfied: 0,
    closed: 0,
  }
  const based = (name: (typeof indicatorNames)[number], all: Sums) => ({
    ...figure(name, all),
    rated: all.rated,
    asked: all.asked,
  })
  const correction = (over: Partial<Correction>): Correction => ({
    plea: '1',
    claim: 'exclude',
    unit: 'u',
    township: 't',
    before: handledLate,
    after: { marks: bitsOf(['report', 'excluded']), late: false },
    recount: null,
    ...over,
  })

  test('a case left out leaves both halves of the rate, in the unit, its township and the whole', () => {
    const all = sums({ report: 10, accepted: 10, handled: 10, closed: 8, late_open: 0 })
    for (const [by, key] of [
      ['unit', 'u'],
      ['township', 't'],
      ['whole', 'c'],
    ] as const) {
      const after = correctedFigure(based('completion_rate', all), { by, key }, [correction({})])
      expect([after?.figure.rate?.good, after?.figure.rate?.of]).toEqual([7, 9])
    }
    expect(correctedFigure(based('completion_rate', all), { by: 'unit', key: 'x' }, [correction({})])).toBeUndefined()
  })

  test('a case that is not this unit’s leaves the unit’s figures and stays in the whole', () => {
    const all = sums({ report: 10, accepted: 10, closed: 8, late_open: 0 })
    const one = correction({ claim: 'other_unit', after: { marks: 0, late: false } })
    expect(correctedFigure(based('completion_rate', all), { by: 'unit', key: 'u' }, [one])?.figure.rate?.of).toBe(9)
    expect(correctedFigure(based('completion_rate', all), { by: 'whole', key: 'c' }, [one])).toBeUndefined()
  })

  test('a recount moves its own figure alone, with the base of a share of ratings', () => {
    const all = sums({ report: 40, accepted: 40, asked: 40, rated: 20, satisfied: 10, solved: 8, late_open: 0 })
    const recount = correction({
      claim: 'recount',
      township: null,
      before: { marks: 0, late: false },
      after: { marks: 0, late: false },
      recount: { indicator: 'favourable_rate', good: 2, of: 1 },
    })
    const after = correctedFigure(based('favourable_rate', all), { by: 'unit', key: 'u' }, [recount])
    expect([after?.figure.rate?.good, after?.figure.rate?.of, after?.figure.coverage?.good]).toEqual([12, 21, 21])
    expect(correctedFigure(based('solved_rate', all), { by: 'unit', key: 'u' }, [recount])).toBeUndefined()
  })

  test('whatever is decided about whichever cases, a corrected share stays a share', () => {
    const marks = fc.constantFrom(
      bitsOf([
        'report',
        'accepted',
        'handled',
        'in_time',
        'asked',
        'rated',
        'satisfied',
        'solved',
        'closed',
        'closed_in_time',
      ]),
      bitsOf(['report', 'accepted', 'handled', 'asked', 'rated', 'neutral', 'partly', 'closed']),
      bitsOf(['report', 'accepted', 'handled', 'asked']),
      bitsOf(['report', 'accepted']),
    )
    const anyCase = fc.record({ marks, claim: fc.option(fc.constantFrom(...caseClaims), { nil: null }) })
    fc.assert(
      fc.property(fc.array(anyCase, { maxLength: 12 }), (cases) => {
        const all = sums({ late_open: 0 }) as Record<string, number>
        for (const one of cases) for (const mark of marksIn(one.marks)) all[mark] = (all[mark] ?? 0) + 1
        const corrections = cases.flatMap(({ marks: bits, claim }, i) => {
          const before = { marks: bits, late: false }
          const after = claim && correctCase(claim, before)
          return claim && after ? [correction({ plea: `${i}`, claim, before, after })] : []
        })
        const wrong = indicatorNames.filter((name) => {
          const after = correctedFigure(based(name, all as unknown as Sums), { by: 'unit', key: 'u' }, corrections)
          return after?.figure.rate && after.figure.rate.good > after.figure.rate.of
        })
        expect(wrong).toEqual([])
      }),
    )
  })
})

test.each([
  ['打过电话 190 0000 0001 没人接', true],
  ['座机 0573-8200 0000', true],
  ['门牌 12 号，10 月 3 日来过三次', false],
  ['诉求 0402-0012-3457 与本件是同一事', false],
])('%s names somebody: %s', (text, found) => {
  expect(namesSomebody(text)).toBe(found)
})
