import { expect, test } from 'vitest'
import { learn, noCounts } from './counts.ts'
import { evaluate, type PastEvent } from './evaluate.ts'
import type { Matter } from './matter.ts'
import { lastOf, successions } from './successions.ts'
import { suggestUnits } from './suggest-unit.ts'
import { unitNames } from './unit-names.ts'

const towns = ['东街道', '西街道', '南街道']
const litterIn = (town: string): Matter => ({ what: ['市容', '垃圾'], where: [town], near: town })

test('nothing is suggested before anything was settled', () => {
  expect(suggestUnits(noCounts(), litterIn('东街道'))).toEqual([])
})

test('what one township settled teaches the next, which has a unit of the same kind', () => {
  const counts = noCounts()
  for (let i = 0; i < 20; i++) learn(counts, litterIn('东街道'), { kind: '综合执法队', at: '东街道' })
  learn(counts, { what: ['治安'], where: ['西街道'], near: '西街道' }, { kind: '综合执法队', at: '西街道' })
  const [first] = suggestUnits(counts, litterIn('西街道'))
  expect(first).toMatchObject({ key: '综合执法队@西街道', because: { times: 20, of: 20, here: false } })
  // A township whose unit of that kind never answered is not offered one that may not exist.
  expect(suggestUnits(counts, litterIn('南街道')).map(({ key }) => key)).not.toContain('综合执法队@南街道')
})

test('what this township settled counts for more than what others did', () => {
  const counts = noCounts()
  for (let i = 0; i < 30; i++) learn(counts, litterIn('东街道'), { kind: '综合执法队', at: '东街道' })
  for (let i = 0; i < 10; i++) learn(counts, litterIn('西街道'), { kind: '市政中心', at: '西街道' })
  const [first] = suggestUnits(counts, litterIn('西街道'))
  expect(first).toMatchObject({ key: '市政中心@西街道', because: { times: 10, of: 10, here: true } })
})

test('the shares of all suggestions are at most the whole, and the order does not depend on the order of learning', () => {
  const one = noCounts()
  const other = noCounts()
  const past = towns.flatMap((town, i) =>
    ['综合执法队', '市政中心', '城管局'].map((kind, j) => ({
      matter: litterIn(town),
      body: { kind, at: j === 2 ? null : town },
      times: i + j + 1,
    })),
  )
  for (const { matter, body, times } of past) for (let i = 0; i < times; i++) learn(one, matter, body)
  for (const { matter, body, times } of past.toReversed()) for (let i = 0; i < times; i++) learn(other, matter, body)
  for (const town of towns) {
    const all = suggestUnits(one, litterIn(town), { most: 99 })
    expect(all.reduce((sum, { share }) => sum + share, 0)).toBeLessThanOrEqual(1 + 1e-9)
    expect(all.map(({ key }) => key)).toEqual(suggestUnits(other, litterIn(town), { most: 99 }).map(({ key }) => key))
  }
})

test('two spellings of a unit are one, and units of two townships are two', () => {
  const { read } = unitNames(towns, ['六联社区'])
  expect(read('东街道综合执法队（东街道办事处）')).toEqual(read('东街道综合执法队'))
  expect(read('综合执法队(东街道办事处)')).toEqual(read('东办事处综合执法队'))
  expect(read('六联社区工作站')).toEqual(read('六联社区（东街道办事处）'))
  expect(read('城管办（东街道办事处）')).not.toEqual(read('城管办（西街道办事处）'))
  expect(read('教育局')).toEqual({ kind: '教育局', at: null })
})

test('a unit that began when another ended under a longer name is its successor; two that could be are none', () => {
  const at = null
  const old = { body: { kind: '市规土委管理局', at }, first: 1, last: 9 }
  const renamed = { body: { kind: '市规划国土委管理局', at }, first: 10, last: 20 }
  const next = successions([old, renamed])
  expect(lastOf('市规土委管理局', next)).toBe('市规划国土委管理局')
  expect(successions([{ ...old, last: 12 }, renamed]).size).toBe(0)
  const second = { body: { kind: '市规划国土委新管理局', at }, first: 11, last: 20 }
  expect(successions([old, renamed, second]).has('市规土委管理局')).toBe(false)
})

test('a judged month counts a unit as found under either spelling, and what names no unit is counted apart', () => {
  const event = (unit: string, day: number): PastEvent => ({
    what: ['市容'],
    town: '东街道',
    village: undefined,
    unit,
    day,
  })
  const got = evaluate(
    [event('东街道综合执法队', 1), event('东街道综合执法队', 2)],
    [event('东街道综合执法队（东街道办事处）', 30), event('', 31)],
  )
  expect(got).toMatchObject({ n: 1, unknown: 1, top1: 1, top3: 1, asSpelt: { top1: 0 } })
})
