import { expect, test } from 'vitest'
import { againstPromise, handledAt, newestFirst } from './request.logic.ts'

const step = (version: number, act: 'report' | 'handle' | 'rework', at: string) => ({
  version,
  act,
  at,
  by: '',
  text: act,
  words: null,
  files: [],
})

test('an answer a day before the promise is early, one after it is late, within the hour it is neither', () => {
  const promised = '2026-03-04T09:30:00Z'
  expect(againstPromise('zh', promised, '2026-03-03T07:10:00Z')).toEqual({ early: true, span: '1 天' })
  expect(againstPromise('zh', promised, '2026-03-04T12:00:00Z')).toEqual({ early: false, span: '2 小时' })
  expect(againstPromise('en', promised, '2026-03-04T09:00:00Z')).toBeUndefined()
})

test('after rework the last answer counts', () => {
  const steps = [
    step(1, 'report', '2026-03-01T00:00:00Z'),
    step(2, 'handle', '2026-03-02T00:00:00Z'),
    step(3, 'rework', '2026-03-03T00:00:00Z'),
    step(4, 'handle', '2026-03-04T00:00:00Z'),
  ]
  expect(handledAt(steps)).toBe('2026-03-04T00:00:00Z')
  expect(newestFirst(steps).map((s) => s.id)).toEqual(['4', '3', '2', '1'])
  expect(newestFirst(steps)[0]?.state).toBe('now')
})
