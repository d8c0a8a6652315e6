import { levelOf, levels } from '@lianxin/places/contract'
import { departmentKinds, heldAt, platforms, standsAt } from '@lianxin/people/contract'
import { gapsIn, normalisePhone } from '@lianxin/people'
import { countyOf } from '@lianxin/platform/ids'
import { expect, test } from 'vitest'
import { drawCity, TOWN } from '../city/index.ts'
import { drawPeople } from './index.ts'
import { consentsOf } from './persons.ts'

const town = drawPeople(drawCity({ seed: 1, size: 'town' }))
const city = drawPeople(drawCity({ seed: 1, size: 'city' }))
// One walk for all tests: each draws a hundred thousand people.
const staff = [...city.staff()]
const persons = [...city.persons()]
const residents = [...city.residents()]

test('the city has exactly the branches, groups, members and professionals the report counts', () => {
  expect(city.branches).toHaveLength(4_678)
  expect(city.groups).toHaveLength(6_121)
  expect(persons.filter(({ kind }) => kind === 'member')).toHaveLength(142_700)
  expect(persons.filter(({ kind }) => kind === 'professional')).toHaveLength(12_500)
  expect([...consentsOf(persons)]).toHaveLength(155_200)
})

test('every grid has a worker, every micro-grid a leader, every grid a branch', () => {
  const posts = staff.map(({ post }) => post)
  const at = (role: string): number =>
    new Set(posts.filter((post) => post.role === role).map(({ place }) => place)).size
  expect(at('gridWorker')).toBe(4_559)
  expect(at('microGridLeader')).toBe(92_000)
  expect(new Set(city.branches.flatMap(({ covers }) => covers)).size).toBe(4_559)
})

test('branches and grids are not one to one', () => {
  const covers = city.branches.map((branch) => branch.covers)
  expect(covers.some((grids) => grids.length > 1)).toBe(true)
  expect(new Set(covers.flat()).size).toBeLessThan(covers.flat().length)
})

test('no micro-grid has two groups, and a group’s branch serves its grid', () => {
  const micros = city.groups.flatMap(({ covers }) => covers)
  expect(new Set(micros).size).toBe(micros.length)
  const branches = new Map(city.branches.map((branch) => [branch.id, branch]))
  expect(city.groups.every(({ branch, place }) => branches.get(branch)?.covers.includes(place))).toBe(true)
})

test('a 连心办 stands at each of the five levels of every place', () => {
  const offices = town.units.filter(({ kind }) => kind === 'office')
  expect(new Set(offices.map(({ place }) => levelOf(place)))).toEqual(new Set(levels.slice(0, 5)))
  expect(city.units.filter(({ kind }) => kind === 'office')).toHaveLength(1 + 7 + 72 + 1_202 + 4_559)
})

test('no two units of a kind stand at one place, and none where its kind may not', () => {
  const stands = city.units.map(({ kind, place }) => `${kind}@${place}`)
  expect(new Set(stands).size).toBe(stands.length)
  expect(city.units.filter(({ kind, place }) => !standsAt(kind, levelOf(place)))).toEqual([])
})

test('a township station answers to its county’s department and works on its platform', () => {
  const units = new Map(town.units.map((unit) => [unit.id, unit]))
  const stations = town.units.filter(
    ({ kind, place }) => levelOf(place) === 'township' && departmentKinds.includes(kind),
  )
  expect(stations.map(({ parent, kind }) => [kind, parent && units.get(parent)?.kind])).toEqual(
    stations.map(({ kind }) => [kind, kind]),
  )
  const kinds = town.platformMembers.map(({ unit }) => units.get(unit)?.kind).toSorted()
  expect(kinds).toEqual(
    Object.values(platforms)
      .flatMap((platform) => platform.units)
      .toSorted(),
  )
})

test('at any hour of any unit a named person is on call', () => {
  const lines = Map.groupBy(town.duty(), ({ unit }) => unit)
  const monday = Temporal.Instant.from('2026-01-05T00:00:00Z')
  const silent = town.units.filter(({ id }) => {
    const rota = (lines.get(id) ?? []).map((row) => ({
      account: row.account,
      from: row.fromDay,
      to: null,
      weekdays: row.weekdays,
      start: row.startMinute,
      minutes: row.minutes,
      substitute: false,
    }))
    return gapsIn(rota, monday, 7).length > 0
  })
  expect(silent).toEqual([])
})

test('logins and phones belong to one person each, phones are of the range nobody has', () => {
  const accounts = staff.map(({ account }) => account)
  expect(new Set(accounts.map(({ login }) => login)).size).toBe(accounts.length)
  expect(accounts.filter(({ login }) => !/^[a-z0-9][a-z0-9._-]{2,39}$/.test(login))).toEqual([])
  const phones = [...accounts, ...residents].map(({ phone }) => phone)
  const shown = persons.flatMap(({ phone }) => phone ?? [])
  expect(new Set([...phones, ...shown]).size).toBe(phones.length + shown.length)
  expect([...phones, ...shown].filter((phone) => normalisePhone(phone) !== phone || !phone.startsWith('1900'))).toEqual(
    [],
  )
})

test('posts are held where their role may be, by the account of the same walk', () => {
  const own = [...town.staff()]
  expect(own.filter(({ post }) => !heldAt(post.role, levelOf(post.place)))).toEqual([])
  expect(own.filter(({ account, post }) => post.account !== account.id)).toEqual([])
})

test('every row carries the county of its place, and ids are given once', () => {
  const rows = [...city.units, ...city.branches, ...city.groups, ...city.duty(), ...persons, ...residents]
  const all = [...rows, ...staff.flatMap(({ account, post }) => [account, post])]
  expect(all.filter(({ county, id, place }) => countyOf(place) !== county || countyOf(id) !== county)).toEqual([])
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
})

test('the head of a group is the same person as member and as account', () => {
  const accounts = new Map(staff.map(({ account, post }) => [account.id, { ...account, role: post.role }]))
  const heads = persons.filter(({ account }) => account !== null)
  expect(heads).toHaveLength(6_121)
  expect(
    heads.filter(({ account, name, place }) => {
      const same = accounts.get(account!)
      return same?.name !== name || same.place !== place || same.role !== 'linkedMember'
    }),
  ).toEqual([])
})

test('the town has the same people as in the city', () => {
  const inTown = <T extends { place: string }>(rows: Iterable<T>): T[] =>
    [...rows].filter(({ place }) => place.startsWith(TOWN))
  const names = (people: typeof city): unknown => [
    inTown(people.units).map(({ name }) => name),
    inTown(people.branches).map(({ name }) => name),
    inTown(people.groups).map(({ name }) => name),
    [...people.staff()]
      .filter(({ post }) => post.place.startsWith(TOWN))
      .map(({ account }) => account.login + account.name),
    inTown(people.persons()).map(({ name, place, profession, shows }) => [name, place, profession, shows]),
    inTown(people.residents()).map(({ name, place }) => [name, place]),
  ]
  expect(names(town)).toEqual(names(city))
})
