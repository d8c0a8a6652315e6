import { randomUUID } from 'node:crypto'
import { apiOf } from './kit/api.ts'
import { cpuMs } from './kit/cpu.ts'
import { atLeast, atMost, median, percentile, round, type Bench } from './kit/line.ts'
import { load, type Answered } from './kit/load.ts'
import { benchTown } from './kit/town.ts'

const texts = Array.from(
  { length: 64 },
  (_, i) => `${i % 7} 幢门口的路灯不亮，已经 ${i} 天了，晚上老人出门不方便，希望尽快派人来看一下，谢谢。`,
)
const text = (n: number): string => texts[n % texts.length] ?? ''
const rate = (one: Answered): number => (one.answered - one.refused) / one.seconds

/** A report through HTTP, durable, against a bare route doing one INSERT, in turn in one run on the same server. */
export const bench: Bench = async ({ size = 3, say }) => {
  const town = await benchTown('intake', say)
  const { house, bare, postmaster } = town
  try {
    const grids = await apiOf(house.port).gridsOf('330402008')
    let n = 0
    const report = () =>
      JSON.stringify({
        actId: randomUUID(),
        text: text(n++),
        place: { code: grids[n % grids.length] },
        category: '0202',
      })
    const plain = () => JSON.stringify({ text: text(n++) })
    const ours = (clients: number, seconds: number) =>
      load({ port: house.port, path: '/api/reports', clients, seconds, body: report })
    const theirs = (path: string, clients: number, seconds: number) =>
      load({ port: bare.port, path, clients, seconds, body: plain })
    await ours(32, 2)
    await theirs('/bare', 32, 2)

    const ratios: Record<32 | 128, number[]> = { 32: [], 128: [] }
    let cpu = 0
    let reports = 0
    let refused = 0
    for (let round_ = 0; round_ < size; round_++) {
      for (const clients of [32, 128] as const) {
        const before = cpuMs(house.child.pid ?? 0, postmaster)
        const mine = await ours(clients, 3)
        cpu += cpuMs(house.child.pid ?? 0, postmaster) - before
        reports += mine.answered
        refused += mine.refused
        const base = await theirs('/bare', clients, 3)
        ratios[clients].push(rate(mine) / rate(base))
        say(`${clients} clients: ${rate(mine).toFixed(0)}/s of ${rate(base).toFixed(0)}/s`)
      }
    }
    const p50: number[] = []
    for (let round_ = 0; round_ < size; round_++) {
      const mine = await ours(1, 2)
      const single = await theirs('/single', 1, 2)
      p50.push(percentile(mine.times, 0.5) / percentile(single.times, 0.5))
    }
    const at32 = round(median(ratios[32]))
    const at128 = round(median(ratios[128]))
    const one = round(median(p50))
    const cpuEach = round(cpu / reports)
    return {
      size: reports,
      figures: { ratioAt32: at32, ratioAt128: at128, p50RatioAt1: one, cpuMsEach: cpuEach, refused },
      bars: {
        at32: atLeast(at32, 0.7),
        at128: atLeast(at128, 1),
        alone: atMost(one, 1.2),
        cpu: atMost(cpuEach, 0.5, ' CPU-ms'),
        refused: atMost(refused, 0),
      },
    }
  } finally {
    await town.stop()
  }
}
