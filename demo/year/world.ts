import type { Actor, Post } from '@lianxin/platform/auth'
import type { Id, PlaceCode } from '@lianxin/platform/ids'
import { actRow } from '@lianxin/cases/contract'
import { defaultRules, router, type Router, type StaffDoer } from '@lianxin/cases/rules'
import { unitDirectory, type UnitDirectory } from '@lianxin/people'
import type { UnitId } from '@lianxin/people/contract'
import { ancestorAt, subtreeOf } from '@lianxin/places/contract'
import { firstCatalogue, nationalCalendar } from '@lianxin/services'
import { authorityOf, lineOf, workTable, type Authority, type Category, type WorkTable } from '@lianxin/services/rules'
import type { City, CityPlace } from '../city/index.ts'
import type { LoadedPlaces } from '../load/load-places.ts'
import type { People, ResidentRow, Staff } from '../people/index.ts'
import { temperOf, type Temper } from './temper.ts'

/** A simulated member of staff: how the rules know them, and how the journal names them. */
export interface Worker {
  readonly doer: StaffDoer
  readonly actor: Actor
}

/** Everything the year is told from. Nothing here changes while it is told. */
export interface World {
  readonly seed: number
  readonly city: City
  readonly places: LoadedPlaces
  readonly micros: readonly CityPlace[]
  readonly units: UnitDirectory
  readonly router: Router
  readonly table: WorkTable
  readonly catalogue: number
  readonly authority: Authority
  readonly categories: readonly Category[]
  category(code: string): Category | undefined
  /** Somebody who handles what a unit is sent; the n-th of them. */
  ofUnit(unit: Id | null, n: number): Worker | undefined
  /** Somebody who holds a role at a place. */
  at(role: string, place: PlaceCode): Worker | undefined
  residentsOf(county: string): readonly ResidentRow[]
  temper(unit: Id | null): Temper
}

/** Roles that handle what lies with their unit, as the table of acts says. */
const handling: ReadonlySet<string> = new Set(actRow('handle').who.flatMap(({ roles }) => roles ?? []))

function workerOf({ account, post }: Staff): Worker {
  const { lo, hi } = subtreeOf(post.place)
  const held: Post = {
    id: post.id,
    role: post.role,
    place: post.place,
    lo,
    hi,
    ...(post.unit ? { unit: post.unit } : {}),
  }
  const actor: Actor = { kind: 'staff', account: account.id, name: account.name, post: held, posts: [held] }
  return { doer: { kind: 'staff', account: account.id, post: held }, actor }
}

/** The person in whose name the demonstration city's routing rules are published: the city's dispatcher. */
export function publisherOf(people: People): Staff {
  const found = people.unitStaff.find(({ post }) => post.role === 'cityDispatcher') ?? people.unitStaff[0]
  if (!found) throw new Error('the demonstration city has no staff')
  return found
}

/** Puts the world together from the drawn city and its people. */
export function worldOf(city: City, places: LoadedPlaces, people: People, publishedAt: number): World {
  const platformOf = new Map(people.platformMembers.map((one) => [one.unit, one.platform]))
  const units = unitDirectory(people.units.map((one) => ({ ...one, platform: platformOf.get(one.id) ?? null })))
  const workers = Map.groupBy(
    people.unitStaff.filter(({ post }) => handling.has(post.role)),
    ({ post }) => post.unit ?? ('' as UnitId),
  )
  const byRole = new Map<string, Staff>()
  for (const one of people.unitStaff) {
    const key = `${one.post.role} ${one.post.place}`
    if (!byRole.has(key)) byRole.set(key, one)
  }
  const known = new Map<Staff, Worker>()
  const worker = (one: Staff | undefined) => one && known.getOrInsertComputed(one, workerOf)
  const publisher = publisherOf(people)
  const categories = firstCatalogue.categories
  const byCode = new Map(categories.map((one) => [one.code, one]))
  const residents = Map.groupBy(people.residents(), (one) => String(one.county))
  const tempers = new Map<Id | null, Temper>()
  return {
    seed: city.seed,
    city,
    places,
    micros: city.places.filter(({ border }) => border >= 0),
    units,
    router: router({
      version: 1,
      publisher: { id: publisher.account.id, name: publisher.account.name },
      publishedAt,
      rules: defaultRules,
    }),
    table: workTable(nationalCalendar()),
    catalogue: firstCatalogue.version,
    authority: authorityOf(firstCatalogue.version, categories.map(lineOf)),
    categories,
    category: (code) => byCode.get(code),
    ofUnit(unit, n) {
      const all = unit === null ? [] : (workers.get(unit as UnitId) ?? [])
      return worker(all[n % all.length])
    },
    at: (role, place) => worker(byRole.get(`${role} ${place}`)),
    residentsOf: (county) => residents.get(county) ?? [],
    temper(unit) {
      return tempers.getOrInsertComputed(unit, () => {
        const place = unit === null ? undefined : units.get(unit as UnitId)?.place
        const village = place && places.get(ancestorAt(place, 'village'))?.place
        return temperOf(city.seed, unit ?? '', village?.landClass === 'rural')
      })
    },
  }
}
