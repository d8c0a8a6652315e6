import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { root } from '@lianxin/platform/config'

type Say = (text: string) => void

/** A township that is kept running, spare and all, as it runs in earnest. */
export interface KeptHouse {
  readonly port: number
  /** Kills the process at work −9. */
  killHouse(): void
  /** Kills every process of the database server −9, so that nothing is written that was not. */
  killDatabase(): void
  /** Waits until a spare stands by. */
  spareReady(): Promise<void>
  /** Somebody with every right, once the database answers. */
  admin(): Promise<pg.Client>
  stop(): Promise<void>
}

const parentOf = (pid: string): number => {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return Number(text.slice(text.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return 0
  }
}

/** Processes begun by this one. */
const childrenOf = (pid: number): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && parentOf(name) === pid)
    .map(Number)

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // Gone by itself.
  }
}

/** What a process has said so far, and the next line that fits. */
function listen(child: ChildProcess, say: Say) {
  const lines: string[] = []
  const waiting = new Set<() => void>()
  createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', (line) => {
    lines.push(line)
    if (/ready|stands by|takes over|at work|ended|silent/.test(line)) say(line)
    for (const one of waiting) one()
  })
  child.once('exit', () => {
    for (const one of waiting) one()
  })
  /** The last match behind this line; waits for it. */
  return {
    count: () => lines.length,
    next: (what: RegExp, behind = 0) =>
      new Promise<RegExpExecArray>((resolve, reject) => {
        const look = () => {
          const found = lines
            .slice(behind)
            .map((line) => what.exec(line))
            .findLast((one) => one !== null)
          if (!found && child.exitCode === null) return
          waiting.delete(look)
          if (found) resolve(found)
          else reject(new Error(`the house stopped before it said ${what}`))
        }
        waiting.add(look)
        look()
      }),
  }
}

export async function keptHouse(folder: string, say: Say): Promise<KeptHouse> {
  const child = spawn(process.execPath, [join(root, 'apps/server/main.ts')], {
    env: {
      ...process.env,
      PORT: '0',
      LIANXIN_DATA: folder,
      LIANXIN_DEMO: 'town',
      LIANXIN_DEMO_CASES: '0',
      LIANXIN_SPARE: 'on',
      LIANXIN_LOG: 'silent',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const heard = listen(child, say)
  const port = Number((await heard.next(/ready: http:\/\/127\.0\.0\.1:(\d+)/))[1])
  await heard.next(/process \d+ is at work/)
  let spareFrom = 0
  const postmaster = () => readFileSync(join(folder, 'postgres', 'data', 'postmaster.pid'), 'utf8').split('\n')
  return {
    port,
    killHouse() {
      const at = heard.count()
      void heard.next(/process (\d+) is at work/).then((found) => kill(Number(found[1])))
      spareFrom = at
    },
    killDatabase() {
      const pid = Number(postmaster()[0])
      const family = childrenOf(pid)
      kill(pid)
      for (const one of family) kill(one)
    },
    async spareReady() {
      await heard.next(/a spare stands by/, spareFrom)
    },
    async admin() {
      const password = readFileSync(join(folder, 'postgres', 'password'), 'utf8')
      for (;;) {
        const client = new pg.Client({
          connectionString: `postgresql://postgres:${password}@127.0.0.1:${postmaster()[3] ?? ''}/lianxin_town`,
        })
        client.on('error', () => undefined)
        try {
          await client.connect()
          return client
        } catch {
          await client.end().catch(() => undefined)
          await new Promise((resolve) => setTimeout(resolve, 100))
        }
      }
    },
    async stop() {
      child.kill('SIGTERM')
      if (child.exitCode === null) await once(child, 'exit')
    },
  }
}
