import { countyOf, idOf, kinds, type County } from '@lianxin/platform/ids'
import type { CaseId, Channel } from '@lianxin/cases/contract'
import { ancestorAt } from '@lianxin/places/contract'
import { random, type Random } from '../city/random.ts'
import type { CityPlace } from '../city/index.ts'
import { tell } from './plot.ts'
import { categoryDrawer, drawer, moments } from './rhythm.ts'
import { begin, type Incoming, type Story } from './tell-case.ts'
import type { World } from './world.ts'

export interface YearOptions {
  readonly cases: number
  /** Now, milliseconds since the epoch: the last moment of the year that is told. */
  readonly until: number
  /** Serials of cases already given out in a county: the year's own follow. */
  readonly from: (county: County) => number
}

const DAY = 24 * 3_600_000
const BEIJING = 8 * 3_600_000
const DAYS = 365

/** Where reports come from: the more people, the more, and a little more in towns. */
function placeDrawer(world: World, r: Random): (r: Random) => CityPlace {
  const weights = world.micros.map(
    (one) => one.population * (one.landClass === 'urban' ? 1.25 : 0.85) * r.between(0.5, 1.5),
  )
  const draw = drawer(weights)
  return (rng) => world.micros[draw(rng)] as CityPlace
}

/** Who reports, and how: mostly residents themselves; some through a worker, some found on patrol. */
function whoReports(
  world: World,
  place: CityPlace,
  r: Random,
): Pick<Incoming, 'channel' | 'actor' | 'reporter' | 'asksRating'> {
  const at = r.next()
  const residents = world.residentsOf(String(countyOf(place.code)))
  const resident = residents[r.below(Math.max(1, residents.length))]
  const worker = world.at('gridWorker', ancestorAt(place.code, 'grid'))
  if (at < 0.1 && worker) return { channel: 'patrol', actor: worker.actor, reporter: null, asksRating: false }
  if (at < 0.2 && worker && resident)
    return { channel: at < 0.16 ? 'door' : 'phone', actor: worker.actor, reporter: resident.id, asksRating: true }
  if (at < 0.75 && resident) {
    const { id, county, name } = resident
    return { channel: 'app', actor: { kind: 'resident', id, county, name }, reporter: id, asksRating: true }
  }
  return { channel: 'visitor' satisfies Channel, actor: { kind: 'visitor' }, reporter: null, asksRating: true }
}

/**
 * The year, case by case in the order of their arrival: every one carried through the real rules by simulated people
 * of differing temper. The same seed, size and moment tell the same year.
 */
export function* tellYear(world: World, { cases, until, from }: YearOptions): Generator<Story> {
  const r = random(world.seed, 'year')
  const lastDay = Math.floor((until + BEIJING) / DAY)
  const firstDay = lastDay - DAYS
  const when = moments(r, cases, DAYS + 1, (firstDay + 4) % 7)
  const drawPlace = placeDrawer(world, random(world.seed, 'year places'))
  const codes = world.categories.filter((one) => !one.mustReport && !one.confidential).map((one) => one.code)
  const drawCategory = categoryDrawer(codes, random(world.seed, 'year taste'))
  const serials = new Map<County, number>()
  const last = new Map<string, Story>()
  let n = 0
  for (const { day, minute } of when) {
    const own = random(world.seed, 'case', n++)
    const at = (firstDay + day) * DAY - BEIJING + minute * 60_000 + own.below(60) * 1000
    if (at >= until) continue
    const place = drawPlace(own)
    const county = countyOf(place.code)
    const serial = (serials.get(county) ?? from(county)) + 1
    serials.set(county, serial)
    const month = new Date(at + BEIJING).getUTCMonth()
    const category = world.category(drawCategory(month, own))
    if (!category) continue
    const id = idOf(county, kinds.case, serial) as CaseId
    const incoming = { id, place, at, category, chosen: own.next() < 0.72, ...whoReports(world, place, own) }
    const story = begin(world, incoming)
    const matter = `${ancestorAt(place.code, 'village')}${category.code}`
    tell(story, own, until, last.get(matter))
    last.set(matter, story)
    yield story
  }
}
