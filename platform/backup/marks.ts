import { randomBytes, scryptSync } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * A mark by which a secret is known again, and that tells nothing of it: slow to compute, so that a weak secret is not
 * found by trying.
 */
export const markOf = (secret: string | Buffer): string =>
  scryptSync(secret, 'lianxin backup mark', 8, { N: 16_384, r: 8, p: 1 }).toString('hex')

/** The files in a folder of keys, each with its mark. Their content is in no backup. */
export function keyMarks(folder: string): { file: string; mark: string }[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort()
    .map((file) => ({ file, mark: markOf(readFileSync(join(folder, file))) }))
}

/** Makes the key that backups are sealed with; refuses to write over one. Whoever loses it loses the backups. */
export function makeSealKey(file: string): void {
  writeFileSync(file, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' })
}

/** Reads a key of `makeSealKey`. Refuses a file that holds something else. */
export function readSealKey(file: string): Buffer {
  if (!existsSync(file)) throw new Error(`there is no key at ${file}`)
  const text = readFileSync(file, 'utf8').trim()
  if (!/^[0-9a-f]{64}$/.test(text)) throw new Error(`${file} holds no key of a backup`)
  return Buffer.from(text, 'hex')
}
