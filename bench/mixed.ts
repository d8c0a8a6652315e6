import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { text as textOf } from 'node:stream/consumers'
import { apiOf } from './kit/api.ts'
import { bigCity, type House } from './kit/big-city.ts'
import { atLeast, atMost, percentile, round, type Bench } from './kit/line.ts'
import type { Asked, Kind, Second } from './kit/open-loop.ts'
import { signIn } from './kit/pages.ts'

const RATE = 500
/** Later than this nobody waits for it any more. */
const GOOD_MS = 1000
const counties = ['330402', '330411', '330421', '330424', '330481', '330482', '330483']

/** Asks from a process of its own, so that the house has its event loop to itself. */
async function ask(asked: Asked): Promise<Second[]> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'kit', 'open-loop.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  child.stdin.end(JSON.stringify(asked))
  return JSON.parse(await textOf(child.stdout)) as Second[]
}

const good = (seconds: readonly Second[]): number =>
  seconds.reduce((sum, one) => sum + one.good.filter((ms) => ms <= GOOD_MS).length, 0)
const count = (seconds: readonly Second[], what: 'refused' | 'wrong'): number =>
  seconds.reduce((sum, one) => sum + one[what], 0)
const p95 = (seconds: readonly Second[]): number =>
  percentile(
    seconds.flatMap((one) => one.good).sort((a, b) => a - b),
    0.95,
  )

/** An hour of a city: people report and look, staff read their lists and cases and say how it goes. */
async function kindsOf(house: House): Promise<Kind[]> {
  const port = Number(new URL(house.address).port)
  const api = apiOf(port)
  const towns = await Promise.all(counties.map((code) => api.childrenOf(code.padEnd(18, '0'))))
  const grids = (await Promise.all(towns.map(([first = '']) => api.gridsOf(first.slice(0, 9))))).flat()
  const desks = await Promise.all(
    counties.map(async (code) => {
      const cookie = await signIn(house, { place: code.padEnd(18, '0'), role: 'countyDispatcher' })
      const answer = await house.app.inject({ url: '/api/cases?view=open', headers: { cookie } })
      const { rows } = answer.json<{ rows: { id: string }[] }>()
      return { cookie: `cookie: ${cookie}\r\n`, ids: rows.map(({ id }) => id) }
    }),
  )
  const cookies = desks.map(({ cookie }) => cookie)
  const report = {
    actId: '{uuid}',
    text: '路灯不亮，晚上看不清路，老人不敢出门。',
    category: '0202',
    place: { code: grids[0] },
  }
  return [
    { name: 'report', weight: 25, method: 'POST', paths: ['/api/reports'], head: [], body: JSON.stringify(report) },
    { name: 'reportPage', weight: 15, method: 'GET', paths: ['/report'], head: ['accept: text/html\r\n'] },
    { name: 'places', weight: 10, method: 'GET', paths: grids.map((code) => `/api/places/${code}`), head: [] },
    { name: 'queue', weight: 20, method: 'GET', paths: ['/api/cases?view=open'], head: cookies },
    // A case of another county is looked for as often as one of the reader's own, and not found.
    ...desks.map(({ cookie, ids }): Kind => ({
      name: 'case',
      weight: 30 / desks.length,
      method: 'GET',
      paths: ids.map((id) => `/api/cases/${id}`),
      head: [cookie],
    })),
  ]
}

/** The most that is answered in time, found by asking more each time until it is no longer answered. */
async function peakOf(ask_: (rate: number, seconds: number) => Promise<Second[]>, say: (text: string) => void) {
  let peak = 0
  for (let rate = 200; ; rate = Math.round(rate * 1.4)) {
    const answered = good(await ask_(rate, 4)) / 4
    say(`${rate}/s asked, ${answered.toFixed(0)}/s answered within a second`)
    peak = Math.max(peak, answered)
    if (answered < rate * 0.9) return peak
  }
}

/** Mixed requests in a large city: the asked rate, three times what can be done, and the moments after it. */
export const bench: Bench = async ({ size = 2_000_000, say }) => {
  const house = await bigCity(size, say)
  try {
    const kinds = await kindsOf(house)
    const port = Number(new URL(house.address).port)
    const at = (rate: number, seconds: number) => ask({ port, rate, seconds, kinds })
    await at(100, 5)
    const peak = await peakOf(at, say)
    await at(100, 3)
    const steady = await at(RATE, 10)
    say(
      `${RATE}/s: ${good(steady) / 10}/s in time, p95 ${p95(steady).toFixed(0)} ms, ${count(steady, 'refused')} refused`,
    )
    const offered = Math.round(3 * Math.max(peak, RATE))
    const [flood, calm] = [await at(offered, 10), await at(Math.round(peak / 2), 10)]
    const goodput = good(flood.slice(2)) / 8
    say(
      `${offered}/s: ${goodput.toFixed(0)}/s in time, ${count(flood, 'refused')} refused, ${count(flood, 'wrong')} neither`,
    )
    const back = calm.findIndex((_, i) => calm.slice(i).every((one) => one.refused === 0 && p95([one]) <= 100))
    return {
      size,
      figures: {
        peakPerSecond: round(peak),
        steadyGoodPerSecond: round(good(steady) / 10),
        offeredPerSecond: offered,
        goodputPerSecond: round(goodput),
        p95WhenFlooded: round(p95(flood)),
        refused: count(flood, 'refused'),
      },
      bars: {
        rate: atLeast(round(good(steady) / 10), RATE * 0.99, '/s'),
        p95: atMost(round(p95(steady)), 100, ' ms'),
        goodput: atLeast(round(goodput / peak), 0.8),
        onlyRefused: atMost(count(flood, 'wrong'), 0),
        backToNormal: atMost(back < 0 ? Number.POSITIVE_INFINITY : back, 5, ' s'),
      },
    }
  } finally {
    await house.stop()
  }
}
