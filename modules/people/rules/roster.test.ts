import { expect, test } from 'vitest'
import type { UnitId } from '../contract/ids.ts'
import type { RosterColumn } from '../contract/roster-columns.ts'
import { checkRoster, readDay, type RosterWorld } from './roster.ts'

const station = '330402030000000001' as UnitId
const world: RosterWorld = {
  today: '2026-03-02',
  placeIs: (place) => (place.startsWith('330402') ? 'mine' : place.startsWith('3304') ? 'outside' : 'unknown'),
  unitNamed: (name) => (name === '示例站' ? station : undefined),
  nameOf: (login) => (login === 'taken' ? '示例丙' : undefined),
}
const good = { login: 'wang.shili', name: '示例甲', phone: '190 0000 0001', role: '网格员', place: '330402007024001' }
const check = (...rows: Partial<Record<RosterColumn, string>>[]) =>
  checkRoster(
    rows.map((cells, i) => ({ row: i + 2, cells })),
    world,
  )

test('a good row becomes an account and a post from today', () => {
  expect(check(good)).toEqual({
    faults: [],
    entries: [
      {
        row: 2,
        login: 'wang.shili',
        name: '示例甲',
        phone: '19000000001',
        role: 'gridWorker',
        place: '330402007024001000',
        unit: null,
        from: '2026-03-02',
        to: null,
      },
    ],
  })
})

test.each<[string, Partial<Record<RosterColumn, string>>, string]>([
  ['a login with Chinese in it', { login: '王' }, '登录名'],
  ['no name', { name: ' ' }, '姓名'],
  ['somebody else’s login', { login: 'taken' }, '姓名'],
  ['a phone too short', { phone: '190' }, '手机'],
  ['a newcomer without a phone, who could never sign in', { phone: '' }, '手机'],
  ['a role nobody knows', { role: '盟主' }, '角色'],
  ['a role of another level', { role: '镇街调度' }, '角色'],
  ['a code of wrong length', { place: '33040' }, '地方代码'],
  ['a place of another county', { place: '330411001001001' }, '地方代码'],
  ['a place nobody knows', { place: '320500001001001' }, '地方代码'],
  ['a unit nobody knows', { unit: '无名站' }, '单位'],
  ['a day that does not exist', { from: '2026-02-30' }, '任职日期'],
  ['an end before the beginning', { from: '2026-03-01', to: '2026-03-01' }, '止任日期'],
])('%s is a fault of that row and column', (_, cells, column) => {
  const { entries, faults } = check(good, { ...good, login: 'li.shili', ...cells })
  expect(faults).toMatchObject([{ row: 3, column }])
  expect(entries).toHaveLength(1)
})

test('all faults of a row are reported at once', () => {
  expect(check({}).faults.map((fault) => fault.column)).toEqual(['登录名', '姓名', '手机', '角色', '地方代码'])
})

test('one login with two names is a fault that names both rows', () => {
  expect(check(good, { ...good, name: '示例乙', place: '330402007024002' }).faults).toMatchObject([
    { row: 3, column: '登录名', why: { zh: expect.stringContaining('第 2 行') } },
  ])
})

test('one person may hold two posts, but not the same one twice', () => {
  expect(check(good, { ...good, place: '330402007024002' }).faults).toEqual([])
  expect(check(good, good).faults).toMatchObject([{ row: 3, column: '角色' }])
})

test.each([
  ['2026-03-01', '2026-03-01'],
  ['2026/3/1', '2026-03-01'],
  ['2026年3月1日', '2026-03-01'],
  ['tomorrow', undefined],
])('a day written %s is %s', (text, day) => {
  expect(readDay(text)).toBe(day)
})
