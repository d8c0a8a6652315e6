import { randomUUID } from 'node:crypto'
import { client } from '@lianxin/platform/http'
import { casesRoutes } from '@lianxin/cases/contract'
import { peopleRoutes } from '@lianxin/people/contract'
import { apiOf } from './kit/api.ts'
import { atLeast, atMost, median, percentile, round, type Bench } from './kit/line.ts'
import { load, type Answered } from './kit/load.ts'
import { benchTown } from './kit/town.ts'

const CASES = 512
const CLIENTS = 32
const note = '已经到现场看过，灯头坏了，明天上午带料来换。'

interface UnderWay {
  readonly ids: readonly string[]
  readonly cookie: string
}

/** Cases in the hands of one unit, signed for, and a handler of it. */
async function underWay(port: number): Promise<UnderWay> {
  const base = `http://127.0.0.1:${port}`
  const visitor = client({ ...casesRoutes, ...peopleRoutes }, { base })
  const grids = await apiOf(port).gridsOf('330402008')
  const report = (i: number) =>
    visitor.reportCase({
      actId: randomUUID(),
      text: `第 ${i} 号灯杆不亮，晚上看不清路。`,
      place: { code: grids[i % grids.length] ?? '' },
      category: '0202',
    })
  const first = await report(0)
  const office = await visitor.demoLogin({ place: '330402000000000000', role: 'countyDispatcher' })
  const seen = await client(casesRoutes, {
    base,
    headers: () => ({ cookie: `lianxin_session=${office.token}` }),
  }).getCase({ id: first.id })
  if (!seen.unit) throw new Error('the rules dispatched the report to nobody')
  const { token } = await visitor.demoLogin({ unit: seen.unit.id })
  const cookie = `lianxin_session=${token}`
  const handler = client(casesRoutes, { base, headers: () => ({ cookie }) })
  const ids = await Promise.all(
    Array.from({ length: CASES }, async (_, i) => {
      const { id } = await report(i)
      await handler.signForCase({ id, actId: randomUUID() })
      return id
    }),
  )
  return { ids, cookie }
}

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
