import { createPublicKey, sign, verify, type KeyObject } from 'node:crypto'
import { sm2 } from 'sm-crypto-v2'

/** The curve of SM2 in the DER of a key (GB/T 33560: 1.2.156.10197.1.301). */
const CURVE = Buffer.from('06082a811ccf5501822d', 'hex')
/** What stands before the 32 bytes of a private key in PKCS #8. */
const SCALAR = Buffer.from('0201010420', 'hex')
/** Length of an uncompressed point, which an SPKI ends with. */
const POINT = 65

/**
 * The signer id that everybody signs with who names none (GB/T 35276). The runtime's own SM2 signs with an empty id,
 * which no other program verifies, and cannot be told another: so SM2 does not go through it.
 */
export const SIGNER_ID = '1234567812345678'
const options = { hash: true, der: true, userId: SIGNER_ID } as const

const spkiOf = (key: KeyObject): Buffer =>
  (key.type === 'private' ? createPublicKey(key) : key).export({ type: 'spki', format: 'der' })

/** Whether a key is of SM2. */
const isSm2 = (key: KeyObject): boolean => spkiOf(key).includes(CURVE)

function scalarOf(key: KeyObject): string {
  const der = key.export({ type: 'pkcs8', format: 'der' })
  const at = der.indexOf(SCALAR) + SCALAR.length
  return der.subarray(at, at + 32).toString('hex')
}
const pointOf = (key: KeyObject): string => spkiOf(key).subarray(-POINT).toString('hex')

/** Signs the UTF-8 of a text: Ed25519 (RFC 8032), or SM2 with SM3 and the usual signer id, as DER (GB/T 32918.2). */
export function signText(key: KeyObject, text: string): Buffer {
  const bytes = Buffer.from(text)
  return isSm2(key) ? Buffer.from(sm2.doSignature(bytes, scalarOf(key), options), 'hex') : sign(null, bytes, key)
}

/** Whether a signature is of this text by the holder of this key, whichever suite the key is of. */
export function isTextSigned(key: KeyObject, text: string, signature: Buffer): boolean {
  const bytes = Buffer.from(text)
  if (!isSm2(key)) return verify(null, bytes, key, signature)
  try {
    return sm2.doVerifySignature(bytes, signature.toString('hex'), pointOf(key), options)
  } catch {
    // What is no signature at all.
    return false
  }
}
