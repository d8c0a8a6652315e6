import { randomUUID } from 'node:crypto'
import { atLeast, atMost, median, percentile, round, type Bench } from './kit/line.ts'
import { load, type Answered } from './kit/load.ts'
import { benchTown } from './kit/town.ts'
import { CASES, underWay } from './kit/under-way.ts'

const CLIENTS = 32
const note = '已经到现场看过，灯头坏了，明天上午带料来换。'

const rate = (one: Answered): number => (one.answered - one.refused) / one.seconds

/** One act through HTTP with lock, rules, journal and two trips, against a bare UPDATE and INSERT in one transaction. */
export const bench: Bench = async ({ size = 3, say }) => {
  const town = await benchTown('act', say)
  try {
    const { ids, cookie } = await underWay(town.house.port)
    const head = `cookie: ${cookie}\r\n`
    let n = 0
    const next = () => n++
    const ours = (clients: number, seconds: number) =>
      load({
        port: town.house.port,
        path: () => `/api/cases/${ids[next() % ids.length] ?? ''}/progress`,
        clients,
        seconds,
        head,
        body: () => JSON.stringify({ actId: randomUUID(), note }),
      })
    // The rows that the bare route changes.
    await load({
      port: town.bare.port,
      path: '/bare',
      clients: 8,
      seconds: 1,
      body: () => JSON.stringify({ text: note }),
    })
    const theirs = (clients: number, seconds: number) =>
      load({
        port: town.bare.port,
        path: () => `/act/${(next() % CASES) + 1}`,
        clients,
        seconds,
        body: () => JSON.stringify({ note }),
      })
    await ours(CLIENTS, 2)
    await theirs(CLIENTS, 2)
    const ratios: number[] = []
    const alone: number[] = []
    let refused = 0
    let acts = 0
    for (let round_ = 0; round_ < size; round_++) {
      const mine = await ours(CLIENTS, 3)
      const base = await theirs(CLIENTS, 3)
      refused += mine.refused
      acts += mine.answered
      ratios.push(rate(mine) / rate(base))
      say(`${CLIENTS} clients: ${rate(mine).toFixed(0)}/s of ${rate(base).toFixed(0)}/s`)
      alone.push(percentile((await ours(1, 2)).times, 0.5) / percentile((await theirs(1, 2)).times, 0.5))
    }
    const ratio = round(median(ratios))
    return {
      size: acts,
      figures: { ratioAt32: ratio, p50RatioAt1: round(median(alone)), refused },
      bars: { at32: atLeast(ratio, 0.5), refused: atMost(refused, 0) },
    }
  } finally {
    await town.stop()
  }
}
