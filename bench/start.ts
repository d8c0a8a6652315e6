import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { root } from '@lianxin/platform/config'
import { atMost, round, type Bench } from './kit/line.ts'

interface Started {
  readonly child: ChildProcess
  /** Seconds from the start of the process to a line that has these words. */
  until(words: string): Promise<number>
}

/** Starts the house as `npm start` does, in a data folder of its own, on any free port. */
function start(folder: string, cases: number, say: (line: string) => void): Started {
  const began = performance.now()
  const child = spawn(process.execPath, [join(root, 'apps/server/main.ts')], {
    env: {
      ...process.env,
      PORT: '0',
      LIANXIN_DATA: folder,
      LIANXIN_DEMO: 'city',
      LIANXIN_DEMO_CASES: String(cases),
      LIANXIN_LOG: 'error',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const seen: { line: string; at: number }[] = []
  const waiting = new Set<() => void>()
  const told = () => [...waiting].forEach((one) => one())
  createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', (line) => {
    seen.push({ line, at: (performance.now() - began) / 1000 })
    say(line)
    told()
  })
  child.once('exit', told)
  return {
    child,
    until: (words) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = seen.find((one) => one.line.includes(words))
          if (!found && child.exitCode === null) return
          waiting.delete(look)
          if (found) resolve(found.at)
          else reject(new Error(`the house stopped before it said "${words}"`))
        }
        waiting.add(look)
        look()
      }),
  }
}

async function stop({ child }: Started): Promise<void> {
  child.kill('SIGTERM')
  await once(child, 'exit')
}

/** Fresh data folder: pages with all places; the whole year; and a second start. */
export const bench: Bench = async ({ size = 34_000, say }) => {
  const folder = mkdtempSync(join(tmpdir(), 'lianxin-start-'))
  try {
    const first = start(folder, size, say)
    const pages = await first.until('ready: http')
    const year = await first.until('the year is told')
    await stop(first)
    const second = start(folder, size, say)
    const again = await second.until('ready: http')
    await stop(second)
    return {
      size,
      figures: { pagesSeconds: round(pages), yearSeconds: round(year), againSeconds: round(again) },
      bars: {
        pages: atMost(round(pages), 60, ' s'),
        year: atMost(round(year), 180, ' s'),
        again: atMost(round(again), 3, ' s'),
      },
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
