import { expect, test } from 'vitest'
import { workTable } from '@lianxin/services/rules'
import { nationalCalendar } from '@lianxin/services/testing'
import type { PathLeg } from '../contract/entries.ts'
import { heldHours, hops, nextBack, settledAt, settledShares, waiting } from './path.ts'

const table = workTable(nationalCalendar())
const at = (text: string) => Temporal.Instant.from(`${text}:00+08:00`).epochMilliseconds
const leg = (level: string, when: string, by: PathLeg['by']): PathLeg => ({ level, at: at(when), by })

const up: readonly PathLeg[] = [
  leg('grid', '2026-03-03T09:00', 'report'),
  leg('village', '2026-03-03T10:00', 'hand_up'),
  leg('township', '2026-03-03T15:00', 'hand_up'),
]

test('the answer goes back through every level that handed the case up, the last one first', () => {
  expect(waiting(up)).toEqual(['village', 'grid'])
  expect([nextBack(up, null), nextBack(up, 'village'), nextBack(up, 'grid')]).toEqual(['village', 'grid', null])
})

test('a level that is given the case again waits for nothing; those below it still do', () => {
  const down = [...up, leg('county', '2026-03-03T16:00', 'hand_up'), leg('township', '2026-03-04T09:00', 'hand_down')]
  expect(waiting(down)).toEqual(['village', 'grid'])
  expect(waiting([...down, leg('village', '2026-03-04T10:00', 'hand_down')])).toEqual(['grid'])
})

test('a case that was handed to nobody goes straight to the reporter', () => {
  expect(nextBack([], null)).toBe(null)
})

test('hours held, hops and the settling level follow from the way', () => {
  const whole = [...up, leg('village', '2026-03-04T10:30', 'pass_back')]
  // 9:00 to 10:00; 10:00 to 12:00 and 13:30 to 15:00; 15:00 to 17:30 and 8:30 to 10:30; 10:30 to 11:30.
  expect(heldHours(whole, at('2026-03-04T11:30'), table)).toEqual({ grid: 1, village: 4.5, township: 4.5 })
  expect(hops(whole)).toBe(2)
  expect(settledAt({ path: whole, level: 'township' })).toBe('township')
  expect(settledAt({ path: [], level: 'village' })).toBe('village')
})

test('shares of the levels add up to one', () => {
  expect(settledShares(['grid', 'village', 'village', 'county'])).toEqual({ grid: 0.25, village: 0.5, county: 0.25 })
  expect(settledShares([])).toEqual({})
})
