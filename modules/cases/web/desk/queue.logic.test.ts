import { expect, test } from 'vitest'
import { caseHref, listHref, nearPlace } from './queue.logic.ts'

test('a change of view starts at the first page and keeps the filters', () => {
  const asked = { view: 'unit', category: '06', after: 'x1' } as const
  expect(listHref(asked, { view: 'late' })).toBe('/console/cases?view=late&category=06')
  expect(listHref(asked, { after: 'x2' })).toBe('/console/cases?view=unit&category=06&after=x2')
})

test('a case remembers the list it was found in', () => {
  const asked = { view: 'unit', q: '路灯', after: 'x1' } as const
  expect(caseHref('330402000000000001', asked)).toBe(
    `/console/cases/330402000000000001?view=unit&q=${encodeURIComponent('路灯')}&after=x1`,
  )
})

test('a place in the list leaves out what everybody at the desk knows', () => {
  expect(nearPlace('南湖区 解放街道 虹桥社区 第4网格 第6微网格')).toBe('虹桥社区 第4网格 第6微网格')
  expect(nearPlace('虹桥社区')).toBe('虹桥社区')
})
