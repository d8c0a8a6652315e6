import { createHmac, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'

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
