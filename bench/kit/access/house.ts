import { join } from 'node:path'
import { loadConfig, root } from '@lianxin/platform/config'
import { startHouse } from '@lianxin/server'
import type { House } from '../big-city.ts'

/**
 * A town with a told year, standing still: it is told with everything that follows the journal, then opened again without,
 * so that nothing changes between what the oracle read and what is asked.
 */
export async function stillTown(folder: string, told: number, say: (text: string) => void): Promise<House> {
  const env = {
    PORT: '0',
    LIANXIN_DATA: folder,
    LIANXIN_DEMO: 'town',
    LIANXIN_DEMO_CASES: String(told),
    LIANXIN_LOG: 'error',
  }
  let done: () => void = () => undefined
  const telling = new Promise<void>((resolve) => {
    done = resolve
  })
  const first = await startHouse(loadConfig({ ...env, LIANXIN_ROLE: 'all' }), (line) => {
    say(line)
    if (line.includes('the year is told')) done()
  })
  const owner = await first.database.owner()
  const { rows } = await owner.query("select 1 from platform.loaded where name = 'whole year'")
  if (rows.length === 0) await telling
  await owner.end()
  await first.stop()
  return startHouse(loadConfig({ ...env, LIANXIN_ROLE: 'web' }), say)
}

export const benchFolder = join(root, '.data', 'bench', 'access')
