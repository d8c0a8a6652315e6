import { expect, test } from 'vitest'
import type { PlaceCode, UnitId } from '../../contract/ids.ts'
import { unitDirectory, type DirectoryUnit } from '../unit-directory.ts'
import { checkUnits } from './check-units.ts'
import type { UnitRow } from './unit-row.ts'

const county = '330402000000000000' as PlaceCode
const town = '330402007000000000' as PlaceCode
const id = (n: number) => `3304020300000000${String(n).padStart(2, '0')}` as UnitId
const unit = (n: number, kind: DirectoryUnit['kind'], place: PlaceCode, name: string): DirectoryUnit => ({
  id: id(n),
  kind,
  name,
  place,
  parent: null,
  platform: null,
  phone: null,
})
const standing = [
  unit(1, 'housing', county, '住建局'),
  { ...unit(2, 'lawEnforcement', town, '综合执法队'), platform: 'enforcement' as const, phone: '0573-1' },
]
const world = {
  units: unitDirectory(standing),
  placeIs: (place: PlaceCode) =>
    (place.startsWith('33040299') ? 'unknown' : place < county ? 'outside' : 'mine') as 'mine',
}
let line = 1
const row = (kind: string, name: string, place: string, more: UnitRow['cells'] = {}): UnitRow => ({
  row: ++line,
  cells: { kind, name, place, ...more },
})
const check = (...rows: UnitRow[]) => checkUnits(rows, world)
const faultsOf = (...rows: UnitRow[]) => check(...rows).faults.map(({ column, why }) => `${column}：${why.zh}`)

test('a unit of the same kind at the same place is the same unit; what its row leaves empty stays', () => {
  const { entries, faults } = check(row('综合执法', '行政执法队', '330402007'), row('market', '市监所', '330402007'))
  expect(faults).toEqual([])
  expect(entries).toMatchObject([
    { change: 'changed', name: '行政执法队', phone: '0573-1', platform: 'enforcement', aliases: ['综合执法队'] },
    { change: 'new', kind: 'market', platform: 'market', parent: null },
  ])
  expect(check(row('综合执法', '综合执法队', '330402007')).entries).toMatchObject([{ change: 'same' }])
})

test('a new station’s line is the same kind above it, in the file or before; a name may say another', () => {
  const bureau = row('综合执法', '综合执法局', '330402')
  const station = row('住建', '住建站', '330402007')
  const office = row('市监', '市监所', '330402007', { parent: '综合执法局' })
  const { entries } = check(station, office, bureau, row('水利', '水利站', '330402008'))
  expect(entries.map(({ parent }) => parent)).toEqual([{ id: id(1) }, { row: bureau.row }, null, null])
  const below = check(row('综合执法', '执法中队', '330402008'), bureau)
  expect(below.entries[0]?.parent).toEqual({ row: bureau.row })
  expect(check(row('市监', '市监所', '330402007', { parent: id(1) })).entries[0]?.parent).toEqual({ id: id(1) })
})

test('every fault of every row is named, with what would be right', () => {
  expect(faultsOf(row('消防队', '', 'x'))).toEqual([
    expect.stringContaining('类别：没有这个类别，可填：网格连心办'),
    '地方代码：应为 4、6、9、12 或 15 位地方代码',
    '名称：应为 2 至 60 字',
  ])
  expect(faultsOf(row('住建', '住建局', '330401'), row('住建', '住建局', '33040299'.padEnd(9, '9')))).toEqual([
    '地方代码：不在您任职的范围内',
    '地方代码：没有这个地方，请核对代码',
  ])
  expect(faultsOf(row('网格', '某网格', '330402'))).toEqual(['类别：网格不设在这一级'])
  expect(
    faultsOf(row('市监', '=公式', '330402', { platform: '市场监管', parent: '不知道局', aliases: '短、x' })),
  ).toEqual([
    '名称：不能以 = + - @ 开头',
    '曾用名和简称：每个 2 至 60 字，最多 20 个',
    '平台：四个平台设在镇街，连心办不编入平台',
  ])
  expect(faultsOf(row('市监', '市监局', '330402', { parent: '不知道局' }))[0]).toContain('条线上级：该地及其上级没有')
})

test('twice the same stand, oneself above oneself and a line that runs in a circle keep a file out', () => {
  const first = row('市监', '市监局', '330402')
  expect(faultsOf(first, row('市监', '市场局', '330402'))).toEqual([`类别：与第 ${first.row} 行是同一地方的同类单位`])
  expect(faultsOf(row('市监', '市监局', '330402', { parent: '市监局' }))).toEqual(['条线上级：单位不能是自己的上级'])
  const circle = [row('市监', '甲局', '330402', { parent: '乙局' }), row('教育', '乙局', '330402', { parent: '甲局' })]
  expect(faultsOf(...circle)).toEqual(['条线上级：条线上级绕成了圈', '条线上级：条线上级绕成了圈'])
})

test('a township’s station changes its platform, or is taken out of all', () => {
  const moved = (platform: string) => check(row('综合执法', '综合执法队', '330402007', { platform })).entries[0]
  expect(moved('便民服务')).toMatchObject({ change: 'changed', platform: 'service' })
  expect(moved('无')).toMatchObject({ change: 'changed', platform: null })
  expect(moved('')).toMatchObject({ change: 'same', platform: 'enforcement' })
})
