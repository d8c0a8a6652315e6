import { expect, test } from 'vitest'
import { isDigestDue, lastSlot } from './digest.ts'

const at = (text: string) => Temporal.ZonedDateTime.from(`${text}[Asia/Shanghai]`).toInstant()
const slot = (text: string, weekly: boolean) =>
  lastSlot(at(text), weekly).toZonedDateTimeISO('Asia/Shanghai').toPlainDateTime().toString()
const daily = { digest: true, weekly: false }
const weekly = { digest: true, weekly: true }

test('digests go out at eight, every day or on Mondays', () => {
  // The third of March 2026 is a Tuesday.
  expect(slot('2026-03-03T08:00', false)).toBe('2026-03-03T08:00:00')
  expect(slot('2026-03-03T07:59', false)).toBe('2026-03-02T08:00:00')
  expect(slot('2026-03-03T10:00', true)).toBe('2026-03-02T08:00:00')
  expect(slot('2026-03-02T08:00', true)).toBe('2026-03-02T08:00:00')
  expect(slot('2026-03-02T07:00', true)).toBe('2026-02-23T08:00:00')
  expect(slot('2026-03-08T23:59', true)).toBe('2026-03-02T08:00:00')
})

test('what was held waits for the next digest, and comes in one however late the job is', () => {
  expect(isDigestDue(at('2026-03-03T10:00'), daily, at('2026-03-04T07:59'))).toBe(false)
  expect(isDigestDue(at('2026-03-03T10:00'), daily, at('2026-03-04T08:00'))).toBe(true)
  expect(isDigestDue(at('2026-03-03T10:00'), weekly, at('2026-03-08T23:00'))).toBe(false)
  expect(isDigestDue(at('2026-03-03T10:00'), weekly, at('2026-03-09T08:00'))).toBe(true)
  expect(isDigestDue(at('2026-03-03T10:00'), weekly, at('2026-03-30T11:00'))).toBe(true)
})

test('whoever no longer wants a digest is told at once what was held', () => {
  expect(isDigestDue(at('2026-03-03T10:00'), { digest: false, weekly: false }, at('2026-03-03T10:01'))).toBe(true)
})
