import { expect, test } from 'vitest'
import type { AccountId, PlaceCode, UnitId } from '../contract/ids.ts'
import type { UnitKind } from '../contract/unit-kinds.ts'
import { onCall, type UnitPeople } from './on-call.ts'
import { unitDirectory, type DirectoryUnit } from './unit-directory.ts'

const city = '330400000000000000' as PlaceCode
const county = '330402000000000000' as PlaceCode
const town = '330402007000000000' as PlaceCode
const village = '330402007024000000' as PlaceCode
const micro = '330402007024001003' as PlaceCode
const unit = (n: number, kind: UnitKind, place: PlaceCode, parent?: number): DirectoryUnit => ({
  id: id(n),
  kind,
  name: `${kind} ${n}`,
  place,
  parent: parent === undefined ? null : id(parent),
  platform: null,
  phone: null,
})
const id = (n: number) => `3304020300000000${String(n).padStart(2, '0')}` as UnitId
const units = [
  unit(1, 'office', city),
  unit(2, 'office', county),
  unit(3, 'office', town),
  unit(4, 'office', village),
  unit(5, 'housing', county),
  unit(6, 'lawEnforcement', county),
  unit(7, 'lawEnforcement', town, 6),
  unit(8, 'villageCommittee', village),
]
const directory = unitDirectory(units)

test('a request goes to the nearest unit of its kind at or above the place', () => {
  expect(directory.unitFor({ kind: 'lawEnforcement', place: micro })?.id).toBe(id(7))
  expect(directory.unitFor({ kind: 'housing', place: micro })?.id).toBe(id(5))
  expect(directory.unitFor({ kind: 'lawEnforcement', place: county })?.id).toBe(id(6))
  expect(directory.unitFor({ kind: 'office', place: micro })?.id).toBe(id(4))
  expect(directory.unitFor({ kind: 'education', place: micro })).toBeUndefined()
})

test('a unit of another county is never nearest', () => {
  const elsewhere = '330411001001001001' as PlaceCode
  expect(directory.unitFor({ kind: 'housing', place: elsewhere })).toBeUndefined()
  expect(directory.unitFor({ kind: 'office', place: elsewhere })?.id).toBe(id(1))
})

test('seconded staff answer to their department and to the town', () => {
  expect(directory.answersTo(directory.get(id(7))!).map((one) => one.id)).toEqual([id(6), id(3)])
})

test('where a unit was abolished its successor serves, of another kind too, and a successor’s successor after it', () => {
  const merged = unit(20, 'water', county)
  const old = (n: number, kind: UnitKind, heir: number, closedOn: string) => ({
    ...unit(n, kind, county),
    closedOn,
    successor: id(heir),
  })
  const after = unitDirectory(
    [...units.filter(({ kind }) => kind !== 'housing'), merged],
    [old(5, 'housing', 21, '2026-01-01'), old(21, 'utilities', 20, '2026-02-01')],
  )
  expect(after.unitFor({ kind: 'housing', place: micro })?.id).toBe(id(20))
  expect(after.heirOf(id(5))?.id).toBe(id(20))
  expect(after.get(id(5))?.kind).toBe('housing')
})

test('a unit is found by its name, a former name or an abbreviation, an abolished one by whoever followed it', () => {
  const renamed = { ...unit(30, 'water', county), name: '水利局', aliases: ['水务局', '水 利'] }
  const twins = [31, 32].map((n) => ({ ...unit(n, n === 31 ? 'market' : 'ecology', county), aliases: ['联合执法'] }))
  const gone = { ...unit(33, 'utilities', county), name: '公用事业处', closedOn: '2026-01-01', successor: id(30) }
  const names = unitDirectory([...units, renamed, ...twins], [gone])
  for (const name of ['水利局', '水务局', '水利', ' 水务局 ', '公用事业处'])
    expect(names.named(name, micro)?.id).toBe(id(30))
  expect(names.named('联合执法', micro)).toBeUndefined()
  expect(names.named('水务局', '330411001001001001' as PlaceCode)).toBeUndefined()
})

test('two units of a kind at one place are refused', () => {
  expect(() => unitDirectory([...units, unit(9, 'housing', county)])).toThrow('two units')
})

const now = Temporal.Instant.from('2026-03-02T04:00:00Z')
const account = (n: number) => `33040204000000000${n}` as AccountId
const everyDay = {
  from: '2026-01-01',
  to: null,
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  start: 0,
  minutes: 1440,
  substitute: false,
}
const ask = (start: number, people: Record<number, UnitPeople>) =>
  onCall(
    directory.get(id(start))!,
    now,
    directory,
    (one) => people[Number(one.id.slice(-2))] ?? { lines: [], posted: [] },
  )

test('the rota names the person on call', () => {
  const lines = [{ ...everyDay, account: account(1) }]
  expect(ask(7, { 7: { lines, posted: [] } })).toMatchObject({ account: account(1), by: 'rota' })
})

test('without a rota whoever heads the unit is on call', () => {
  const posted = [
    { account: account(2), role: 'deptHandler' },
    { account: account(3), role: 'deptLead' },
  ] as const
  expect(ask(5, { 5: { lines: [], posted } })).toMatchObject({ account: account(3), by: 'lead' })
})

test('a unit without anybody is answered for by the office above, up to the city', () => {
  const posted = [{ account: account(4), role: 'cityDispatcher' }] as const
  expect(ask(7, { 1: { lines: [], posted } })).toMatchObject({ account: account(4), by: 'above' })
  expect(ask(7, {})).toBeUndefined()
})
