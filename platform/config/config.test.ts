import { expect, test } from 'vitest'
import { loadConfig, printConfig } from './index.ts'

test('nothing said, the demonstration city starts on port 8080', () => {
  const config = loadConfig({})
  expect([config.PORT, config.LIANXIN_DEMO, config.LIANXIN_DEMO_CASES, config.LIANXIN_CITY]).toEqual([
    8080,
    'city',
    34_000,
    330_400,
  ])
})

test.each([
  ['PORT', 'eighty'],
  ['LIANXIN_DEMO', 'village'],
  ['LIANXIN_CITY', '3304'],
  ['DATABASE_URL', 'mysql://x'],
  ['LIANXIN_SECRET', 'short'],
])('a wrong %s stops the start and is named, with what was given', (name, value) => {
  expect(() => loadConfig({ [name]: value })).toThrow(`${name}=${value} cannot be used`)
})

test('what is shown covers secrets and passwords', () => {
  const text = printConfig(
    loadConfig({ LIANXIN_SECRET: 'x'.repeat(40), DATABASE_URL: 'postgresql://me:hidden@db.example/lianxin' }),
  )
  expect(text).not.toContain('xxxx')
  expect(text).not.toContain('hidden')
  expect(text).toContain('db.example')
})
