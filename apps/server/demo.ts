import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { isLoaded, loadCity, type YearTask } from '@lianxin/demo'
import { root, type Config } from '@lianxin/platform/config'
import type { OpenedDatabase } from './database.ts'

type Say = (line: string) => void

/** Makes the demonstration city's places and people on the first run; pages need them before they answer. */
export async function prepareDemo(config: Config, database: OpenedDatabase, say: Say): Promise<void> {
  if (config.LIANXIN_DEMO === 'none') return
  const owner = await database.owner()
  try {
    if (await isLoaded(owner)) return
    await loadCity(owner, { size: config.LIANXIN_DEMO, seed: config.LIANXIN_DEMO_SEED, vault: database.vault }, say)
  } finally {
    await owner.end()
  }
}

/** Tells the demonstration year beside the running pages, in a process of its own. What was told before is left as it is. */
export function tellTheYear(config: Config, database: OpenedDatabase, say: Say, told: () => void): { stop(): void } {
  if (config.LIANXIN_DEMO === 'none' || config.LIANXIN_ROLE === 'web' || config.LIANXIN_DEMO_CASES === 0)
    return { stop: () => undefined }
  const { host, port, database: name } = database.where
  const task: YearTask = {
    host,
    port,
    database: name,
    user: 'lianxin_migrate',
    password: database.ownerPassword,
    size: config.LIANXIN_DEMO,
    seed: config.LIANXIN_DEMO_SEED,
    cases: config.LIANXIN_DEMO_CASES,
    until: Date.now(),
    secret: database.secret,
  }
  const child = spawn(process.execPath, [join(root, 'demo', 'tell.ts')], {
    env: { ...process.env, LIANXIN_DEMO_TASK: JSON.stringify(task) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  child.once('exit', (code) => {
    if (code === 0) told()
  })
  createInterface({ input: child.stdout }).on('line', say)
  return { stop: () => void child.kill('SIGTERM') }
}
