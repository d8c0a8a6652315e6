import { expect, test } from 'vitest'
import { repaired } from '../import/repair.ts'
import { brokenRing } from './broken-ring.ts'

const ring = (...points: number[]) => Int32Array.from(points)
const cases: [string, Int32Array, string | undefined][] = [
  ['a square is sound', ring(0, 0, 10, 0, 10, 10, 0, 10), undefined],
  ['two points are no ring', ring(0, 0, 10, 0), 'too_few_points'],
  ['three points in line have no area', ring(0, 0, 10, 0, 20, 0), 'no_area'],
  ['a way out and back is a spike', ring(0, 0, 10, 0, 10, 10, 10, 20, 10, 10, 0, 10), 'spike'],
  [
    'a ring that meets itself in a point touches itself',
    ring(0, 0, 10, 0, 20, 10, 10, 20, 5, 5, 10, 0, 0, 9),
    'touches_itself',
  ],
  ['a bow tie crosses itself', ring(0, 0, 10, 10, 10, 0, 0, 12), 'crosses_itself'],
]
for (const [name, points, why] of cases) test(name, () => expect(brokenRing(points)?.why).toBe(why))

test('long rings are tested the same way', () => {
  const round = Array.from({ length: 400 }, (_, i) => [
    Math.round(1e6 * Math.cos(i / 63.66)),
    Math.round(1e6 * Math.sin(i / 63.66)),
  ]).flat()
  expect(brokenRing(ring(...round))).toBeUndefined()
  const crossed = [...round]
  ;[crossed[200], crossed[600]] = [crossed[600]!, crossed[200]!]
  ;[crossed[201], crossed[601]] = [crossed[601]!, crossed[201]!]
  expect(brokenRing(ring(...crossed))?.why).toBe('crosses_itself')
})

test('repair takes off repeats and spikes, wherever the ring begins, and moves nothing', () => {
  const square = [
    [0, 0],
    [10, 0],
    [10, 10],
    [0, 10],
  ]
  const faulty = [
    [0, 0],
    [10, 0],
    [10, 0],
    [10, 10],
    [10, 20],
    [10, 10],
    [0, 10],
  ]
  for (let turn = 0; turn < faulty.length; turn++) {
    const turned = [...faulty.slice(turn), ...faulty.slice(0, turn)]
    const [fixed] = repaired([ring(...turned.flat())])
    const points = Array.from(
      { length: fixed!.length / 2 },
      (_, i) => `${fixed![i * 2]} ${fixed![i * 2 + 1]}`,
    ).toSorted()
    expect(points).toEqual(square.map(([x, y]) => `${x} ${y}`).toSorted())
  }
})
