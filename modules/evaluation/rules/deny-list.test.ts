import { describe, expect, test } from 'vitest'
import { marks } from '../contract/marks.ts'
import { deniedIn } from './deny-list.ts'
import { indicators, type Indicator } from './indicators.ts'

const all = Object.entries(indicators) as [string, Indicator][]

describe('nobody is judged by clicks, log-ins, photos, points, time online or the number of reports', () => {
  test.each(all)('%s is about cases', (name, one) => {
    for (const text of [name.replaceAll('_', ' '), one.zh, one.en, one.sentence.zh, one.sentence.en])
      expect(deniedIn(text), text).toBeUndefined()
  })

  test.each(all)('%s is a share of cases and of nothing else', (_, one) => {
    for (const part of [one.numerator, one.denominator]) expect(['due', 'late_open', ...marks]).toContain(part)
    expect(one.numerator).not.toBe(one.denominator)
  })

  test.each([
    ['网格员登录天数', 'log-ins'],
    ['每月上报件数不少于 10', 'number of reports'],
    ['现场照片上传率', 'photos'],
    ['个人积分', 'points'],
    ['在线时长', 'time online'],
    ['末位淘汰', 'ranking of persons'],
    ['Page views of a notice', 'clicks'],
  ])('%s is refused: %s', (text, what) => {
    expect(deniedIn(text)).toBe(what)
  })

  test('what people say of the outcome is not refused', () => {
    for (const text of ['好评率', '按期处置率', '办结率', 'solved rate', '走访后事项落实'])
      expect(deniedIn(text)).toBeUndefined()
  })

  test('好评率 has one formula and one name', () => {
    const favourable = all.filter(([, one]) => one.numerator === 'satisfied')
    expect(favourable.map(([, one]) => [one.zh, one.denominator])).toEqual([['好评率', 'rated']])
  })
})
