import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto'
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

/** Signs texts so that anybody who holds the public key can tell whether a word was changed. */
export interface Signer {
  /** PEM; published. */
  readonly publicKey: string
  /** Ed25519 over the UTF-8 of the text, base64. */
  sign(text: string): string
}

/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410). */
const ed25519Head = Buffer.from('302e020100300506032b657004220420', 'hex')

/**
 * The installation's key for one purpose, which follows from its secret: there is one thing to keep, and a process that
 * starts anew signs with the same key.
 */
export function signerOf(secret: string, purpose: string): Signer {
  const seed = createHmac('sha256', secret).update(`sign:${purpose}`).digest()
  const key = createPrivateKey({ key: Buffer.concat([ed25519Head, seed]), format: 'der', type: 'pkcs8' })
  return {
    publicKey: createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString(),
    sign: (text) => sign(null, Buffer.from(text), key).toString('base64'),
  }
}

/** Whether a signature is of this text by the holder of this key. */
export const isSignedBy = (publicKey: string, text: string, signature: string): boolean =>
  verify(null, Buffer.from(text), createPublicKey(publicKey), Buffer.from(signature, 'base64'))
