import fc from 'fast-check'
import { expect, test } from 'vitest'
import { centreOf } from './centre.ts'
import { crosses, orient, toDegrees, toUnits } from './lattice.ts'
import { decodeShape, encodeShape } from './ring-codec.ts'
import { area2, holds, reversed } from './ring.ts'

const coordinate = fc.integer({ min: -1_800_000_000, max: 1_800_000_000 })
const anyShape = fc.array(
  fc
    .array(fc.tuple(coordinate, coordinate), { minLength: 3, maxLength: 9 })
    .map((points) => Int32Array.from(points.flat())),
  { maxLength: 3 },
)

test('a shape comes back from its bytes as it was', () => {
  fc.assert(
    fc.property(anyShape, (shape) => {
      expect(decodeShape(encodeShape(shape))).toEqual(shape)
    }),
  )
})

test('bytes that end too early are a damaged row, not a ring', () => {
  const bytes = encodeShape([Int32Array.of(0, 0, 10, 0, 0, 10)])
  expect(() => decodeShape(bytes.subarray(0, bytes.length - 1))).toThrow(RangeError)
})

test('degrees survive the lattice to seven digits', () => {
  fc.assert(
    fc.property(coordinate, (units) => {
      expect(toUnits(toDegrees(units))).toBe(units)
    }),
  )
})

test('left, right and in line are exact within a city', () => {
  const near = fc.integer({ min: 1_200_000_000, max: 1_200_000_000 + 2 ** 26 - 1 })
  fc.assert(
    fc.property(near, near, near, near, near, near, (ax, ay, bx, by, cx, cy) => {
      const exact =
        (BigInt(bx) - BigInt(ax)) * (BigInt(cy) - BigInt(ay)) - (BigInt(by) - BigInt(ay)) * (BigInt(cx) - BigInt(ax))
      expect(Math.sign(orient(ax, ay, bx, by, cx, cy))).toBe(exact > 0n ? 1 : exact < 0n ? -1 : 0)
    }),
  )
})

test('segments cross only in a point inside both', () => {
  expect(crosses(0, 0, 10, 10, 0, 10, 10, 0)).toBe(true)
  expect(crosses(0, 0, 10, 10, 10, 10, 20, 0)).toBe(false)
  expect(crosses(0, 0, 10, 0, 5, 0, 5, 9)).toBe(false)
  expect(crosses(0, 0, 10, 0, 0, 1, 10, 1)).toBe(false)
})

test('a ring turned round has the opposite area and holds the same points', () => {
  const ring = Int32Array.of(0, 0, 100, 0, 100, 80, 40, 30, 0, 80)
  expect(area2(reversed(ring))).toBe(-area2(ring))
  for (const [x, y] of [
    [50, 10],
    [40, 60],
    [5, 60],
    [0, 0],
    [100, 0],
    [99, 79],
  ] as const)
    expect(holds([ring], x, y)).toBe(holds([reversed(ring)], x, y))
})

test('the middle of a horseshoe lies in the horseshoe', () => {
  const horseshoe = [Int32Array.of(0, 0, 300, 0, 300, 300, 200, 300, 200, 100, 100, 100, 100, 300, 0, 300)]
  const { x, y } = centreOf(horseshoe)
  expect(holds(horseshoe, x, y)).toBe(true)
})
