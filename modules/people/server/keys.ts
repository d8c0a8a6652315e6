import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'

/** The room's keys: each derived for one purpose, so that none opens what another closed. */
export interface Keys {
  /** A door that tries are counted at, or a code waits behind. */
  door(...parts: string[]): Buffer
  code(door: Buffer, code: string): Buffer
  seal(secret: string): Buffer
  unseal(sealed: Buffer): string
}

const keyFor = (secret: string, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, 'lianxin people', purpose, 32))

const mac = (key: Buffer, ...parts: (string | Buffer)[]): Buffer => {
  const hmac = createHmac('sha256', key)
  // The length before each part keeps ['ab','c'] apart from ['a','bc'].
  for (const part of parts) hmac.update(`${part.length}:`).update(part)
  return hmac.digest()
}

/** Derives the keys from the installation's secret. */
export function keysOf(secret: string): Keys {
  const doorKey = keyFor(secret, 'door')
  const codeKey = keyFor(secret, 'code')
  const sealKey = keyFor(secret, 'seal')
  return {
    door: (...parts) => mac(doorKey, ...parts),
    code: (door, code) => mac(codeKey, door, code),
    seal(text) {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', sealKey, nonce)
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), body])
    },
    unseal(sealed) {
      const decipher = createDecipheriv('aes-256-gcm', sealKey, sealed.subarray(0, 12))
      decipher.setAuthTag(sealed.subarray(12, 28))
      return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString('utf8')
    },
  }
}

/** Whether two hashes agree, in a time that does not tell where they differ. */
export const sameHash = (a: Buffer, b: Buffer): boolean => a.length === b.length && timingSafeEqual(a, b)
