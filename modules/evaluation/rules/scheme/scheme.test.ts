import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { spanOf } from '../period/span.ts'
import { indicatorNames, indicators } from '../indicators.ts'
import { wilson } from '../wilson.ts'
import { bindsFrom, isBefore, versionFor } from './effect.ts'
import { schemeFaults } from './faults.ts'
import { pointsOf, scoreHand, scoreRate, totalOf } from './points.ts'
import type { HandItem, IndicatorItem, SchemeContent, SchemeItem } from './scheme.ts'

const units = [
  { id: '1', name: '甲局' },
  { id: '2', name: '乙局' },
]
const solved: IndicatorItem = { code: 'a', weight: 40, source: 'indicator', indicator: 'solved_rate', target: 0.85 }
const timely: IndicatorItem = { code: 'b', weight: 40, source: 'indicator', indicator: 'handling_in_time', target: 0.9 }
const hand: HandItem = {
  code: 'c',
  weight: 20,
  source: 'hand',
  name: '惠民实事',
  measure: '完成的件数，附验收单',
  target: 5,
}
const scheme = (...items: SchemeItem[]): SchemeContent => ({ units, items })
const says = (content: SchemeContent) =>
  schemeFaults(content)
    .map(({ zh }) => zh)
    .join('；')

describe('a scheme that units may be asked to agree to', () => {
  test('weights of a hundred, a rating among the items, two units', () => {
    expect(schemeFaults(scheme(solved, timely, hand))).toEqual([])
    expect(says(scheme(solved, timely))).toContain('应为 100，现在是 80')
    expect(says(scheme({ ...timely, weight: 80 }, hand))).toContain('必须有一项是群众评价')
    expect(says({ ...scheme(solved, timely, hand), units: units.slice(0, 1) })).toContain('至少选两个')
    expect(says({ ...scheme(solved, timely, hand), units: [units[0]!, units[0]!] })).toContain('至少选两个')
    expect(says(scheme(solved, { ...solved, code: 'd', weight: 60 }))).toContain('有两项相同')
    expect(says(scheme(solved, { ...timely, weight: 59.5 }))).toContain('整数')
    expect(says(scheme())).toContain('考核项 1 到 8 项')
  })

  test.each([
    ['网格员登录天数', '登录、签到、打卡'],
    ['上报件数', '上报数量'],
    ['现场照片上传率', '照片、视频、轨迹'],
    ['积分', '积分、点赞、转发'],
    ['在线时长', '在线时长'],
    ['公众号阅读量', '点击、浏览量'],
    ['末位淘汰', '排名、末位淘汰'],
  ])('%s is refused on entry, with a sentence that says why and what instead', (name, what) => {
    const byName = schemeFaults(scheme(solved, timely, { ...hand, name }))
    const byMeasure = schemeFaults(scheme(solved, timely, { ...hand, measure: `按${name}计` }))
    for (const [fault] of [byName, byMeasure]) {
      expect(fault?.zh).toContain(what)
      expect(fault?.zh).toContain('请改为')
      expect(fault?.en).not.toBe('')
    }
    expect([byName[0]?.field, byMeasure[0]?.field]).toEqual(['items.2.name', 'items.2.measure'])
  })

  test('nobody is assessed by what is shown to understand only', () => {
    for (const name of indicatorNames) {
      const other: IndicatorItem = { ...timely, weight: 60, indicator: name }
      const found = says(scheme(solved, other)).includes('只用来了解情况')
      expect(found, name).toBe(indicators[name].better === 'neither')
    }
  })
})

