import { expect, test } from 'vitest'
import { secondDue } from './second-due.ts'

const now = Temporal.Instant.from('2026-03-02T02:00:00Z')
const ago = (seconds: number) => now.subtract({ seconds })

test.each([
  ['none, none asked for', { required: false, has: false, shownAt: null }, undefined],
  ['none where one is required', { required: true, has: false, shownAt: null }, 'setup'],
  ['never shown in this sign-in', { required: false, has: true, shownAt: null }, 'code'],
  ['shown just now', { required: true, has: true, shownAt: ago(0) }, undefined],
  ['shown a second short of ten minutes ago', { required: false, has: true, shownAt: ago(599) }, undefined],
  ['shown ten minutes ago', { required: false, has: true, shownAt: ago(600) }, 'code'],
] as const)('%s', (_, shown, due) => {
  expect(secondDue(shown, now)).toBe(due)
})
