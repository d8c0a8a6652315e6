import { expect, test } from 'vitest'
import { acts } from '../../contract/moves.ts'
import { actWords, isGrave, usualFirst } from './act.logic.ts'

test('the usual next step stands before what ends or sends back', () => {
  const offered = (['return', 'handle', 'contact'] as const).map((act) => ({ act, actId: act }))
  expect(usualFirst(offered).map((o) => o.act)).toEqual(['handle', 'contact', 'return'])
  expect(isGrave('return')).toBe(true)
})

test('no two acts that may stand side by side share a key', () => {
  const together = acts.filter((act) => act !== 'rework_up')
  const keys = together.map((act) => actWords(act, 'zh').key).filter(Boolean)
  expect(new Set(keys).size).toBe(keys.length)
})

test('no act takes a key of the frame', () => {
  for (const act of acts) expect(['j', 'k', '/', '?']).not.toContain(actWords(act, 'en').key)
})
