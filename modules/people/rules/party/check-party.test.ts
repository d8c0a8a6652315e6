import { ancestorAt, parsePlaceCode } from '@lianxin/places/contract'
import { expect, test } from 'vitest'
import type { AccountId, BranchId, GroupId, MemberId, PlaceCode } from '../../contract/ids.ts'
import type { PartySheet } from '../../contract/party-sheets.ts'
import { checkParty } from './check-party.ts'
import type { KnownPerson, PartyWorld } from './party-rows.ts'

const village = '990101001001'
const grid = `${village}001`
const micro = `${grid}001`
const at = (code: string) => parsePlaceCode(code) as PlaceCode
const branch = { id: '990101060000000001' as BranchId, name: '示例支部', place: at(village), covers: [at(grid)] }
const group = {
  id: '990101110000000001' as GroupId,
  name: '示例党小组',
  place: at(grid),
  covers: [at(micro)],
  branch: branch.id,
}
const known = (more: Partial<KnownPerson>): KnownPerson => ({
  id: '990101120000000001' as MemberId,
  name: '示例甲',
  place: at(micro),
  profession: null,
  unit: null,
  phone: '19000000001',
  branch: branch.id,
  group: null,
  account: null,
  lastWord: undefined,
  ...more,
})
const account = { id: '990101040000000001' as AccountId, name: '示例甲' }
const worldWith = (...people: KnownPerson[]): PartyWorld => ({
  today: '2026-03-02',
  placeIs: (place) => (place.startsWith('990101') ? 'mine' : place.startsWith('9901') ? 'outside' : 'unknown'),
  branchNamed: (name, place) =>
    name === branch.name && ancestorAt(place, 'village') === branch.place ? branch : undefined,
  groupNamed: (name, place) => (name === group.name && ancestorAt(place, 'grid') === group.place ? group : undefined),
  personsLike: (one) =>
    people.filter((p) => p.name === one.name && p.place === one.place && p.profession === one.profession),
  accountNamed: (login) => (login === 'shili.jia' ? account : undefined),
})
const check = <S extends PartySheet>(sheet: S, rows: Record<string, string>[], ...people: KnownPerson[]) =>
  checkParty(
    sheet,
    rows.map((cells, i) => ({ row: i + 2, cells })),
    worldWith(...people),
  )

const person = { name: '示例甲', place: micro }

test('a branch at a grid covers that grid; one at a village lists its grids', () => {
  const { entries } = check('branches', [
    { name: '一网格党支部', place: grid },
    { name: '联合党支部', place: village, covers: `${grid}、${village}002` },
  ])
  expect(entries).toMatchObject([
    { change: 'new', covers: [at(grid)] },
    { change: 'new', covers: [at(grid), at(`${village}002`)] },
  ])
})

test('a list brought in again changes nothing; another cover is a change', () => {
  const same = { name: branch.name, place: village, covers: grid }
  expect(check('branches', [same]).entries).toMatchObject([{ change: 'same', id: branch.id }])
  expect(check('branches', [{ ...same, covers: `${village}002` }]).entries).toMatchObject([{ change: 'changed' }])
})

test.each<[string, PartySheet, Record<string, string>, string]>([
  ['a branch without a name', 'branches', { place: grid }, '名称'],
  ['a branch of a town', 'branches', { name: '甲', place: '990101001' }, '所在地方代码'],
  ['a branch of another county', 'branches', { name: '甲', place: '990102001001001' }, '所在地方代码'],
  ['a branch of a village that covers nothing', 'branches', { name: '甲', place: village }, '覆盖网格'],
  [
    'a branch that covers a grid elsewhere',
    'branches',
    { name: '甲', place: village, covers: '990101001002001' },
    '覆盖网格',
  ],
  [
    'a group of a branch nobody knows',
    'groups',
    { name: '甲', place: grid, branch: '无', covers: micro },
    '所属党支部',
  ],
  [
    'a group that covers a grid',
    'groups',
    { name: '甲', place: grid, branch: branch.name, covers: grid },
    '覆盖微网格',
  ],
  ['a person of a village', 'persons', { ...person, place: village }, '服务地方代码'],
  ['a profession nobody knows', 'persons', { ...person, profession: '盟主' }, '职业'],
  ['a phone too short', 'persons', { ...person, phone: '190' }, '电话'],
  ['a starred phone of somebody new', 'persons', { ...person, phone: '190****0001' }, '电话'],
  ['a login of another name', 'persons', { ...person, name: '示例乙', login: 'shili.jia' }, '登录名'],
  ['a consent of tomorrow', 'persons', { ...person, consent: '2026-03-03' }, '同意日期'],
  ['something shown without consent', 'persons', { ...person, shows: '电话' }, '同意日期'],
  ['something shown that is not shown', 'persons', { ...person, consent: '2026-03-01', shows: '住址' }, '公开项目'],
  ['a name that a spreadsheet would run', 'persons', { ...person, name: '=1+1' }, '姓名'],
])('%s is a fault of that row and column', (_, sheet, cells, column) => {
  const { faults } = check(sheet, [cells])
  expect(faults).toMatchObject([{ row: 2, column }])
})

test('a row twice is a fault that names the first; namesakes with a number each are two people', () => {
  expect(check('persons', [person, person]).faults).toMatchObject([
    { row: 3, why: { zh: expect.stringContaining('第 2 行') } },
  ])
  const two = [
    { ...person, phone: '19000000001' },
    { ...person, phone: '19000000002' },
  ]
  expect(check('persons', two).faults).toEqual([])
})

test('a known person is met by number, star or not, and another number is another person', () => {
  const one = known({})
  const changes = (cells: Record<string, string>) =>
    check('persons', [{ ...person, ...cells }], one).entries.map((e) => e.change)
  expect(changes({})).toEqual(['same'])
  expect(changes({ phone: '190****0001', branch: branch.name })).toEqual(['same'])
  expect(changes({ group: group.name })).toEqual(['changed'])
  expect(changes({ phone: '19000000009' })).toEqual(['new'])
})

test('a login makes it the same person whatever the number', () => {
  const { entries } = check(
    'persons',
    [{ ...person, login: 'shili.jia', phone: '19000000009' }],
    known({ account: account.id }),
  )
  expect(entries).toMatchObject([{ change: 'changed', phone: '19000000009' }])
})

test('an old list never brings back somebody who withdrew; a later consent does', () => {
  const withdrawn = known({ lastWord: { day: '2026-02-10', shown: false } })
  const told = (day: string) => check('persons', [{ ...person, consent: day }], withdrawn).entries[0]
  expect(told('2026-02-10')).toMatchObject({ consent: null, keptHidden: true })
  expect(told('2026-02-11')).toMatchObject({ consent: { day: '2026-02-11' }, keptHidden: false })
  const shown = known({ lastWord: { day: '2026-02-10', shown: true } })
  expect(check('persons', [{ ...person, consent: '2026-02-10' }], shown).entries[0]).toMatchObject({
    consent: null,
    keptHidden: false,
  })
})
