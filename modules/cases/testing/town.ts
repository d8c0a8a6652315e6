import { randomUUID } from 'node:crypto'
import type { ResidentActor, Staff } from '@lianxin/platform/auth'
import { countyOf, idOf, kinds, toCounty, type Id } from '@lianxin/platform/ids'
import { parentOf, parsePlaceCode, subtreeOf, type PlaceCode } from '@lianxin/places/contract'
import { unitDirectory, type DirectoryUnit } from '@lianxin/people'
import type { ResidentId, RoleCode, UnitId, UnitKind } from '@lianxin/people/contract'
import { firstCatalogue, nationalCalendar } from '@lianxin/services'
import { authorityOf, lineOf, suggester, workTable } from '@lianxin/services/rules'
import type { PeopleAsked, PlaceKept, PlacesAsked, ServicesAsked } from '../server/deps.ts'

/** A made-up city of its own digits; a township with one village, one grid and two micro-grids, and a second county. */
export const CITY = toCounty(990_100)
const place = (digits: string): PlaceCode => parsePlaceCode(digits)!
export const places = {
  city: place('9901'),
  county: place('990101'),
  town: place('990101001'),
  village: place('990101001001'),
  grid: place('990101001001001'),
  micro: place('990101001001001001'),
  micro2: place('990101001001001002'),
  otherCounty: place('990102'),
  otherTown: place('990102001'),
  otherVillage: place('990102001001'),
  otherGrid: place('990102001001001'),
  otherMicro: place('990102001001001001'),
} as const
const names = new Map<PlaceCode, string>([
  [places.city, '试验市'],
  [places.county, '东区'],
  [places.town, '桥头街道'],
  [places.village, '百花社区'],
  [places.grid, '百花第一网格'],
  [places.micro, '百花微网格一'],
  [places.micro2, '百花微网格二'],
  [places.otherCounty, '西县'],
  [places.otherTown, '湖滨镇'],
  [places.otherVillage, '柳荫村'],
  [places.otherGrid, '柳荫第一网格'],
  [places.otherMicro, '柳荫微网格'],
])

let serial = 0
const unit = (kind: UnitKind, at: PlaceCode, name: string, aliases: string[] = []): DirectoryUnit => ({
  id: idOf(countyOf(at), kinds.unit, ++serial) as UnitId,
  kind,
  name,
  place: at,
  parent: null,
  platform: null,
  phone: null,
  aliases,
})

export const units = {
  cityOffice: unit('office', places.city, '市网格连心办'),
  countyOffice: unit('office', places.county, '东区网格连心办'),
  townOffice: unit('office', places.town, '桥头街道网格连心办'),
  committee: unit('villageCommittee', places.village, '百花社区居委会'),
  grid: unit('grid', places.grid, '百花第一网格'),
  enforcement: unit('lawEnforcement', places.town, '桥头街道综合执法队'),
  housing: unit('housing', places.county, '东区住建局', ['东区建设局']),
  police: unit('police', places.county, '东区公安分局'),
  discipline: unit('discipline', places.city, '市纪检监察机关'),
  water: unit('water', places.city, '市水利局'),
  otherEnforcement: unit('lawEnforcement', places.otherTown, '湖滨镇综合执法队'),
} as const

const idAt: Record<PlaceCode, Id> = Object.fromEntries(
  [...names.keys()].map((code, i) => [code, idOf(countyOf(code), kinds.place, i + 1)]),
)
const kept = (code: PlaceCode, boundary: number | null = null): PlaceKept | undefined =>
  names.has(code) ? { code, id: idAt[code]!, boundary } : undefined

/** Places in memory: a box of a degree is the first micro-grid; beyond it lies nothing. */
export const townPlaces: PlacesAsked = {
  at: (lon, lat) => (lon >= 120 && lon < 121 && lat >= 30 && lat < 31 ? kept(places.micro, 3) : undefined),
  find: (code) => kept(code),
  search: (text) => [...names].filter(([, name]) => name === text).map(([code]) => kept(code)!),
  childrenOf: (code) => [...names.keys()].filter((one) => parentOf(one) === code).map((one) => kept(one)!),
  tiles: async () => 0,
  nameOf: (code) => names.get(code) ?? code,
  byAddress: (text) => {
    const said = [...names].filter(([, name]) => text.includes(name)).map(([code]) => code)
    const deepest = said.toSorted().at(-1)
    return deepest && kept(deepest)
  },
  towns: () => [places.town, places.otherTown].map((code) => kept(code)!),
  whole: () => kept(places.city),
}

