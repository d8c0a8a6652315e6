import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Lane } from './lane.ts'

/** A lane by a clock of its own; whoever is taken or refused is written down. */
function laneAt(working: number, waiting: number) {
  let now = 0
  const lane = new Lane({ working, waiting }, () => now)
  const taken: number[] = []
  const refused: number[] = []
  return {
    lane,
    taken,
    refused,
    pass: (ms: number) => {
      now += ms
    },
    ask: (who: number) => lane.ask((ok) => (ok ? taken : refused).push(who)),
  }
}

test('so many are at work at once, the next wait in order, and those beyond are refused at once', () => {
  const one = laneAt(2, 2)
  for (const who of [1, 2, 3, 4, 5]) one.ask(who)
  expect([one.taken, one.refused]).toEqual([[1, 2], [5]])
  one.lane.leave()
  one.lane.leave()
  expect(one.taken).toEqual([1, 2, 3, 4])
})

test('a burst may wait two seconds; in a queue that has stood for three nobody waits longer than a quarter of one', () => {
  const one = laneAt(1, 10)
  one.ask(1)
  one.ask(2)
  one.pass(1999)
  one.lane.refuseLate()
  expect(one.refused).toEqual([])
  one.ask(3)
  one.pass(1)
  one.lane.refuseLate()
  expect(one.refused).toEqual([2])
  one.pass(1001)
  one.ask(4)
  one.lane.refuseLate()
  expect(one.refused).toEqual([2, 3])
  one.pass(249)
  one.lane.leave()
  expect([one.taken, one.refused]).toEqual([
    [1, 4],
    [2, 3],
  ])
})

test('whatever comes and goes: nobody is forgotten, none answered twice, and never are more at work than may be', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 0, max: 4 }),
      fc.array(fc.oneof(fc.constant('ask' as const), fc.constant('leave' as const), fc.integer({ min: 1, max: 1500 }))),
      (working, waiting, steps) => {
        const one = laneAt(working, waiting)
        let asked = 0
        let left = 0
        for (const step of steps) {
          if (step === 'ask') one.ask(++asked)
          else if (step === 'leave') {
            if (one.taken.length > left) {
              left++
              one.lane.leave()
            }
          } else {
            one.pass(step)
            one.lane.refuseLate()
          }
          expect(one.taken.length - left).toBeLessThanOrEqual(working)
        }
        one.pass(2000)
        one.lane.refuseLate()
        const answered = [...one.taken, ...one.refused]
        expect(answered.toSorted((a, b) => a - b)).toEqual(Array.from({ length: asked }, (_, i) => i + 1))
      },
    ),
  )
})
