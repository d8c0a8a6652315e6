import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { batchesOf, SMALLEST_BATCH, type Unreleased } from './batch.ts'
import { chanceOf, mayCall } from './callback.ts'

const waiting = (n: number): Unreleased[] =>
  Array.from({ length: n }, (_, i) => ({ id: `${i}`, solved: 'yes', score: (i % 5) + 1, words: `第 ${i} 句` }))

describe('ratings are released in batches', () => {
  test('four wait for a fifth', () => {
    expect(batchesOf(waiting(4), 'unit')).toEqual([])
    expect(batchesOf(waiting(5), 'unit')).toHaveLength(1)
  })

  test('none is smaller than five, none is lost, none is in two', () => {
    fc.assert(
      fc.property(fc.integer({ min: SMALLEST_BATCH, max: 700 }), (n) => {
        const batches = batchesOf(waiting(n), 'unit')
        for (const { ids, scores, solved, words } of batches) {
          expect(ids.length).toBeGreaterThanOrEqual(SMALLEST_BATCH)
          expect(scores.reduce((a, b) => a + b)).toBe(ids.length)
          expect([solved, words.length]).toEqual([ids.length, ids.length])
        }
        expect(new Set(batches.flatMap(({ ids }) => ids)).size).toBe(n)
      }),
    )
  })

  test('the order of the words does not follow the order of the ratings', () => {
    const [batch] = batchesOf(waiting(50), 'unit')
    expect(batch?.words).not.toEqual(waiting(50).map(({ words }) => words))
  })
})

test('nobody calls about what they or their unit handled', () => {
  const one = { unit: 'a', handler: '1' }
  expect(mayCall(one, { account: '2', post: { unit: 'b' } })).toBe(true)
  expect(mayCall(one, { account: '2', post: {} })).toBe(true)
  expect(mayCall(one, { account: '2', post: { unit: 'a' } })).toBe(false)
  expect(mayCall(one, { account: '1', post: { unit: 'b' } })).toBe(false)
  // Another unit did it again: the first is still not the one to ask.
  expect(mayCall({ ...one, unit: 'c', had: ['b', 'c'] }, { account: '2', post: { unit: 'b' } })).toBe(false)
})

test('chance is even enough to draw one in twenty', () => {
  const drawn = Array.from({ length: 20_000 }, (_, i) => chanceOf(`callback 99010100000000${i}`)).filter(
    (x) => x < 0.05,
  )
  expect(drawn.length).toBeGreaterThan(900)
  expect(drawn.length).toBeLessThan(1100)
})
