/**
 * A suite is a cipher, a hash and a signature that belong together. `default` is AES-256-GCM, SHA-256 and Ed25519; `sm`
 * is SM4-GCM, SM3 and SM2, the algorithms that GB/T 39786 asks for. Both ciphers and both hashes are the runtime's own.
 */
export const suites = {
  default: { cipher: 'aes-256-gcm', keyBytes: 32, hash: 'sha256' },
  sm: { cipher: 'sm4-gcm', keyBytes: 16, hash: 'sm3' },
} as const

export type SuiteName = keyof typeof suites
export const suiteNames = ['default', 'sm'] as const satisfies readonly SuiteName[]
