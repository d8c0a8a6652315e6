import { createHash, createHmac, type KeyObject } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { isTextSigned, signText } from '../crypto/index.ts'
import { writeDurably } from './write-durably.ts'

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const FileName = z.string().regex(/^[\w.-]+$/)

const Part = z.object({ file: FileName, bytes: z.number().int(), sha256: Sha256, rows: z.number().int() })
const Table = z.object({ table: z.string(), columns: z.array(z.string()), parts: z.array(Part) })

const Manifest = z.object({
  format: z.literal('lianxin backup 1'),
  /** When the state was taken that all files show. */
  at: z.string(),
  release: z.string(),
  postgres: z.string(),
  city: z.number(),
  demo: z.string(),
  sealed: z.boolean(),
  migrations: z.array(z.object({ room: z.string(), name: z.string(), sha256: Sha256 })),
  tables: z.array(Table),
  /** Tables that are in the database and not in here, each with the reason. */
  leftOut: z.array(z.object({ table: z.string(), why: z.string() })),
  /** How far the journal of each county was, and the root of its tree. */
  heads: z.array(z.object({ county: z.number(), pos: z.string(), leaves: z.string(), root: z.string().nullable() })),
  /** The newest signed state of the journal. */
  checkpoint: z.object({ n: z.number(), body: z.string(), signature: z.string() }).nullable(),
  /** What must be kept beside: marks tell whether the right one is there, and nothing else. */
  secret: z.string(),
  keys: z.array(z.object({ file: z.string(), mark: z.string() })),
  /** PEM of the keys that sign here; only a hint, for they lie beside what they sign. */
  publicKeys: z.array(z.string()),
  signed: z.boolean(),
})

/** What a backup holds, from when, and what must be there for it to be of use. */
export type Manifest = z.infer<typeof Manifest>

const Proof = z.object({ sha256: Sha256, mac: Sha256.optional(), signature: z.string().optional() })

/** A backup that cannot be used; the sentences say what is wrong with which file. */
export class DamagedBackup extends Error {
  override name = 'DamagedBackup'
  readonly faults: readonly string[]
  constructor(faults: readonly string[]) {
    super(`this backup cannot be used:\n${faults.map((fault) => `  ${fault}`).join('\n')}`)
    this.faults = faults
  }
}

const macOf = (key: Buffer, text: string): string =>
  createHmac('sha256', key).update('lianxin manifest').update(text).digest('hex')

/** Writes manifest and proof, the last of a backup: without them it was never finished. */
export function writeManifest(
  folder: string,
  manifest: Manifest,
  { key, signer }: { key?: Buffer | undefined; signer?: KeyObject | undefined },
): void {
  const text = `${JSON.stringify(manifest, null, 1)}\n`
  const proof: z.infer<typeof Proof> = {
    sha256: createHash('sha256').update(text).digest('hex'),
    ...(key ? { mac: macOf(key, text) } : {}),
    ...(signer ? { signature: signText(signer, text).toString('base64') } : {}),
  }
  writeDurably(join(folder, 'manifest.json'), text)
  writeDurably(join(folder, 'manifest.proof'), `${JSON.stringify(proof)}\n`)
}

function read(folder: string, name: string): string {
  const file = join(folder, name)
  if (!existsSync(file)) throw new DamagedBackup([`${name} is missing: no backup, or one that was never finished`])
  return readFileSync(file, 'utf8')
}

function parsed<T>(schema: z.ZodType<T>, name: string, text: string): T {
  try {
    return schema.parse(JSON.parse(text))
  } catch {
    throw new DamagedBackup([`${name} cannot be read: it was cut, changed, or comes from another program`])
  }
}

/** Whether the manifest's author is known: its signature by this public key, or by its seal. */
export type Authored = 'signed' | 'sealed' | 'unknown'

/** Reads what a backup says of itself; refuses one that was changed, whose seal does not open, or signed by another key. */
export function readManifest(
  folder: string,
  { key, signedBy = [] }: { key?: Buffer | undefined; signedBy?: readonly KeyObject[] },
): { manifest: Manifest; authored: Authored } {
  const text = read(folder, 'manifest.json')
  const proof = parsed(Proof, 'manifest.proof', read(folder, 'manifest.proof'))
  if (createHash('sha256').update(text).digest('hex') !== proof.sha256)
    throw new DamagedBackup(['manifest.json is not what was written: it was cut or changed'])
  const manifest = parsed(Manifest, 'manifest.json', text)
  if (manifest.sealed && !key) throw new DamagedBackup(['it is sealed: name the file of its key by --key'])
  if (manifest.sealed && key && proof.mac !== macOf(key, text))
    throw new DamagedBackup(['the key given is not the one it was sealed with, or manifest.json was changed'])
  // It says who signed it: a signature that is gone was taken away.
  if (signedBy.length > 0 && (proof.signature !== undefined || manifest.signed)) {
    const signature = Buffer.from(proof.signature ?? '', 'base64')
    if (!signedBy.some((one) => isTextSigned(one, text, signature)))
      throw new DamagedBackup(['manifest.json was not signed by the key of this installation'])
    return { manifest, authored: 'signed' }
  }
  return { manifest, authored: manifest.sealed ? 'sealed' : 'unknown' }
}
