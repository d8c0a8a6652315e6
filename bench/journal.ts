import { randomUUID } from 'node:crypto'
import { atLeast, atMost, median, percentile, round, type Bench } from './kit/line.ts'
import { load, type Answered } from './kit/load.ts'
import { queued, watchOldest } from './kit/oldest.ts'
import { benchTown, keepEvidence, type BenchTown } from './kit/town.ts'
import { underWay, type UnderWay } from './kit/under-way.ts'

const CLIENTS = 32
const SECONDS = 4
const note = '已经到现场看过，灯头坏了，明天上午带料来换。'

const rate = (one: Answered): number => (one.answered - one.refused) / one.seconds

/** The same act on cases under way, through HTTP. */
function acts({ house }: BenchTown, { ids, cookie }: UnderWay): (seconds: number) => Promise<Answered> {
  let n = 0
  return (seconds) =>
    load({
      port: house.port,
      path: () => `/api/cases/${ids[n++ % ids.length] ?? ''}/progress`,
      clients: CLIENTS,
      seconds,
      head: `cookie: ${cookie}\r\n`,
      body: () => JSON.stringify({ actId: randomUUID(), note }),
    })
}

/**
 * What evidence costs an act: the rate of audited acts, with chain, queue, sequencer, tree and signatures, against that of
 * the same route in a house whose journal is a plain row, in turn in one run. And how long an act waits for its position.
 */
export const bench: Bench = async ({ size = 4, say }) => {
  const begun: { stop(): Promise<void> }[] = []
  try {
    const plain = await benchTown('journal-plain', say, 'bench/kit/plain-journal.ts')
    begun.unshift(plain)
    const audited = await benchTown('journal', say)
    begun.unshift(audited)
    begun.unshift(await keepEvidence('journal', say))
    const theirs = acts(plain, await underWay(plain.house.port))
    const ours = acts(audited, await underWay(audited.house.port))
    await theirs(2)
    await ours(2)
    const before = await queued(plain.database)
    const ratios: number[] = []
    const ages: number[] = []
    let [answered, refused] = [0, 0]
    for (let round_ = 0; round_ < size; round_++) {
      const watching = watchOldest(audited.database)
      const mine = await ours(SECONDS)
      ages.push(...(await watching.stop()))
      const base = await theirs(SECONDS)
      answered += mine.answered
      refused += mine.refused + base.refused
      ratios.push(rate(mine) / rate(base))
      say(`${rate(mine).toFixed(0)}/s audited, ${rate(base).toFixed(0)}/s plain`)
    }
    ages.sort((a, b) => a - b)
    const ratio = round(median(ratios))
    if ((await queued(plain.database)) > before) throw new Error('the plain house queues its entries: it is not plain')
    return {
      size: answered,
      figures: { ratio, oldestMedianMs: round(percentile(ages, 0.5)), refused },
      bars: {
        ofPlain: atLeast(ratio, 0.7),
        oldestP99: atMost(round(percentile(ages, 0.99) / 1000), 1, ' s'),
        refused: atMost(refused, 0),
      },
    }
  } finally {
    for (const one of begun) await one.stop()
  }
}
