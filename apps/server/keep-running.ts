import cluster, { type Worker } from 'node:cluster'
import type { Config } from '@lianxin/platform/config'
import { startServer } from './database.ts'

type Say = (line: string) => void

/** What a process of the house tells whoever keeps it running. */
export type FromHouse = 'standing by' | 'alive' | { readonly port: number }
/** What it is told: to open its doors, at the port that was taken before, and to say that it is alive. */
export type ToHouse = 'are you alive?' | { readonly open: number }

/** A spare is begun when the one at work has had this long to itself. */
const SPARE_AFTER_MS = 2000
const ASK_EVERY_MS = 5000
/** A process that has said nothing for so long hangs: it is ended, and the spare takes over. */
const SILENT_MS = 45_000
const LONGEST_PAUSE_MS = 60_000

interface Kept {
  readonly worker: Worker
  heard: number
  standing: boolean
}

/**
 * Keeps the house running: one process is at work, a second has read the city and stands by without a door. When the first
 * ends, whatever ended it, the second opens its door at once and another is made ready. This process does nothing else,
 * so that there is little in it to fail; the embedded database is its own child, and is started again when it dies.
 */
export async function keepRunning(config: Config, say: Say): Promise<void> {
  const database = await startServer(config, true)
  cluster.schedulingPolicy = cluster.SCHED_NONE
  let stopping = false
  let port = config.PORT
  let working: Kept | undefined
  let spare: Kept | undefined
  let pause = 1000

  const tell = (one: Kept, words: ToHouse): void => void (one.worker.isConnected() && one.worker.send(words))
  const makeSpare = (after: number): void =>
    void setTimeout(() => {
      if (!stopping && !spare) spare = begin()
    }, after).unref()

  function begin(): Kept {
    const one: Kept = { worker: cluster.fork(), heard: performance.now(), standing: false }
    one.worker.on('message', (words: FromHouse) => {
      one.heard = performance.now()
      if (words === 'standing by') {
        one.standing = true
        if (one === working) tell(one, { open: port })
        else say('a spare stands by')
      } else if (typeof words === 'object') {
        port = words.port
        pause = 1000
        say(`process ${one.worker.process.pid} is at work`)
        makeSpare(SPARE_AFTER_MS)
      }
    })
    one.worker.once('exit', (code, signal) => ended(one, code, signal))
    return one
  }

  function ended(one: Kept, code: number | null, signal: string | null): void {
    if (stopping) return
    const how = signal ?? `status ${code}`
    if (one === spare) {
      spare = undefined
      say(`the spare ended (${how}); another is begun in ${pause / 1000} s`)
      makeSpare(pause)
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS)
    } else if (!one.standing && !spare) {
      // It never came up, and nobody else is there: what is wrong stands above.
      void end(code || 1)
    } else {
      say(`the process at work ended (${how})${spare ? ': the spare takes over' : ''}`)
      working = spare ?? begin()
      spare = undefined
      if (working.standing) tell(working, { open: port })
    }
  }

  async function end(code: number): Promise<void> {
    stopping = true
    spare?.worker.process.kill('SIGKILL')
    const last = working?.worker
    if (last && !last.isDead()) {
      const gone = new Promise((resolve) => last.once('exit', resolve))
      last.process.kill('SIGTERM')
      await gone
    }
    await database?.stop()
    process.exit(code)
  }

  setInterval(() => {
    for (const one of [working, spare]) {
      if (!one?.standing) continue
      if (performance.now() - one.heard > SILENT_MS) {
        say(`process ${one.worker.process.pid} has been silent for ${SILENT_MS / 1000} s and is ended`)
        one.worker.process.kill('SIGKILL')
      } else tell(one, 'are you alive?')
    }
  }, ASK_EVERY_MS)
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (!stopping) void end(0)
    })
  working = begin()
}

/** Whether this process is one of the two that are kept. */
export const isKept = (): boolean => cluster.isWorker

/** The side of the house: says that it stands by, and returns the port when it shall open. */
export function standBy(): Promise<number> {
  return new Promise((resolve) => {
    process.on('message', (words: ToHouse) => {
      if (words === 'are you alive?') toKeeper('alive')
      else resolve(words.open)
    })
    toKeeper('standing by')
  })
}

/** Tells the keeper; a house that nobody keeps tells nobody. */
export const toKeeper = (words: FromHouse): void => void (cluster.isWorker && process.send?.(words))
