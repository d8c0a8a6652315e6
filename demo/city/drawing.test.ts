import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readingOrder } from './groups/reading-order.ts'
import { drawShares, largestRemainder } from './groups/shares.ts'
import { inside } from './inside.ts'
import { cleanOutline } from './outline/outline.ts'
import { area2 } from './outline/ring.ts'
import { random } from './random.ts'
import { readSource } from './source.ts'

const source = readSource()
const outline = cleanOutline(source.counties)

test('shares are whole, follow the weights and add up', () => {
  fc.assert(
    fc.property(fc.nat(5_000), fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1 }), (total, weights) => {
      const shares = largestRemainder(total, weights)
      const sum = weights.reduce((a, b) => a + b, 0)
      expect(shares.reduce((a, b) => a + b, 0)).toBe(total)
      shares.forEach((share, i) => expect(Math.abs(share - (total * weights[i]!) / sum)).toBeLessThan(1))
    }),
  )
})

test('whatever the seed, there are 4,559 grids and 92,000 micro-grids', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const grids = [...drawShares(seed, source).values()].flat()
      expect([grids.length, grids.reduce((a, b) => a + b, 0)]).toEqual([4_559, 92_000])
    }),
    { numRuns: 20 },
  )
})

test('chance repeats itself for the same words and differs for others', () => {
  const draw = (...words: (string | number)[]): number[] => Array.from({ length: 5 }, random(...words).next)
  expect(draw(1, 'seeds')).toEqual(draw(1, 'seeds'))
  expect(draw(1, 'seeds')).not.toEqual(draw(2, 'seeds'))
})

test('the clean outline has each county in one part, and three islets of 平湖', () => {
  const whole = outline.parts.filter(({ islet }) => !islet)
  expect(whole.map(({ county }) => county).sort()).toEqual([0, 1, 2, 3, 4, 5, 6])
  const islets = outline.parts.filter(({ islet }) => islet).map(({ county }) => source.counties[county]!.name)
  expect(islets).toEqual(['平湖市', '平湖市', '平湖市'])
})

test('no ring of the clean outline touches itself, and all run counter-clockwise', () => {
  for (const { ring } of outline.parts) {
    expect(new Set(ring).size).toBe(ring.length)
    expect(area2(ring, outline.nodes)).toBeGreaterThan(0)
  }
})

test('every seat lies inside its county', () => {
  const { x, y } = outline.nodes
  for (const part of outline.parts.filter(({ islet }) => !islet)) {
    const land = inside([part.ring.flatMap((node) => [x[node]!, y[node]!])])
    expect(land.holds(...source.counties[part.county]!.seat)).toBe(true)
  }
})

test('grids are numbered west to east in rows from the north', () => {
  const corners = [
    { it: 'south-east', x: 1, y: 0 },
    { it: 'north-east', x: 1, y: 1 },
    { it: 'south-west', x: 0, y: 0 },
    { it: 'north-west', x: 0, y: 1 },
  ]
  expect(readingOrder(corners)).toEqual(['north-west', 'north-east', 'south-west', 'south-east'])
})
