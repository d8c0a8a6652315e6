import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { root } from '@lianxin/platform/config'
import { apiOf } from './kit/api.ts'
import { cpuMs } from './kit/cpu.ts'
import { atLeast, atMost, percentile, round, type Bench } from './kit/line.ts'
import { load, type Answered } from './kit/load.ts'

const folder = join(root, '.data', 'bench', 'intake')

/** Starts a process and waits for a line of it; what comes before is shown. */
async function started(
  file: string,
  args: string[],
  env: NodeJS.ProcessEnv,
  line: RegExp,
  say: (text: string) => void,
) {
  const child = spawn(process.execPath, [join(root, file), ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const text of createInterface({ input: child.stdout as NodeJS.ReadableStream })) {
    say(text)
    const found = line.exec(text)
    if (found) return { child, port: Number(found[1]) }
  }
  throw new Error(`${file} stopped before it was ready`)
}

async function stop(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM')
  if (child.exitCode === null) await once(child, 'exit')
}

const texts = Array.from(
  { length: 64 },
  (_, i) => `${i % 7} 幢门口的路灯不亮，已经 ${i} 天了，晚上老人出门不方便，希望尽快派人来看一下，谢谢。`,
)
const text = (n: number): string => texts[n % texts.length] ?? ''
const rate = (one: Answered): number => (one.answered - one.refused) / one.seconds
const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN

/** A report through HTTP, durable, against a bare route doing one INSERT, in turn in one run on the same server. */
export const bench: Bench = async ({ size = 3, say }) => {
  const env = {
    PORT: '0',
    LIANXIN_DATA: folder,
    LIANXIN_DEMO: 'town',
    LIANXIN_DEMO_CASES: '0',
    LIANXIN_LOG: 'error',
    LIANXIN_ROLE: 'web',
  }
  const house = await started('apps/server/main.ts', [], env, /ready: http:\/\/127\.0\.0\.1:(\d+)/, say)
  const [postmaster, , , dbPort] = readFileSync(join(folder, 'postgres', 'data', 'postmaster.pid'), 'utf8').split('\n')
  const password = readFileSync(join(folder, 'postgres', 'password'), 'utf8')
  const url = `postgresql://postgres:${password}@127.0.0.1:${dbPort ?? ''}/lianxin_town`
  const bare = await started('bench/kit/bare.ts', [url], {}, /listening (\d+)/, say)
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
        const before = cpuMs(house.child.pid ?? 0, Number(postmaster))
        const mine = await ours(clients, 3)
        cpu += cpuMs(house.child.pid ?? 0, Number(postmaster)) - before
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
    await stop(bare.child)
    await stop(house.child)
  }
}
