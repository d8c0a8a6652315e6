import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { keyMarks, markOf, type Manifest } from '@lianxin/platform/backup'
import type { Config } from '@lianxin/platform/config'
import { keptSecret } from '@lianxin/platform/crypto'

/**
 * The secret that belongs to the backup's rows. Refuses to go on without it, or with another, unless told: phones are kept
 * as hashes that only it can make again, so people would not be known by their number.
 */
export function secretFor(manifest: Manifest, config: Config, without: boolean): string {
  const file = join(config.dataFolder, 'secret')
  const here = config.LIANXIN_SECRET ?? (existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined)
  if (here !== undefined && markOf(here) === manifest.secret) return here
  if (without) return keptSecret(config.LIANXIN_SECRET, config.dataFolder)
  const what = here === undefined ? 'there is no secret here' : 'the secret here is not the one of the backup'
  throw new Error(
    `${what}. Put the old one to ${file} (or set LIANXIN_SECRET) and restore again; ` +
      'without it people are no longer known by their phone. If it is lost for good: --without-secret',
  )
}

/** Which keys of the old installation are not here, a sentence each. */
export function lostKeys(manifest: Manifest, config: Config): string[] {
  const here = new Map(keyMarks(config.keysFolder).map(({ file, mark }) => [file, mark]))
  return manifest.keys.flatMap(({ file, mark }) => {
    const path = join(config.keysFolder, file)
    if (!here.has(file)) return [`missing key: put the old ${file} to ${path} before the platform starts`]
    return here.get(file) === mark
      ? []
      : [`another key: ${path} is not the one that was there when the backup was taken`]
  })
}