describe('what was agreed binds, and from when', () => {
  const at = (day: string) => Date.parse(`${day}T02:00:00Z`)
  const version = (no: number, ...days: string[]) => ({
    no,
    content: scheme(solved, timely, hand),
    agreements: days.map((day, i) => ({ unit: units[i]!.id, at: at(day) })),
  })

  test('agreed before the year it binds from January; a later one from the month after the last has agreed', () => {
    expect(bindsFrom(2026, version(1, '2025-11-20', '2025-12-28'))).toBe(202601)
    expect(bindsFrom(2026, version(1, '2025-12-20', '2026-03-15'))).toBe(202604)
    expect(bindsFrom(2026, version(1, '2025-12-20'))).toBeNull()
    expect(bindsFrom(2026, version(1, '2025-12-20', '2026-12-02'))).toBeNull()
    expect([isBefore(2027, at('2026-12-31')), isBefore(2026, at('2026-01-02'))]).toEqual([true, false])
  })

  test('a period is assessed by the last version that binds in it, never by one it began without', () => {
    const [first, second] = [version(1, '2025-12-01', '2025-12-02'), version(2, '2026-06-10', '2026-06-11')]
    const of = (kind: 'month' | 'quarter' | 'year', month: number, ...some: (typeof first)[]) =>
      versionFor(2026, some, spanOf(kind, month))?.no
    expect(of('month', 202606, first, second)).toBe(1)
    expect(of('month', 202607, first, second)).toBe(2)
    expect(of('year', 202607, first, second)).toBe(2)
    // A scheme agreed in June assesses no year, and no quarter it came into the middle of.
    expect(of('year', 202607, second)).toBeUndefined()
    expect(of('quarter', 202606, second)).toBeUndefined()
    expect(of('quarter', 202607, second)).toBe(2)
    expect(of('month', 202512, first)).toBeUndefined()
  })
})

describe('points', () => {
  test('a target within the interval is reached: a point below it means nothing', () => {
    expect(scoreRate('solved_rate', wilson(180, 200), 0.85)).toEqual({ share: 1, how: 'reached' })
    expect(scoreRate('solved_rate', wilson(168, 200), 0.85)).toEqual({ share: 1, how: 'within' })
    const short = scoreRate('solved_rate', wilson(100, 200), 0.85)
    expect([short.how, pointsOf(40, short)]).toEqual(['part', 26.8])
  })

  test('where low is good, what did not go wrong is held against what was not to', () => {
    expect(scoreRate('rework_rate', wilson(4, 200), 0.05).how).toBe('reached')
    expect(scoreRate('rework_rate', wilson(12, 200), 0.05).how).toBe('within')
    expect(scoreRate('rework_rate', wilson(60, 200), 0.05).share).toBeLessThan(0.85)
  })

  test('of under thirty cases nothing is said, and their weight is nobody’s loss', () => {
    const few = scoreRate('solved_rate', wilson(29, 29), 0.85)
    expect(few).toEqual({ share: null, how: 'few' })
    expect(
      totalOf([
        { weight: 40, score: few },
        { weight: 60, score: scoreHand(5, 5) },
      ]),
    ).toEqual({
      points: 100,
      scoredWeight: 60,
      level: 'reached',
    })
    expect(
      totalOf([
        { weight: 60, score: few },
        { weight: 40, score: scoreHand(5, 5) },
      ]).level,
    ).toBe('few')
  })

  test('what is entered by hand counts once it is entered', () => {
    expect(scoreHand(null, 5)).toEqual({ share: null, how: 'hand_missing' })
    expect(scoreHand(7, 5).share).toBe(1)
    expect(pointsOf(20, scoreHand(2, 5))).toBe(8)
  })

  test('points lie between nothing and the weight, and more good cases never cost any', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 30, max: 500 }).chain((of) => fc.tuple(fc.integer({ min: 0, max: of - 1 }), fc.constant(of))),
        fc.double({ min: 0.05, max: 1, noNaN: true }),
        fc.constantFrom(...indicatorNames),
        ([good, of], target, name) => {
          const [one, more] = [scoreRate(name, wilson(good, of), target), scoreRate(name, wilson(good + 1, of), target)]
          expect(one.share).toBeGreaterThanOrEqual(0)
          expect(one.share).toBeLessThanOrEqual(1)
          const better = (more.share ?? 0) - (one.share ?? 0)
          if (indicators[name].better === 'low') expect(better).toBeLessThanOrEqual(1e-9)
          else expect(better).toBeGreaterThanOrEqual(-1e-9)
        },
      ),
    )
  })
})
