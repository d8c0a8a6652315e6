import { bigCity, type House } from './kit/big-city.ts'
import { apiOf } from './kit/api.ts'
import { atMost, median, percentile, round, type Bench } from './kit/line.ts'
import { signIn, timed } from './kit/pages.ts'

const counties = ['330402', '330411', '330421', '330424', '330481', '330482', '330483']
const ROUNDS = 4
const EACH = 150

/** Who looks at which list: departments and offices of counties, offices of towns, village committees, grids. */
const lookers = {
  department: { role: 'deptHandler', level: 'county', path: '/console/cases?view=unit' },
  county: { role: 'countyDispatcher', level: 'county', path: '/console/cases?view=open' },
  town: { role: 'townDispatcher', level: 'town', path: '/console/cases?view=open' },
  village: { role: 'clerk', level: 'village', path: '/console/cases?view=unit' },
  grid: { role: 'gridWorker', level: 'grid', path: '/console/cases?view=open' },
} as const
type Looker = keyof typeof lookers
const names = Object.keys(lookers) as Looker[]
const bars: Record<Looker, number> = { department: 10, county: 10, town: 10, village: 5, grid: 5 }

/** A session for each of some people of each kind, spread over the city. */
async function sessionsIn(house: House): Promise<Record<Looker, string[]>> {
  const port = Number(new URL(house.address).port)
  const { childrenOf } = apiOf(port)
  const some = (codes: string[], every: number) => codes.filter((_, i) => i % every === 0).slice(0, 20)
  const under = async (codes: readonly string[]) => (await Promise.all(codes.map(childrenOf))).flat()
  const county = counties.map((code) => code.padEnd(18, '0'))
  const town = some(await under(county), 5)
  const village = some(await under(town), 9)
  const at = { county, town, village, grid: some(await under(village), 4) }
  const sessions = await Promise.all(
    names.map(async (name) => {
      const { role, level } = lookers[name]
      return [name, await Promise.all(at[level].map((place) => signIn(house, { place, role })))] as const
    }),
  )
  return Object.fromEntries(sessions) as Record<Looker, string[]>
}

/** Medians and 95th percentiles over rounds that alternate between the things compared. */
class Times {
  readonly all: number[] = []
  readonly medians: number[] = []
  add(times: readonly number[]): void {
    this.all.push(...times)
    this.medians.push(
      percentile(
        times.toSorted((a, b) => a - b),
        0.5,
      ),
    )
  }
  get p95(): number {
    return round(
      percentile(
        this.all.toSorted((a, b) => a - b),
        0.95,
      ),
    )
  }
  get p50(): number {
    return round(
      percentile(
        this.all.toSorted((a, b) => a - b),
        0.5,
      ),
    )
  }
}

/**
 * Queue pages on the server, HTML and all, in a city of so many cases and in one of a tenth, in turn; and the county's
 * page once more with row-level security off, the predicate in the query alone.
 */
export const bench: Bench = async ({ size = 3_400_000, say }) => {
  const small = await bigCity(Math.round(size / 10), say)
  const big = await bigCity(size, say)
  try {
    const cities = {
      small: { house: small, by: await sessionsIn(small) },
      big: { house: big, by: await sessionsIn(big) },
    }
    const times = { small: timesOf(), big: timesOf() }
    const unlocked = new Times()
    const locked = new Times()
    const owner = await big.database.owner()
    for (let turn = 0; turn < ROUNDS; turn++) {
      for (const which of ['small', 'big'] as const)
        for (const name of names)
          times[which][name].add(await timed(cities[which].house, cities[which].by[name], lookers[name].path, EACH))
      await owner.query('alter table cases.case disable row level security')
      unlocked.add(await timed(big, cities.big.by.department, lookers.department.path, EACH))
      await owner.query('alter table cases.case enable row level security')
      locked.add(await timed(big, cities.big.by.department, lookers.department.path, EACH))
      say(`round ${turn + 1} of ${ROUNDS}`)
    }
    await owner.end()
    const growth = round(Math.max(...names.map((name) => times.big[name].p50 / times.small[name].p50)))
    const security = round(median(locked.medians.map((one, i) => one / (unlocked.medians[i] ?? Number.NaN))) - 1)
    return {
      size,
      figures: Object.fromEntries([
        ...names.map((name) => [`${name}P50`, times.big[name].p50]),
        ...names.map((name) => [`${name}P95`, times.big[name].p95]),
        ['growth', growth],
        ['security', security],
      ]) as Record<string, number>,
      bars: {
        ...Object.fromEntries(names.map((name) => [name, atMost(times.big[name].p95, bars[name], ' ms')])),
        growth: atMost(growth, 1.3, ' ×'),
        security: atMost(security, 0.1),
      },
    }
  } finally {
    await small.stop()
    await big.stop()
  }
}

const timesOf = () => Object.fromEntries(names.map((name) => [name, new Times()])) as Record<Looker, Times>
