import { hash, verify } from '@node-rs/argon2'

/** argon2id with the library's costs (19 MiB, 2 passes), which is the least OWASP asks for. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'))

// Hashed once: an unknown login costs the same comparison as a known one with a wrong password.
const nobody = hashPassword('a password that is nobody’s')

/** Whether a password fits; takes as long for an account that does not exist, or has none yet, and is then always no. */
export async function passwordFits(stored: string | null | undefined, typed: string): Promise<boolean> {
  const fits = await verify(stored ?? (await nobody), typed.normalize('NFKC'))
  return fits && typeof stored === 'string'
}
