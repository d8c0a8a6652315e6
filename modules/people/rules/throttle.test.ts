import { expect, test } from 'vitest'
import { limits, tryDoor, type Tries } from './throttle.ts'

const start = Temporal.Instant.from('2026-03-02T01:00:00Z')
const tryOften = (times: number, now = start) => {
  let tries: Tries | undefined
  const open: boolean[] = []
  for (let i = 0; i < times; i++) {
    const answer = tryDoor('accountAndSource', tries, now)
    tries = answer.tries
    open.push(answer.open)
  }
  return { open, tries }
}

test('the fifth try still goes on, the sixth is locked out', () => {
  expect(tryOften(6).open).toEqual([true, true, true, true, true, false])
})

test('the lock ends after a quarter of an hour, and trying meanwhile does not lengthen it', () => {
  const { tries } = tryOften(50)
  const { minutes } = limits.accountAndSource
  expect(tryDoor('accountAndSource', tries, start.add({ minutes: minutes - 1 })).open).toBe(false)
  expect(tryDoor('accountAndSource', tries, start.add({ minutes }))).toEqual({
    open: true,
    tries: { count: 1, since: start.add({ minutes }) },
  })
})
