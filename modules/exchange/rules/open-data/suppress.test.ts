import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mayTell, publishable, SMALL, suppress, type Counted } from './suppress.ts'

/** Every way a total falls into so many parts. */
function splits(total: number, parts: number): number[][] {
  if (parts === 1) return [[total]]
  return Array.from({ length: total + 1 }, (_, n) => splits(total - n, parts - 1).map((rest) => [n, ...rest])).flat()
}

describe('whoever knows the whole, every part that is told, and how it was done', () => {
  test('cannot find a part of one to four that is held back', () => {
    const upTo = { 2: 40, 3: 30, 4: 20, 5: 14, 6: 12 } as const
    for (const parts of [2, 3, 4, 5, 6] as const)
      for (let total: number = SMALL; total <= upTo[parts]; total++) {
        const bySight = Map.groupBy(splits(total, parts), (one) => JSON.stringify(suppress(one) ?? one.map(() => null)))
        for (const [seen, possible] of bySight)
          (JSON.parse(seen) as (number | null)[]).forEach((shown, i) => {
            if (shown !== null) return
            const values = new Set(possible.map((one) => one[i] ?? 0))
            const small = [...values].some((n) => n > 0 && n < SMALL)
            expect(!small || values.size > 1, `${seen} of ${total}: part ${i} can only be ${[...values].join()}`).toBe(
              true,
            )
          })
      }
  })
})

const names = (...all: string[]) => fc.constantFrom(...all)
const counts: fc.Arbitrary<Counted[]> = fc
  .dictionary(
    fc
      .tuple(names('01', '02'), names('甲', '乙', '丙'), names('a', 'b', 'c'), names('x', 'y', 'z'))
      .map((all) => all.join('/')),
    fc.integer({ min: 1, max: 30 }),
    { maxKeys: 40 },
  )
  .map((all) => Object.entries(all).map(([name, n]) => ({ names: name.split('/'), n })))

test('in a tree no count of one to four is told, and what is subtracted leaves five or nothing', () => {
  fc.assert(
    fc.property(counts, (all) => {
      const lines = publishable(all, 4)
      for (const { n } of lines) expect(n === null || n === 0 || n >= SMALL).toBe(true)
      for (const { names: of, n } of lines) {
        if (n === null) continue
        const inside = lines.filter(
          (one) => one.names.length === of.length + 1 && of.every((name, i) => one.names[i] === name),
        )
        if (inside.length === 0) continue
        const held = inside.filter((one) => one.n === null)
        const left = n - inside.reduce((sum, one) => sum + (one.n ?? 0), 0)
        expect(
          held.length === 0 ? left === 0 : held.length >= 2 && left >= SMALL,
          `${of.join('/')} leaves ${left}`,
        ).toBe(true)
      }
    }),
    { numRuns: 400 },
  )
})

test('what is held back tells nothing of its parts, and what is told is true', () => {
  fc.assert(
    fc.property(counts, (all) => {
      const lines = publishable(all, 4)
      for (const { names: of, n } of lines) {
        const real = all
          .filter((one) => of.every((name, i) => one.names[i] === name))
          .reduce((sum, one) => sum + one.n, 0)
        if (n !== null) expect(n).toBe(real)
        else
          expect(
            lines.filter((one) => one.names.length > of.length && of.every((name, i) => one.names[i] === name)),
          ).toEqual([])
      }
    }),
  )
})

test.each([
  [0, 5, true],
  [4, 50, false],
  [46, 50, false],
  [45, 50, true],
  [50, 50, true],
  [0, 4, false],
])('of %i in %i: may be told is %s', (part, whole, told) => {
  expect(mayTell(part, whole)).toBe(told)
})
