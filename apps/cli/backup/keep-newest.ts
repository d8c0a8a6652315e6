import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

const WHOLE = /^lianxin-\d{8}T\d{6}Z$/
const UNFINISHED = /^\.lianxin-\d{8}T\d{6}Z\.unfinished$/
const A_DAY_MS = 86_400_000

/**
 * Removes old backups, so that a disk is not filled by what should save it: all whole ones but the newest `keep`, and what
 * a killed backup left behind a day ago. Whatever bears another name is nobody's business here. Returns what went.
 */
export function keepNewest(folder: string, keep: number): string[] {
  const names = readdirSync(folder)
  const whole = names.filter((name) => WHOLE.test(name) && existsSync(join(folder, name, 'manifest.proof'))).sort()
  const left = names.filter(
    (name) => UNFINISHED.test(name) && Date.now() - statSync(join(folder, name)).mtimeMs > A_DAY_MS,
  )
  const gone = [...whole.slice(0, Math.max(0, whole.length - keep)), ...left]
  for (const name of gone) rmSync(join(folder, name), { recursive: true })
  return gone
}
