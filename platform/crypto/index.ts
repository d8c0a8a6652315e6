import { createHmac, createPrivateKey, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A hash of a phone that can be looked up but not read back without the installation's secret. */
export function phoneHash(secret: string, phone: string): Buffer {
  return createHmac('sha256', secret).update(`phone:${phone}`).digest()
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

/**
 * The key that signs checkpoints of the journal (Ed25519): made once, readable by its owner only, and in no database,
 * so that nobody who can write there can sign what he wrote. Its public half lies beside it, to be given away.
 */
export function keptSigningKey(folder: string): KeyObject {
  const file = join(folder, 'checkpoint.pem')
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const { privateKey, publicKey } = generateKeyPairSync('ed25519')
    writeFileSync(join(folder, 'checkpoint.pub'), publicKey.export({ type: 'spki', format: 'pem' }))
    writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' })
  }
  return createPrivateKey(readFileSync(file))
}
