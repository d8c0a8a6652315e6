import { createHash, randomBytes } from 'node:crypto'

/** A token nobody can guess, in characters that every mail server leaves as they are. */
export const newToken = (): string => randomBytes(20).toString('hex')

/** What is kept of it. A plain hash is enough, for the token itself is random. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest()

export const isToken = (text: string | undefined): text is string => /^[0-9a-f]{40}$/.test(text ?? '')
