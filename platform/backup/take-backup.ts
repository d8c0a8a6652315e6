import { createHash, type KeyObject } from 'node:crypto'
import { createWriteStream, mkdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createZstdCompress } from 'node:zlib'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { inTurns } from './in-turns.ts'
import { writeManifest, type Manifest } from './manifest.ts'
import { seal } from './seal.ts'
import { storedTables, type Stored } from './tables.ts'
import { flush } from './write-durably.ts'

/** What only the installation knows of itself. */
export type Installation = Pick<Manifest, 'release' | 'city' | 'demo' | 'secret' | 'keys' | 'publicKeys'>

export interface TakeOptions {
  /** Folder that is made; it must not be there yet. */
  readonly folder: string
  readonly installation: Installation
  /** A connection of the tables' owner, with nothing open. */
  readonly owner: () => Promise<pg.Client>
  /** Connections that read at once. */
  readonly jobs: number
  /** Seals every file when given. */
  readonly key?: Buffer | undefined
  /** Signs the manifest when this process may know the key of the journal. */
  readonly signer?: KeyObject | undefined
  readonly say: (line: string) => void
}

/** A table, or a range of its pages when it is large, so that several hands can share it. */
interface Piece {
  readonly stored: Stored
  readonly file: string
  readonly where: string
}

const PAGES_A_PIECE = 32_768

function piecesOf(stored: Stored): Piece[] {
  const count = Math.max(1, Math.ceil(stored.pages / PAGES_A_PIECE))
  return Array.from({ length: count }, (_, i) => {
    const from = i === 0 ? '' : `ctid >= '(${i * PAGES_A_PIECE},0)'`
    const to = i === count - 1 ? '' : `ctid < '(${(i + 1) * PAGES_A_PIECE},0)'`
    const bounds = [from, to].filter((one) => one !== '').join(' and ')
    return { stored, file: `${stored.table.replaceAll('"', '')}.${i}.zst`, where: bounds ? ` where ${bounds}` : '' }
  })
}

/** One piece out of the database into a file that lies on the disk when this returns. */
async function copyOut(client: pg.Client, piece: Piece, { folder, key }: TakeOptions) {
  const hash = createHash('sha256')
  let bytes = 0
  async function* counted(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of source) {
      hash.update(chunk)
      bytes += chunk.length
      yield chunk
    }
  }
  const { table, columns } = piece.stored
  const rows = client.query(copyTo(`copy (select ${columns.join(', ')} from ${table}${piece.where}) to stdout`))
  const path = join(folder, piece.file)
  const file = createWriteStream(path, { mode: 0o600 })
  if (key) await pipeline(rows, createZstdCompress(), seal(key, piece.file), counted, file)
  else await pipeline(rows, createZstdCompress(), counted, file)
  flush(path)
  return { file: piece.file, bytes, sha256: hash.digest('hex'), rows: rows.rowCount }
}

const OPEN = 'begin isolation level repeatable read read only'

/** Every setting that a policy asks for: the owner is a member of the roles they are made for, and must answer them. */
const asked = String.raw`
  select distinct m[1] as name
  from pg_policies, regexp_matches(concat(qual, with_check), 'current_setting\(''([a-z_.]+)''', 'g') as m`

/** The owner reads rows under row security only while it says that it takes a backup: policy `owner_backs_up`. */
async function readAll(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(asked)
  for (const { name } of rows) await client.query(`set local ${name} = '0'`)
  await client.query(`set local app.backup = 'on'`)
}

/** What the database says of the state that is taken. */
async function stateOf(client: pg.Client): Promise<Pick<Manifest, 'at' | 'postgres' | 'heads' | 'checkpoint'>> {
  const { rows: now } = await client.query<{ at: string; postgres: string }>(
    `select to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, current_setting('server_version') as postgres`,
  )
  const { rows: heads } = await client.query<Manifest['heads'][number]>(
    `select county, pos::text, leaves::text, encode(root, 'hex') as root from journal.head order by county`,
  )
  const { rows: signed } = await client.query<{ n: number; body: string; signature: string }>(
    `select n::int, body, encode(signature, 'base64') as signature from journal.checkpoint order by n desc limit 1`,
  )
  const [moment] = now
  if (!moment) throw new Error('the database does not tell the time')
  const [newest] = signed
  return {
    ...moment,
    heads,
    checkpoint: newest ? { ...newest, signature: newest.signature.replaceAll('\n', '') } : null,
  }
}

async function dumpAll(options: TakeOptions): Promise<Manifest> {
  const clients: pg.Client[] = []
  try {
    for (let i = 0; i < options.jobs; i++) clients.push(await options.owner())
    const [first, ...others] = clients
    if (!first) throw new Error('a backup takes at least one connection')
    await first.query(OPEN)
    const { rows: exported } = await first.query<{ id: string }>('select pg_export_snapshot() as id')
    for (const one of others) await one.query(`${OPEN}; set transaction snapshot '${exported[0]?.id ?? ''}'`)
    for (const one of clients) await readAll(one)
    const { stored, leftOut } = await storedTables(first)
    // No migration may change a table between the snapshot and its turn.
    await first.query(`lock table ${stored.map(({ table }) => table).join(', ')} in access share mode`)
    const state = await stateOf(first)
    const { rows: migrations } = await first.query<Manifest['migrations'][number]>(
      'select room, name, sha256 from platform.migration order by at, room, name',
    )
    const parts = new Map<string, Manifest['tables'][number]['parts']>()
    await inTurns(clients, stored.flatMap(piecesOf), async (client, piece) => {
      const part = await copyOut(client, piece, options)
      const { table } = piece.stored
      parts.set(
        table,
        [...(parts.get(table) ?? []), part].sort((a, b) => a.file.localeCompare(b.file)),
      )
      if (part.bytes > 1_000_000) options.say(`${part.file}: ${part.rows} rows, ${(part.bytes / 1e6).toFixed(1)} MB`)
    })
    for (const one of clients) await one.query('rollback')
    const tables = stored.map(({ table, columns }) => ({ table, columns: [...columns], parts: parts.get(table) ?? [] }))
    return {
      format: 'lianxin backup 1',
      ...options.installation,
      ...state,
      sealed: options.key !== undefined,
      signed: options.signer !== undefined,
      migrations,
      tables,
      leftOut,
    }
  } finally {
    await Promise.all(clients.map((one) => one.end().catch(() => undefined)))
  }
}

/**
 * Takes a backup of one moment while people go on working: every table by COPY out of one snapshot, shared by several
 * connections, compressed, sealed when a key is given. It is written beside its place and put there when all of it lies
 * on the disk, so what bears the name is whole. Keys and the secret are named in it and not contained.
 */
export async function takeBackup(options: TakeOptions): Promise<Manifest> {
  const { folder } = options
  const parent = dirname(folder)
  const unfinished = join(parent, `.${basename(folder)}.unfinished`)
  mkdirSync(parent, { recursive: true, mode: 0o700 })
  mkdirSync(unfinished, { mode: 0o700 })
  try {
    const manifest = await dumpAll({ ...options, folder: unfinished })
    writeManifest(unfinished, manifest, options)
    flush(unfinished)
    renameSync(unfinished, folder)
    flush(parent)
    return manifest
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    throw error
  }
}
