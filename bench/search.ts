import { bigCity, type House } from './kit/big-city.ts'
import { apiOf } from './kit/api.ts'
import { atMost, percentile, round, type Bench } from './kit/line.ts'
import { signIn, timed } from './kit/pages.ts'

const EACH = 120
/** What people at a desk look for: one word, two, a part of an address, something that stands in few cases or in none. */
const words = [
  '路灯',
  '电动车充电',
  '垃圾 清运',
  '3幢',
  '油烟扰民',
  '水管 漏水',
  '老人',
  '井盖',
  '工资拖欠',
  '嘉兴宋词研究',
]
/** Windows across, in degrees: a county, some villages, some streets. */
const windows = [0.5, 0.1, 0.02]

const lookers = {
  department: { role: 'deptHandler', level: 'county' },
  county: { role: 'countyDispatcher', level: 'county' },
  town: { role: 'townDispatcher', level: 'town' },
  village: { role: 'clerk', level: 'village' },
} as const
type Looker = keyof typeof lookers
const names = Object.keys(lookers) as Looker[]

async function sessionsIn(house: House): Promise<Record<Looker, string[]>> {
  const { childrenOf } = apiOf(Number(new URL(house.address).port))
  const county = await childrenOf('330400000000000000')
  const town = (await Promise.all(county.map(childrenOf))).flatMap((towns) => towns.slice(0, 2))
  const village = (await Promise.all(town.map(childrenOf))).flatMap((villages) => villages.slice(0, 1))
  const at = { county, town, village }
  const sessions = names.map(async (name) => {
    const { role, level } = lookers[name]
    return [name, await Promise.all(at[level].map((place) => signIn(house, { place, role })))] as const
  })
  return Object.fromEntries(await Promise.all(sessions)) as Record<Looker, string[]>
}

const p95 = (times: readonly number[]) =>
  round(
    percentile(
      times.toSorted((a, b) => a - b),
      0.95,
    ),
  )

const search = (turn: number) => `/console/cases?view=open&q=${encodeURIComponent(words[turn % words.length] ?? '')}`

/** A window of some size somewhere over the middle of the city. */
function window(turn: number): string {
  const across = windows[turn % windows.length] ?? 1
  const west = 120.5 + ((turn * 7) % 10) * 0.04
  const south = 30.45 + ((turn * 3) % 10) * 0.04
  const edges = { west, south, east: west + across, north: south + across * 0.7 }
  return new URLSearchParams(Object.entries(edges).map(([name, at]) => [name, at.toFixed(4)])).toString()
}

/** Words looked for by the page of the desk, and windows of the map, each within the scope of whoever asks. */
export const bench: Bench = async ({ size = 3_400_000, say }) => {
  const house = await bigCity(size, say)
  try {
    const by = await sessionsIn(house)
    const figures: Record<string, number> = {}
    for (const name of names) {
      figures[`${name}SearchP95`] = p95(await timed(house, by[name], search, EACH))
      figures[`${name}MapP95`] = p95(await timed(house, by[name], (turn) => `/api/cases/heaps?${window(turn)}`, EACH))
      say(`${name}: ${figures[`${name}SearchP95`]} and ${figures[`${name}MapP95`]} ms`)
    }
    return {
      size,
      figures,
      bars: Object.fromEntries(Object.entries(figures).map(([name, got]) => [name, atMost(got, 50, ' ms')])),
    }
  } finally {
    await house.stop()
  }
}
