import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SuiteName } from './suites.ts'

/** Names of the two halves, by suite: an installation that changes its suite keeps both, for what was signed before. */
const names = { default: 'checkpoint', sm: 'checkpoint-sm' } as const satisfies Record<SuiteName, string>

const newPair = (suite: SuiteName) =>
  suite === 'sm' ? generateKeyPairSync('ec', { namedCurve: 'SM2' }) : generateKeyPairSync('ed25519')

/**
 * The key that signs checkpoints of the journal (Ed25519, or SM2): made once, readable by its owner only, and in no
 * database, so that nobody who can write there can sign what he wrote. Its public half lies beside it, to be given away.
 */
export function keptSigningKey(folder: string, suite: SuiteName = 'default'): KeyObject {
  const file = join(folder, `${names[suite]}.pem`)
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const { privateKey, publicKey } = newPair(suite)
    writeFileSync(join(folder, `${names[suite]}.pub`), publicKey.export({ type: 'spki', format: 'pem' }))
    writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' })
  }
  return createPrivateKey(readFileSync(file))
}
