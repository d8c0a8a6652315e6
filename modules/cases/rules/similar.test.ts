import { expect, test } from 'vitest'
import { metresBetween, mostSimilar } from './similar.ts'
import { filledTemplate, unknownPlaceholders } from './template-text.ts'

const at = (id: string, terms: string, lon: number | null = null, lat: number | null = null) => ({
  id,
  terms: terms.split(' '),
  lon,
  lat,
})

test('the likest come first, the nearer of two alike before the farther, and what shares nothing not at all', () => {
  const one = at('1', '空调 外机 噪声', 1_207_500_000, 307_500_000)
  const far = at('2', '空调 外机 噪声', 1_208_500_000, 307_500_000)
  const near = at('3', '空调 外机 噪声', 1_207_501_000, 307_501_000)
  const other = at('4', '路灯 不亮')
  expect(mostSimilar(one, [one, far, other, near], 5).map(({ id }) => id)).toEqual(['3', '2'])
  expect(mostSimilar(one, [far, near], 1).map(({ id }) => id)).toEqual(['3'])
})

test('distance is metres on the ground', () => {
  const north = metresBetween(at('1', '', 1_207_500_000, 307_500_000), at('2', '', 1_207_500_000, 307_590_000))
  expect(north).toBeCloseTo(1001.9, 0)
  expect(metresBetween(at('1', ''), at('2', ''))).toBeUndefined()
})

test('a template is filled from the case, and what nobody could fill is found before it is kept', () => {
  const of = { 编号: '0402-0012-3457', 称呼: '陈先生', 单位: '综合执法队', 地点: '桂苑社区', 类别: '', 时限: '' }
  expect(filledTemplate('{称呼}您好，{单位}已到{地点}查看。', of)).toBe('陈先生您好，综合执法队已到桂苑社区查看。')
  expect(unknownPlaceholders('{称呼}您好，请到{窗口}办理')).toEqual(['窗口'])
})
