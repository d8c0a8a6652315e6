import { expect, test } from 'vitest'
import { timeLeft } from './time-left.logic.ts'

const start = '2026-03-02T01:00:00Z'
const due = '2026-03-02T05:00:00Z'

test('a clock with most of its time left is calm and says what is left', () => {
  expect(timeLeft('zh', start, due, '2026-03-02T02:00:00Z')).toEqual({ text: '余 3 时', share: 0.25, tone: 'lake' })
  expect(timeLeft('en', start, due, '2026-03-02T02:14:00Z').text).toBe('2 h 46 min left')
})

test('a clock turns amber when three quarters are gone', () => {
  expect(timeLeft('zh', start, due, '2026-03-02T03:59:00Z').tone).toBe('lake')
  expect(timeLeft('zh', start, due, '2026-03-02T04:00:00Z').tone).toBe('due')
})

test('late is said in words, not by colour alone', () => {
  expect(timeLeft('zh', start, due, '2026-03-02T05:12:00Z')).toEqual({ text: '已超 12 分', share: 1, tone: 'late' })
  expect(timeLeft('en', start, due, '2026-03-04T06:00:00Z').text).toBe('2 d 1 h late')
})

test('a limit of no length is over at once and does not divide by nothing', () => {
  expect(timeLeft('zh', start, start, start).share).toBe(1)
})
