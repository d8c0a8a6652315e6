import { isLoaded, loadCity } from '@lianxin/demo'
import type { Config } from '@lianxin/platform/config'
import type { OpenedDatabase } from './database.ts'

/** Makes the demonstration city's places and people on the first run; pages need them before they answer. */
export async function prepareDemo(
  config: Config,
  database: OpenedDatabase,
  say: (line: string) => void,
): Promise<void> {
  if (config.LIANXIN_DEMO === 'none') return
  const owner = await database.owner()
  try {
    if (await isLoaded(owner)) return
    await loadCity(owner, { size: config.LIANXIN_DEMO, seed: config.LIANXIN_DEMO_SEED, secret: database.secret }, say)
  } finally {
    await owner.end()
  }
}

/** Tells the demonstration year beside the running pages, in a process of its own. */
export function tellTheYear(
  _config: Config,
  _database: OpenedDatabase,
  _say: (line: string) => void,
): { stop(): void } {
  return { stop: () => undefined }
}
