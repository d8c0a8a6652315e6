import { expect, test } from 'vitest'
import { weakPassword } from './password.ts'

test.each(['short', '1234567890', 'aaaaaaaaaaaaaaa', 'password123', 'chen.shili2026', 'woaini1314520'])(
  '%s is too easy to guess',
  (password) => {
    expect(weakPassword(password, 'chen.shili')).toBe(true)
  },
)

test.each(['南湖 菱角 三轮车 下雨', 'lake-tricycle-lantern', 'tN7#q0vLx2'])('%s will do', (password) => {
  expect(weakPassword(password, 'chen.shili')).toBe(false)
})