export interface TownPeople extends PeopleAsked {
  /** Whose phone is whose, to be looked into by a test. */
  readonly phones: Map<ResidentId, string>
}

/** Units in memory, a person on call for each, and residents made as they are asked for. */
export function townPeople(): TownPeople {
  const directory = unitDirectory(Object.values(units))
  const phones = new Map<ResidentId, string>()
  return {
    phones,
    units: () => directory,
    onCall: async (id) => ({ account: idOf(countyOf(id), kinds.account, 77), name: '值班员' }),
    staffOf: async (id) =>
      Object.values(people).flatMap((one) =>
        one.kind === 'staff' && one.post.unit === id
          ? [{ account: one.account, name: one.name, role: one.post.role }]
          : [],
      ),
    staffNamed: async (name, around) =>
      Object.values(people).flatMap((one) =>
        one.kind === 'staff' && one.name === name && around >= one.post.lo && around < one.post.hi
          ? [
              {
                account: one.account,
                name,
                role: one.post.role,
                place: one.post.place,
                unit: (one.post.unit ?? null) as UnitId | null,
              },
            ]
          : [],
      ),
    async residentOf(phone) {
      const known = [...phones].find(([, one]) => one === phone)
      if (known) return known[0]
      const id: ResidentId = idOf(CITY, kinds.resident, phones.size + 500)
      phones.set(id, phone)
      return id
    },
    phoneOf: async (id) => phones.get(id),
  }
}

const catalogue = {
  ...firstCatalogue,
  get: (code: string) => firstCatalogue.categories.find((one) => one.code === code),
  inForce: (code: string) => firstCatalogue.categories.find((one) => one.code === code),
  suggest: suggester(firstCatalogue.categories),
}
const authority = authorityOf(1, firstCatalogue.categories.map(lineOf))
const table = workTable(nationalCalendar())
/** The catalogue and the calendar a city starts with. */
export const townServices: ServicesAsked = {
  catalogue: () => catalogue,
  tableFor: () => table,
  calendars: () => '1:1',
  authority: () => authority,
  setLimits: async () => ({ version: catalogue.version + 1 }),
}

/** A member of staff in a post. */
export function staff(role: RoleCode, at: PlaceCode, of?: DirectoryUnit, name = `示例${role}`): Staff {
  const account = idOf(countyOf(at), kinds.account, ++serial)
  const post = {
    id: idOf(countyOf(at), kinds.post, serial),
    role,
    place: at,
    ...subtreeOf(at),
    ...(of ? { unit: of.id } : {}),
  }
  return { kind: 'staff', account, name, post, posts: [post] }
}

export const resident = (name = '居民'): ResidentActor => ({
  kind: 'resident',
  id: idOf(CITY, kinds.resident, ++serial),
  county: CITY,
  name,
})

export const people = {
  townDispatcher: staff('townDispatcher', places.town, units.townOffice),
  countyDispatcher: staff('countyDispatcher', places.county, units.countyOffice),
  cityDispatcher: staff('cityDispatcher', places.city, units.cityOffice),
  enforcer: staff('townUnit', places.town, units.enforcement),
  housing: staff('deptHandler', places.county, units.housing),
  water: staff('deptHandler', places.city, units.water),
  gridWorker: staff('gridWorker', places.grid, units.grid),
  clerk: staff('clerk', places.village, units.committee),
  colleague: staff('townUnit', places.town, units.enforcement),
  supervisor: staff('supervisor', places.county),
  auditor: staff('callbackAuditor', places.city),
  otherTown: staff('townDispatcher', places.otherTown),
  reporter: resident(),
  stranger: resident('陌生人'),
} as const

export const newActId = (): string => randomUUID()
