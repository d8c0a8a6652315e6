import fc from 'fast-check'
import { expect, test } from 'vitest'
import { STALE_DAYS, staleDue, WARNED_DAYS } from './stale.ts'

const now = Temporal.Instant.from('2026-06-01T00:00:00Z')
const ago = (days: number) => now.subtract({ hours: days * 24 })

test('an account rests ninety days, is warned, and has fourteen days more', () => {
  expect(staleDue({ lastIn: ago(89), warnedAt: null }, now)).toBe('nothing')
  expect(staleDue({ lastIn: ago(90), warnedAt: null }, now)).toBe('warn')
  expect(staleDue({ lastIn: ago(103), warnedAt: ago(13) }, now)).toBe('nothing')
  expect(staleDue({ lastIn: ago(104), warnedAt: ago(14) }, now)).toBe('close')
})

test('whoever came back after the warning begins anew', () => {
  expect(staleDue({ lastIn: ago(20), warnedAt: ago(30) }, now)).toBe('nothing')
  expect(staleDue({ lastIn: ago(95), warnedAt: ago(100) }, now)).toBe('warn')
})

test('nobody is closed unwarned, nor before the warning had its time', () => {
  const days = fc.integer({ min: 0, max: 400 })
  fc.assert(
    fc.property(days, fc.option(days), (used, warned) => {
      const warnedAt = warned === null ? null : ago(warned)
      if (staleDue({ lastIn: ago(used), warnedAt }, now) !== 'close') return
      expect(used).toBeGreaterThanOrEqual(STALE_DAYS)
      expect(warned).toBeGreaterThanOrEqual(WARNED_DAYS)
    }),
  )
})
