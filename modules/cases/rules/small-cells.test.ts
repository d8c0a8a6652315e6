import fc from 'fast-check'
import { expect, test } from 'vitest'
import { publicLines, SMALL, type AnsweredCount } from './small-cells.ts'

const count = (category: string, month: string, n: number, outcome = 'solved'): AnsweredCount => ({
  category,
  month,
  outcome,
  n,
})

test('what is five or more of a kind in a month is told by month; what is less for longer and wider spans', () => {
  const { lines, withheld } = publicLines([
    count('0101', '2026-01', 6),
    count('0102', '2026-01', 3),
    count('0102', '2026-02', 3),
    count('0301', '2026-01', 2),
    count('0302', '2026-01', 3),
    count('0901', '2026-01', 1),
  ])
  const told = lines.map(({ category, month, n }) => [category, month, n])
  expect(told).toEqual([
    ['0101', '2026-01', 6],
    ['0102', null, 6],
    ['03', null, 5],
  ])
  expect(withheld).toBe(true)
})

test('no line stands for fewer than five, and no more are told than were asked', () => {
  const row = fc.record({
    category: fc.constantFrom('0101', '0102', '0201', '0301', '0302'),
    month: fc.constantFrom('2026-01', '2026-02', '2026-03'),
    outcome: fc.constantFrom('solved', 'partly', 'open'),
    n: fc.integer({ min: 1, max: 8 }),
  })
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const { lines } = publicLines(rows)
      const asked = rows.reduce((sum, { n }) => sum + n, 0)
      expect(lines.every(({ n }) => n >= SMALL)).toBe(true)
      expect(lines.reduce((sum, { n }) => sum + n, 0)).toBeLessThanOrEqual(asked)
    }),
  )
})
