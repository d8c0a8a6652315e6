import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '@lianxin/platform/config'
import { atLeast, type Bench } from './kit/line.ts'

interface Judged {
  readonly top1: number
  readonly top3: number
  readonly n: number
  readonly lookup: { readonly top1: number; readonly top3: number }
}

/** Where the events of another city lie: they are not given out with the platform. */
const eventsFile = (): string =>
  process.env['LIANXIN_EVENTS'] ?? join(root, '..', 'shared', 'data', 'pingshan-events', 'events-train.csv')

/** Trains on everything before the month and judges the month, through the command a person would use. */
function judge(file: string, month: string): Judged {
  const folder = join(root, '.data', 'bench', 'routing')
  mkdirSync(folder, { recursive: true })
  const [head = '', ...rows] = readFileSync(file, 'utf8').trimEnd().split('\n')
  const monthOf = (row: string) => row.split(',')[1]?.slice(0, 7) ?? ''
  const write = (name: string, kept: readonly string[]) => {
    const path = join(folder, `${month}-${name}.csv`)
    writeFileSync(path, `${[head, ...kept].join('\n')}\n`)
    return path
  }
  const train = write(
    'train',
    rows.filter((row) => monthOf(row) < month),
  )
  const test = write(
    'test',
    rows.filter((row) => monthOf(row) === month),
  )
  const args = [join(root, 'apps/cli/main.ts'), 'routing', 'evaluate', '--train', train, '--test', test]
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Judged
}

/** The suggestion of the responsible unit, learned to September and judged on October; the months before beside it. */
export const bench: Bench = async ({ say }) => {
  const file = eventsFile()
  if (!existsSync(file)) throw new Error(`no events at ${file}; name the file in LIANXIN_EVENTS`)
  const figures: Record<string, number> = {}
  for (const month of ['2018-08', '2018-09']) {
    const { top1, top3, n } = judge(file, month)
    say(`${month}: ${n} events, top-1 ${top1}, top-3 ${top3}`)
    Object.assign(figures, { [`${month} top1`]: top1, [`${month} top3`]: top3 })
  }
  const { top1, top3, n, lookup } = judge(file, '2018-10')
  return {
    size: n,
    figures: { ...figures, top1, top3, lookupTop1: lookup.top1, lookupTop3: lookup.top3 },
    bars: { top1: atLeast(top1, 0.6), top3: atLeast(top3, 0.8) },
  }
}
