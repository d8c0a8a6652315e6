import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { idOf, kinds, toCounty, toPlaceCode } from '@lianxin/platform/ids'
import { marksIn } from '../contract/marks.ts'
import type { Fact } from './fact.ts'
import { fold, type Said } from './fold.ts'
import { marksOf, waitsUntil } from './marks-of.ts'
import { monthOf, monthPlus } from './month.ts'
import { deltas } from './tally.ts'

const county = toCounty(990_101)
const caseId = idOf(county, kinds.case, 7)
const place = toPlaceCode('990101001001001001')
const unit = { id: idOf(county, kinds.unit, 3), name: '桥头街道综合执法队' }
const HOUR = 3_600_000
const start = Date.parse('2026-03-03T02:00:00Z')
const at = (hours: number) => new Date(start + hours * HOUR).toISOString()

type Step = readonly [act: string, hours: number, body: Readonly<Record<string, unknown>>]
const told = (steps: readonly Step[]): Said[] =>
  steps.map(([act, hours, body], i) => ({
    object: caseId,
    version: i + 1,
    act,
    actor: idOf(county, kinds.account, 1),
    place,
    at: start + hours * HOUR,
    body,
  }))
const count = (said: readonly Said[]): Fact => {
  let one: Fact | undefined
  for (const step of said) one = fold(one, step)
  return one!
}

const report: Step = ['report', 0, { to: 'dispatched', channel: 'app', category: '0101', unit, handleBy: at(24) }]
const contact: Step = ['contact', 3, { to: 'in_progress', way: 'phone', note: null }]
const handle = (hours: number): Step => ['handle', hours, { to: 'handled', outcome: 'solved', result: '清了', unit }]
const pass: Step = ['pass', 30, { to: 'feedback', note: null }]
const rate = (solved: string, score: number): Step => ['rate', 40, { to: 'rated', solved, score, words: null }]
const close: Step = ['close', 41, { to: 'closed', unrated: false }]
const marksOfSteps = (...steps: Step[]) => marksIn(marksOf(count(told(steps))))

describe('a case is counted by what the journal says of it', () => {
  test('handled in time, solved and rated five, it carries the marks of a good ending', () => {
    const marks = marksOfSteps(report, contact, handle(20), pass, rate('yes', 5), close)
    expect(marks).toEqual(
      expect.arrayContaining([
        'handled',
        'in_time',
        'asked',
        'rated',
        'satisfied',
        'solved',
        'closed_in_time',
        'contact_in_time',
      ]),
    )
  })

  test('late once is late for good, whatever a rework does', () => {
    const rework: Step = ['rework', 31, { to: 'in_progress', unit, handleBy: at(60) }]
    const marks = marksOfSteps(report, handle(26), rework, handle(50))
    expect(marks).toContain('reworked')
    expect(marks).not.toContain('in_time')
  })

  test('silence is not content', () => {
    const marks = marksOfSteps(report, handle(20), pass, ['close', 200, { to: 'closed', unrated: true }])
    expect(marks).toContain('asked')
    expect(marks).not.toContain('rated')
    expect(marks).not.toContain('satisfied')
  })

  test('three is neither favourable nor hidden', () => {
    expect(marksOfSteps(report, handle(20), pass, rate('partly', 3))).toEqual(
      expect.arrayContaining(['neutral', 'partly']),
    )
  })

  test('what staff found on patrol is never asked for a rating', () => {
    const patrol: Step = ['report', 0, { ...report[2], channel: 'patrol' }]
    const one = count(told([patrol, handle(5), pass]))
    expect(one.asksRating).toBe(false)
    expect(marksIn(marksOf(one))).not.toContain('asked')
  })

  test('a person who could not be reached was not contacted', () => {
    const marks = marksOfSteps(report, ['contact', 3, { to: 'in_progress', way: 'unreached', note: null }])
    expect(marks).toContain('contact_due')
    expect(marks).not.toContain('contact_in_time')
  })

  test('an open case waits behind its limit, a handled one behind none', () => {
    expect(waitsUntil(count(told([report])))).toBe(Date.parse(at(24)))
    expect(waitsUntil(count(told([report, handle(2)])))).toBeNull()
  })

  test('what a panel left out carries nothing else', () => {
    const one = { ...count(told([report, handle(20), pass, rate('no', 1), close])), excluded: true }
    expect(marksIn(marksOf(one))).toEqual(['report', 'excluded'])
  })
})

describe('reading twice changes nothing', () => {
  const whole = told([report, contact, handle(20), pass, rate('yes', 4), close])

  test('an entry that was read is not read again', () => {
    const once = count(whole)
    expect(whole.reduce<Fact | undefined>((one, said) => fold(one, said), once)).toBe(once)
  })

  test('however a journal is cut, the sums are the sums of what it says in the end', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole.length }), (cut) => {
        const half = cut === 0 ? undefined : count(whole.slice(0, cut))
        const end = count(whole)
        const sum = new Map<string, number>()
        for (const { cell, counts } of [...(half ? deltas([[undefined, half]]) : []), ...deltas([[half, end]])])
          for (const [mark, n] of Object.entries(counts)) {
            const key = `${Object.values(cell).join()} ${mark}`
            sum.set(key, (sum.get(key) ?? 0) + n)
          }
        const direct = deltas([[undefined, end]])
        for (const { cell, counts } of direct)
          for (const [mark, n] of Object.entries(counts))
            expect(sum.get(`${Object.values(cell).join()} ${mark}`) ?? 0).toBe(n)
      }),
    )
  })
})

test('months are those of this time zone, and follow one another', () => {
  expect(monthOf(Date.parse('2025-12-31T16:00:00Z'))).toBe(202601)
  expect(monthPlus(202601, -1)).toBe(202512)
  expect(monthPlus(202511, 14)).toBe(202701)
})
