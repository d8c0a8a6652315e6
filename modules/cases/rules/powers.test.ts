import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { roleCodes, roles } from '@lianxin/people/contract'
import { ancestorAt, subtreeOf, type Level } from '@lianxin/places/contract'
import type { Id, PlaceCode } from '@lianxin/platform/ids'
import { actRow } from '../contract/acts.ts'
import { acts, next, statuses, type Status } from '../contract/moves.ts'
import type { CaseFacts } from './case-facts.ts'
import { untouched } from './case-record.ts'
import type { Doer } from './doer.ts'
import { allowedActs, whyNot } from './powers.ts'

const here = '330402001001001001' as PlaceCode
const elsewhere = '330481001001001001' as PlaceCode
const unit = '330402030000000001' as Id
const otherUnit = '330402030000000002' as Id
const reporter = '330402010000000001' as Id
const handler = '330402040000000001' as Id
const now = Date.parse('2026-03-03T02:00:00Z')

const facts = (over: Partial<CaseFacts> = {}): CaseFacts => ({
  status: 'submitted',
  place: here,
  level: 'township',
  unit,
  reporter,
  ...untouched,
  confidential: false,
  track: 'ordinary',
  mustReport: false,
  returnBy: null,
  handleBy: null,
  turnBy: null,
  ...over,
})

function staff(role: string, level: Level, over: { unit?: Id; at?: PlaceCode; account?: Id } = {}): Doer {
  const place = ancestorAt(over.at ?? here, level)
  return {
    kind: 'staff',
    account: over.account ?? ('330402040000000009' as Id),
    post: { role, place, ...subtreeOf(place), ...(over.unit ? { unit: over.unit } : {}) },
  }
}

test('only the reporter rates, and nobody rates for her', () => {
  const open = facts({ status: 'feedback' })
  expect(whyNot(open, 'rate', { kind: 'resident', id: reporter }, now)).toBe(null)
  expect(whyNot(open, 'rate', { kind: 'visitor' }, now, true)).toBe(null)
  expect(whyNot(open, 'rate', { kind: 'visitor' }, now)).toBe('act_not_yours')
  expect(whyNot(open, 'rate', { kind: 'resident', id: handler }, now)).toBe('act_not_yours')
  for (const role of roleCodes)
    expect(whyNot(open, 'rate', staff(role, roles[role].levels[0]), now), role).toBe('act_not_yours')
})

test('nobody checks their own handling, nor their unit’s', () => {
  const done = facts({ status: 'handled', handledBy: handler, handledUnit: unit })
  expect(whyNot(done, 'pass', staff('townDispatcher', 'township', { account: handler }), now)).toBe('own_handling')
  expect(whyNot(done, 'pass', staff('townDispatcher', 'township', { unit }), now)).toBe('own_handling')
  expect(whyNot(done, 'pass', staff('townDispatcher', 'township', { unit: otherUnit }), now)).toBe(null)
  expect(whyNot(done, 'rework', staff('gridWorker', 'grid'), now)).toBe(null)
})

test('a dispatched case is returned once, by its unit, within its eighth hour', () => {
  const mine = staff('deptHandler', 'county', { unit })
  const fresh = facts({ status: 'dispatched', returnBy: now + 1 })
  expect(whyNot(fresh, 'return', mine, now)).toBe(null)
  expect(whyNot({ ...fresh, returnBy: now - 1 }, 'return', mine, now)).toBe('return_too_late')
  expect(whyNot({ ...fresh, returns: 1 }, 'return', mine, now)).toBe('returned_once')
  expect(whyNot(fresh, 'return', staff('deptHandler', 'county', { unit: otherUnit }), now)).toBe('act_not_yours')
})

test('a return is ruled on by the level above', () => {
  const asked = facts({ status: 'return_requested', level: 'township' })
  expect(whyNot(asked, 'uphold_return', staff('townDispatcher', 'township'), now)).toBe('act_not_yours')
  expect(whyNot(asked, 'uphold_return', staff('countyDispatcher', 'county'), now)).toBe(null)
  expect(whyNot(asked, 'overrule_return', staff('cityDispatcher', 'city'), now)).toBe(null)
})

test('a second rework goes one level up, and at the city, where there is none, stays', () => {
  const checker = staff('countyDispatcher', 'county')
  const once = facts({ status: 'handled', reworks: 1 })
  expect(whyNot(once, 'rework', checker, now)).toBe('act_not_possible')
  expect(whyNot(once, 'rework_up', checker, now)).toBe(null)
  expect(whyNot({ ...once, level: 'city' }, 'rework', staff('cityDispatcher', 'city'), now)).toBe(null)
})

test('a closed case is reopened by its reporter within thirty days', () => {
  const her = { kind: 'resident', id: reporter } as const
  const closed = facts({ status: 'closed', closedAt: now - 29 * 86_400_000 })
  expect(whyNot(closed, 'reopen', her, now)).toBe(null)
  expect(whyNot({ ...closed, closedAt: now - 31 * 86_400_000 }, 'reopen', her, now)).toBe('reopen_too_late')
})

describe('whoever and wherever', () => {
  const doers = fc.record({
    role: fc.constantFrom(...roleCodes),
    far: fc.boolean(),
    own: fc.boolean(),
    status: fc.constantFrom(...statuses),
    act: fc.constantFrom(...acts),
  })

  test('staff of another place can do nothing', () => {
    fc.assert(
      fc.property(doers, ({ role, status, act }) => {
        const level = roles[role].levels.find((one) => one !== 'city')
        if (!level) return
        const away = staff(role, level, { at: elsewhere, unit })
        expect(whyNot(facts({ status }), act, away, now)).not.toBe(null)
      }),
    )
  })

  test('what is allowed is in the table, and the role stands in the row of the act', () => {
    fc.assert(
      fc.property(doers, ({ role, own, status, act }) => {
        const doer = staff(role, roles[role].levels[0], own ? { unit } : {})
        if (whyNot(facts({ status }), act, doer, now) !== null) return
        expect(next(status, act)).not.toBe(null)
        expect(actRow(act).who.some((who) => who.roles?.includes(role))).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})

test('the acts offered are those that would be accepted', () => {
  const worker = staff('gridWorker', 'grid')
  expect(allowedActs(facts(), worker, now)).toEqual(['on_spot'])
  expect(allowedActs(facts(), staff('townDispatcher', 'township'), now)).toEqual([
    'accept',
    'not_accept',
    'verify',
    'merge',
    'hand_up',
    'hand_down',
    'reclassify',
    'urge',
    'publish',
    'recuse',
  ])
  for (const status of statuses as Status[])
    for (const act of allowedActs(facts({ status }), worker, now))
      expect(whyNot(facts({ status }), act, worker, now)).toBe(null)
})
