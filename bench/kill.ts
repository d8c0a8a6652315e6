import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { apiOf } from './kit/api.ts'
import { judgeWrites } from './kit/judge-writes.ts'
import { keptHouse, type KeptHouse } from './kit/kept-house.ts'
import { atLeast, atMost, median, round, type Bench } from './kit/line.ts'
import { startWriters, type Writers } from './kit/writers.ts'

const CLIENTS = 16
/** Acknowledgements between two kills, so that each meets work under way. */
const BETWEEN = 400
const FORGETFUL_KILLS = 6

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

async function more(writers: Writers, count: number): Promise<void> {
  const enough = writers.acknowledged.length + count
  while (writers.acknowledged.length < enough) await wait(20)
}

/** Seconds from a kill to the first acknowledgement of something that was sent after it. */
async function firstAck(writers: Writers, kill: () => void): Promise<number> {
  const killed = performance.now()
  const from = writers.acknowledged.length
  kill()
  for (;;) {
    const first = writers.acknowledged.slice(from).find((one) => one.sent > killed)
    if (first) return (first.at - killed) / 1000
    await wait(5)
  }
}

/** Kills process and database in turn while people report, and looks for everything that was acknowledged. */
async function killInTurn(house: KeptHouse, grids: string[], kills: number, say: (text: string) => void) {
  const writers = startWriters(house.port, CLIENTS, grids)
  const times = { house: [] as number[], database: [] as number[] }
  const rates: number[] = []
  for (let i = 0; i < kills; i++) {
    const kind = i % 2 === 0 ? 'house' : 'database'
    if (kind === 'house') await house.spareReady()
    const [from, began] = [writers.acknowledged.length, performance.now()]
    await more(writers, BETWEEN)
    rates.push((writers.acknowledged.length - from) / ((performance.now() - began) / 1000))
    const seconds = await firstAck(writers, kind === 'house' ? house.killHouse : house.killDatabase)
    times[kind].push(seconds)
    say(
      `kill ${i + 1} of ${kills} (${kind}): ${rates.at(-1)?.toFixed(0)} writes/s, again after ${seconds.toFixed(2)} s`,
    )
  }
  await more(writers, BETWEEN)
  await writers.stop()
  const admin = await house.admin()
  try {
    const judged = await judgeWrites(admin, writers.acknowledged)
    return { times, rates, judged, written: writers.acknowledged.length, failures: writers.failures() }
  } finally {
    await admin.end()
  }
}

/** The same with a database that acknowledges before it has written: the harness must see what is lost. */
async function withoutPromise(house: KeptHouse, grids: string[], say: (text: string) => void): Promise<number> {
  const before = await house.admin()
  await before.query('alter database lianxin_town set synchronous_commit = off')
  await before.end()
  // Whoever is connected keeps the setting it came with.
  house.killDatabase()
  const writers = startWriters(house.port, CLIENTS, grids)
  for (let i = 0; i < FORGETFUL_KILLS; i++) {
    await more(writers, BETWEEN)
    await firstAck(writers, house.killDatabase)
  }
  await writers.stop()
  const admin = await house.admin()
  try {
    const { lost } = await judgeWrites(admin, writers.acknowledged)
    say(`forgetful: ${lost} of ${writers.acknowledged.length} lost`)
    return lost
  } finally {
    await admin.end()
  }
}

/** Kills under load: nothing acknowledged is lost, nothing done twice, and people can report again in a moment. */
export const bench: Bench = async ({ size = 24, say }) => {
  const folder = mkdtempSync(join(tmpdir(), 'lianxin-kill-'))
  const house = await keptHouse(folder, say)
  try {
    const grids = await apiOf(house.port).gridsOf('330402008')
    const { times, rates, judged, written, failures } = await killInTurn(house, grids, size, say)
    const lostWithout = await withoutPromise(house, grids, say)
    const rate = round(median(rates))
    const longest = (list: readonly number[]) => round(Math.max(...list))
    return {
      size,
      figures: {
        written,
        triesCutOff: failures,
        writesPerSecond: rate,
        houseMedianSeconds: round(median([...times.house])),
        databaseMedianSeconds: round(median([...times.database])),
        lostWhenForgetful: lostWithout,
      },
      bars: {
        rate: atLeast(rate, 200, '/s'),
        lost: atMost(judged.lost, 0),
        doubled: atMost(judged.doubled, 0),
        orphans: atMost(judged.orphans, 0),
        afterHouse: atMost(longest(times.house), 1, ' s'),
        afterDatabase: atMost(longest(times.database), 5, ' s'),
        seesLosses: atLeast(lostWithout, 1),
      },
    }
  } finally {
    await house.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
