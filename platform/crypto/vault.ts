import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  randomFillSync,
  type CipherGCMTypes,
  type KeyObject,
} from 'node:crypto'
import { keptKeyRing, type FieldKey, type KeyRing } from './key-ring.ts'
import { suiteNames, suites, type SuiteName } from './suites.ts'

declare const closed: unique symbol
/**
 * A text that lies closed in the database (`platform.sealed`). At run time it is a string; the type is none, so that it
 * cannot be shown, sent or compared by mistake.
 */
export interface Sealed {
  readonly [closed]: 'text'
}

/** What is kept of a field that was emptied. */
export const emptied = '' as unknown as Sealed

/** Table, column and key of the row a text is sealed for: moved to another row or column, it does not open. */
export type FieldAt = `${string}.${string}.${string}:${string}`

/** Where a field lies, e.g. `fieldAt('people.account.phone', id)`. */
export const fieldAt = (column: `${string}.${string}.${string}`, ...key: readonly (string | number)[]): FieldAt =>
  `${column}:${key.join(':')}`

/** Closes and opens single fields, and makes look-up hashes of them. */
export interface Vault {
  /** Closes a text for one field of one row, with the key that writes now. Some ten microseconds. */
  seal(at: FieldAt, text: string): Sealed
  seal(at: FieldAt, text: string | null): Sealed | null
  /**
   * Opens it again, whichever key of the ring closed it. What was written before fields were sealed is given back as it
   * is. Refuses (throws) what was altered, or belongs to another row, or was closed with a key that is not there.
   */
  open(at: FieldAt, sealed: Sealed): string
  open(at: FieldAt, sealed: Sealed | null): string | null
  /** Whether it lies in clear, or was closed with a key that writes no more. */
  stale(sealed: Sealed): boolean
  /** A keyed hash by which an equal value is found and none is read back. */
  blind(purpose: string, value: string): Buffer
  /** The hash in each suite: rows from before a change of suite are found too. */
  blinds(purpose: string, value: string): Buffer[]
  /** The key that writes now. */
  readonly writes: Pick<FieldKey, 'id' | 'suite'>
}

export interface VaultKeys {
  readonly ring: KeyRing
  /** Secret of the installation, for look-up hashes; they stay when field keys change. */
  readonly secret: string
  /** Reads the ring again, when a field names a key that was added since. */
  readonly again?: () => KeyRing
}

const NONCE = 12
const TAG = 16

/** Random nonces from a pool: one call of the generator for a thousand fields. */
function nonces(): () => Buffer {
  const pool = Buffer.alloc(NONCE * 1024)
  let at = pool.length
  return () => {
    if (at >= pool.length) {
      randomFillSync(pool)
      at = 0
    }
    at += NONCE
    return pool.subarray(at - NONCE, at)
  }
}

// The runtime knows SM4 in this mode; its types do not yet.
const cipherOf = (suite: SuiteName) => suites[suite].cipher as CipherGCMTypes

interface Ready extends FieldKey {
  readonly object: KeyObject
}
const ready = (ring: KeyRing): ReadonlyMap<string, Ready> =>
  new Map([...ring.keys].map(([id, one]) => [id, { ...one, object: createSecretKey(one.key) }]))

// `$`, the key's id, `$`, and nonce, tag and ciphertext in one.
const shape = /^\$(k[0-9]+)\$([A-Za-z0-9_-]+)$/

/** Puts a vault together from a ring. */
export function vaultOf({ ring, secret, again }: VaultKeys): Vault {
  let keys = ready(ring)
  const nonce = nonces()
  const keyNamed = (id: string, at: string): Ready => {
    let found = keys.get(id)
    if (!found && again) {
      keys = ready(again())
      found = keys.get(id)
    }
    if (!found) throw new Error(`${at} was closed with key ${id}, which is not among the installation's keys`)
    return found
  }
  const writing = keyNamed(ring.writes.id, 'the ring')
  const start = `$${writing.id}$`

  function seal(at: FieldAt, text: string): Sealed {
    const n = nonce()
    const cipher = createCipheriv(cipherOf(writing.suite), writing.object, n)
    cipher.setAAD(Buffer.from(at))
    const body = cipher.update(text, 'utf8')
    cipher.final()
    const out = Buffer.allocUnsafe(NONCE + TAG + body.length)
    out.set(n)
    out.set(cipher.getAuthTag(), NONCE)
    out.set(body, NONCE + TAG)
    return (start + out.toString('base64url')) as unknown as Sealed
  }

  function open(at: FieldAt, sealed: Sealed): string {
    const text = sealed as unknown as string
    const [, id, packed] = shape.exec(text) ?? []
    if (id === undefined || packed === undefined) return text
    const { suite, object } = keyNamed(id, at)
    const bytes = Buffer.from(packed, 'base64url')
    const decipher = createDecipheriv(cipherOf(suite), object, bytes.subarray(0, NONCE))
    decipher.setAAD(Buffer.from(at))
    decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG))
    return decipher.update(bytes.subarray(NONCE + TAG), undefined, 'utf8') + decipher.final('utf8')
  }

  const blindIn = (suite: SuiteName, purpose: string, value: string): Buffer =>
    createHmac(suites[suite].hash, secret).update(`${purpose}:${value}`).digest()

  return {
    seal: ((at: FieldAt, text: string | null) => (text === null ? null : seal(at, text))) as Vault['seal'],
    open: ((at: FieldAt, one: Sealed | null) => (one === null ? null : open(at, one))) as Vault['open'],
    stale: (one) => !(one as unknown as string).startsWith(start),
    blind: (purpose, value) => blindIn(writing.suite, purpose, value),
    blinds: (purpose, value) => suiteNames.map((suite) => blindIn(suite, purpose, value)),
    writes: { id: writing.id, suite: writing.suite },
  }
}

/** The vault of an installation, its keys in a folder. */
export const keptVault = (folder: string, suite: SuiteName, secret: string): Vault =>
  vaultOf({ ring: keptKeyRing(folder, suite), secret, again: () => keptKeyRing(folder, suite) })
