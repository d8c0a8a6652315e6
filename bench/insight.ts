import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '@lianxin/platform/config'
import { atLeast, atMost, type Bench } from './kit/line.ts'

/** Where texts of other cities lie: they are not given out with the platform. */
const texts = (...path: string[]): string => {
  const file = join(process.env['LIANXIN_TEXTS'] ?? join(root, '..', 'shared', 'data'), ...path)
  if (!existsSync(file)) throw new Error(`no texts at ${file}; name the folder in LIANXIN_TEXTS`)
  return file
}

const lian = (...args: string[]): unknown =>
  JSON.parse(
    execFileSync(process.execPath, [join(root, 'apps/cli/main.ts'), 'insight', ...args], {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      stdio: ['ignore', 'pipe', 'inherit'],
    }),
  )

interface Labels {
  readonly macroF1: number
  readonly microF1: number
  readonly accuracyAt: Readonly<Record<string, number>>
  readonly trainCpuSeconds: number
  readonly messagesPerCpuSecond: number
}

/** One part in so many is held out and judged; bars are those for other rows with all to learn from, less a little. */
const PARTS = 5
const BARS = { macroF1: 0.905, at80: 0.968, at90: 0.948, perSecond: 4000, trainSeconds: 60, spanF1: 0.89, top1: 0.75 }

const folder = join(root, '.data', 'bench', 'insight')

/** Writes rows of a file into one beside the other benches' data. */
function written(name: string, file: string, choose: (rows: string[]) => string[]): string {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, name)
  writeFileSync(path, `${choose(readFileSync(file, 'utf8').trimEnd().split('\n')).join('\n')}\n`)
  return path
}

/** Categories, hot problems, addresses and the first day without history, through the commands a person would use. */
export const bench: Bench = async ({ say }) => {
  const appeals = texts('teddy-appeals', 'train.jsonl')
  const train = written('train.jsonl', appeals, (rows) => rows.filter((_, i) => i % PARTS !== 0))
  const test = written('test.jsonl', appeals, (rows) => rows.filter((_, i) => i % PARTS === 0))
  say('categories')
  const labels = lian('evaluate', '--train', train, '--test', test) as Labels
  say('no history')
  const cold = lian('cold', '--test', test, '--taxonomy', texts('teddy-appeals', 'taxonomy.csv')) as {
    top1: number
    top3: number
  }
  say('addresses')
  const addresses = lian(
    'addresses',
    '--train',
    texts('address-parsing', 'train.jsonl'),
    '--test',
    texts('address-parsing', 'dev.jsonl'),
  ) as { spanF1: number }
  say('hot problems')
  const messages = texts('teddy-hot', 'messages-1.jsonl')
  const topics = lian('hotspots', '--in', messages, '--json') as unknown[]
  const backwards = written('backwards.jsonl', messages, (rows) => rows.toReversed())
  const reversed = lian('hotspots', '--in', backwards, '--json') as unknown[]
  const isSame = JSON.stringify(topics) === JSON.stringify(reversed)
  const { macroF1, microF1, accuracyAt, trainCpuSeconds, messagesPerCpuSecond } = labels
  return {
    size: topics.length,
    figures: { macroF1, microF1, top1: cold.top1, top3: cold.top3, spanF1: addresses.spanF1, topics: topics.length },
    bars: {
      macroF1: atLeast(macroF1, BARS.macroF1),
      at80: atLeast(accuracyAt['0.8'] ?? 0, BARS.at80),
      at90: atLeast(accuracyAt['0.9'] ?? 0, BARS.at90),
      perSecond: atLeast(messagesPerCpuSecond, BARS.perSecond),
      train: atMost(trainCpuSeconds, BARS.trainSeconds, ' s'),
      spanF1: atLeast(addresses.spanF1, BARS.spanF1),
      coldTop1: atLeast(cold.top1, BARS.top1),
      sameInAnyOrder: atLeast(Number(isSame), 1),
    },
  }
}
