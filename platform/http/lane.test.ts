import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Lane, type Place } from './lane.ts'

/** A lane by a clock of its own; whoever is taken or refused is written down. */
function laneAt(working: number, waiting: number) {
  let now = 0
  const lane = new Lane({ least: working, most: working, waiting }, { now: () => now, spent: () => false })
  const taken: number[] = []
  const refused: number[] = []
  const places: Place[] = []
  return {
    lane,
    taken,
    refused,
    pass: (ms: number) => {
      now += ms
    },
    ask: (who: number) =>
      lane.ask((place) => {
        if (place) places.push(place)
        ;(place ? taken : refused).push(who)
      }),
    /** The one that has worked longest goes, if there is one. */
    leave: () => places.shift()?.leave(),
  }
}

test('so many are at work at once, the next wait in order, and those beyond are refused at once', () => {
  const one = laneAt(2, 2)
  for (const who of [1, 2, 3, 4, 5]) one.ask(who)
  expect([one.taken, one.refused]).toEqual([[1, 2], [5]])
  one.leave()
  one.leave()
  expect(one.taken).toEqual([1, 2, 3, 4])
})

test('a burst may wait two seconds; in a queue that has stood for longer nobody waits more than four tenths of one', () => {
  const one = laneAt(1, 10)
  one.ask(1)
  one.ask(2)
  one.pass(1999)
  one.lane.look()
  expect(one.refused).toEqual([])
  one.ask(3)
  one.pass(1)
  one.lane.look()
  expect(one.refused).toEqual([2])
  one.pass(398)
  one.lane.look()
  one.ask(4)
  expect(one.refused).toEqual([2])
  one.pass(2)
  one.lane.look()
  expect(one.refused).toEqual([2, 3])
  one.leave()
  expect(one.taken).toEqual([1, 4])
})

test('where a queue stands, who comes behind as many as leave in four tenths of a second is refused before it waits', () => {
  const one = laneAt(1, 100)
  for (let who = 0; who < 40; who++) one.ask(who)
  // One leaves every 50 ms, so that eight leave in that time.
  for (let i = 0; i < 44; i++) {
    one.pass(50)
    one.leave()
    one.ask(100 + i)
    if (i % 2 === 1) one.lane.look()
  }
  const before = one.refused.length
  for (let who = 200; who < 220; who++) one.ask(who)
  expect(one.lane.full).toBe(true)
  expect(one.refused.length - before).toBeGreaterThan(8)
})

test('what has been read in one turn beyond what can be begun in it waits for the next', () => {
  let spent = false
  const taken: number[] = []
  const lane = new Lane({ least: 4, most: 4, waiting: 4 }, { now: () => 0, spent: () => spent })
  const ask = (who: number) => lane.ask((place) => place && taken.push(who))
  ask(1)
  spent = true
  ask(2)
  ask(3)
  expect(taken).toEqual([1])
  expect([lane.next(), lane.next(), lane.next()]).toEqual([true, true, false])
  expect(taken).toEqual([1, 2, 3])
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
              one.leave()
            }
          } else {
            one.pass(step)
            one.lane.look()
          }
          expect(one.taken.length - left).toBeLessThanOrEqual(working)
        }
        one.pass(2500)
        one.lane.look()
        const answered = [...one.taken, ...one.refused]
        expect(answered.toSorted((a, b) => a - b)).toEqual(Array.from({ length: asked }, (_, i) => i + 1))
      },
    ),
  )
})
