import { createHash, randomBytes } from 'node:crypto'

const BYTES = 24

/** A key nobody can guess: 192 random bits, after a mark by which a scanner of leaked secrets knows it. */
export const newKey = (): string => `lx_${randomBytes(BYTES).toString('base64url')}`

/** What is kept of it. A plain hash is enough, for the key itself is random. */
export const keyHash = (key: string): Buffer => createHash('sha256').update(key).digest()
