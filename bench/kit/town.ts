import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { root } from '@lianxin/platform/config'

/** A process that listens. */
export interface Listening {
  readonly child: ChildProcess
  readonly port: number
}

type Say = (text: string) => void

const HOUSE = 'apps/server/main.ts'
/** Flags of the runtime that `npm start` gives, so that what is measured is what runs. */
const startFlags = (): string[] => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: { start: string } }
  return scripts.start.match(/--\S+/g) ?? []
}

/** Starts a process and waits for a line of it; what comes before is shown. */
async function started(
  file: string,
  args: string[],
  env: NodeJS.ProcessEnv,
  line: RegExp,
  say: Say,
  hooks: readonly string[] = [],
) {
  const flags = [...(file === HOUSE ? startFlags() : []), ...hooks.flatMap((hook) => ['--import', join(root, hook)])]
  const child = spawn(process.execPath, [...flags, join(root, file), ...args], {
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

async function stop({ child }: Listening): Promise<void> {
  child.kill('SIGTERM')
  if (child.exitCode === null) await once(child, 'exit')
}

export interface BenchTown {
  readonly house: Listening
  /** The routes a report and an act are measured against, on the same database server. */
  readonly bare: Listening
  /** Where the town's database is, for whoever fills it. */
  readonly database: string
  /** Process of the database server. */
  readonly postmaster: number
  stop(): Promise<void>
}

const envOf = (name: string) => ({
  PORT: '0',
  LIANXIN_DATA: join(root, '.data', 'bench', name),
  LIANXIN_DEMO: 'town',
  LIANXIN_DEMO_CASES: '0',
  LIANXIN_LOG: 'error',
  LIANXIN_ROLE: 'web',
})

/** What gives the acts of a bench town their positions and signs them, in a process of its own. */
export async function keepEvidence(name: string, say: Say): Promise<{ stop(): Promise<void> }> {
  const keeping = await started('bench/kit/keep-evidence.ts', [], envOf(name), /keeping (\d+)/, say)
  return { stop: () => stop(keeping) }
}

/**
 * A house of one township in a data folder of its own, and bare routes beside it. A hook, a file of the bench kit, is loaded
 * before the house and changes what it loads.
 */
export async function benchTown(name: string, say: Say, hook?: string): Promise<BenchTown> {
  const env = envOf(name)
  const folder = env.LIANXIN_DATA
  const house = await started(HOUSE, [], env, /ready: http:\/\/127\.0\.0\.1:(\d+)/, say, hook ? [hook] : [])
  const [postmaster, , , dbPort] = readFileSync(join(folder, 'postgres', 'data', 'postmaster.pid'), 'utf8').split('\n')
  const password = readFileSync(join(folder, 'postgres', 'password'), 'utf8')
  const url = `postgresql://postgres:${password}@127.0.0.1:${dbPort ?? ''}/lianxin_town`
  const bare = await started('bench/kit/bare.ts', [url], {}, /listening (\d+)/, say)
  return {
    house,
    bare,
    database: url,
    postmaster: Number(postmaster),
    async stop() {
      await stop(bare)
      await stop(house)
    },
  }
}
