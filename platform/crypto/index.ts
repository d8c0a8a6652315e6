import { createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A hash of a phone that can be looked up but not read back without the installation's secret. */
export function phoneHash(secret: string, phone: string): Buffer {
  return createHmac('sha256', secret).update(`phone:${phone}`).digest()
}

/** A keyed hash of a short secret (a receipt, a one-time code), hexadecimal. */
export function codeHash(secret: string, purpose: string, code: string): string {
  return createHmac('sha256', secret).update(`${purpose}:${code}`).digest('hex')
}

/** So many random digits, each as likely as the other. */
export function randomDigits(length: number): string {
  return Array.from({ length }, () => randomInt(10)).join('')
}

/** Whether two texts are the same, in a time that does not tell where they differ. */
export function sameText(a: string, b: string): boolean {
  const [x, y] = [Buffer.from(a), Buffer.from(b)]
  return x.length === y.length && timingSafeEqual(x, y)
}

/** The installation's secret: as configured, else made once and kept in the data folder, readable by its owner only. */
export function keptSecret(configured: string | undefined, dataFolder: string): string {
  if (configured) return configured
  const file = join(dataFolder, 'secret')
  if (!existsSync(file)) {
    mkdirSync(dataFolder, { recursive: true })
    writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' })
  }
  return readFileSync(file, 'utf8').trim()
}
