import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { suites, type SuiteName } from './suites.ts'

/** A key that closes fields: what is sealed with it names it, so that it can be opened after another took its place. */
export interface FieldKey {
  readonly id: string
  readonly suite: SuiteName
  /** 32 bytes for the default suite, 16 for SM4. */
  readonly key: Buffer
}

/** The keys that have closed fields of this installation, and the one that does so now. */
export interface KeyRing {
  readonly writes: FieldKey
  readonly keys: ReadonlyMap<string, FieldKey>
}

/** The ring as the file holds it: `writes` names a key. */
interface RingFile {
  readonly writes: string
  readonly keys: Readonly<Record<string, { readonly suite: SuiteName; readonly key: string }>>
}

const fileIn = (folder: string): string => join(folder, 'fields.json')
const newKey = (suite: SuiteName) => ({ suite, key: randomBytes(suites[suite].keyBytes).toString('base64') })

function parse(text: string, file: string): KeyRing {
  const { writes, keys } = JSON.parse(text) as RingFile
  const known = new Map(
    Object.entries(keys).map(([id, { suite, key }]): [string, FieldKey] => {
      const bytes = Buffer.from(key, 'base64')
      if (bytes.length !== suites[suite].keyBytes) throw new Error(`${file}: key ${id} has the wrong length`)
      return [id, { id, suite, key: bytes }]
    }),
  )
  const now = known.get(writes)
  if (!now) throw new Error(`${file}: no key ${writes}, which is to write`)
  return { writes: now, keys: known }
}

const readRing = (folder: string): KeyRing => parse(readFileSync(fileIn(folder), 'utf8'), fileIn(folder))

/** Written whole beside the old file and moved over it: a process that reads meanwhile sees one or the other. */
function keep(folder: string, ring: RingFile): void {
  const file = fileIn(folder)
  const beside = `${file}.${randomBytes(4).toString('hex')}`
  writeFileSync(beside, `${JSON.stringify(ring, null, 2)}\n`, { mode: 0o600 })
  renameSync(beside, file)
}

/**
 * Adds a key to the ring, which closes everything from here on; what the earlier ones closed they still open. Returns its
 * id. A running process takes it up when it meets the first field closed with it, or at its next start.
 */
export function addFieldKey(folder: string, suite: SuiteName): string {
  const ring = JSON.parse(readFileSync(fileIn(folder), 'utf8')) as RingFile
  const id = `k${Object.keys(ring.keys).length + 1}`
  keep(folder, { writes: id, keys: { ...ring.keys, [id]: newKey(suite) } })
  return id
}

/**
 * The ring of an installation: made once in the folder of the keys, readable by its owner only, and in no database, so
 * that a copy of the database tells no phone. A ring that writes with another suite than the one asked for gets a key of
 * that suite.
 */
export function keptKeyRing(folder: string, suite: SuiteName): KeyRing {
  const file = fileIn(folder)
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const first: RingFile = { writes: 'k1', keys: { k1: newKey(suite) } }
    try {
      writeFileSync(file, `${JSON.stringify(first, null, 2)}\n`, { mode: 0o600, flag: 'wx' })
    } catch (error) {
      // Another process of the same start was first.
      if (!existsSync(file)) throw error
    }
  }
  if (readRing(folder).writes.suite !== suite) addFieldKey(folder, suite)
  return readRing(folder)
}
