import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createZstdDecompress } from 'node:zlib'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { migrate, RESTORING, type Migration } from '../db/index.ts'
import { bareTables } from './bare-tables.ts'
import { inTurns } from './in-turns.ts'
import type { Manifest } from './manifest.ts'
import { unseal } from './seal.ts'

export interface LoadOptions {
  readonly folder: string
  readonly manifest: Manifest
  readonly key?: Buffer | undefined
  readonly owner: () => Promise<pg.Client>
  /** All migrations of the release at hand; those that the backup knows have run. */
  readonly migrations: readonly Migration[]
  readonly jobs: number
  readonly say: (line: string) => void
}

interface Piece {
  readonly table: string
  readonly columns: readonly string[]
  readonly file: string
  readonly rows: number
  readonly bytes: number
}

async function copyIn(client: pg.Client, piece: Piece, { folder, key }: LoadOptions): Promise<void> {
  const rows = client.query(copyFrom(`copy ${piece.table} (${piece.columns.join(', ')}) from stdin`))
  const file = createReadStream(join(folder, piece.file))
  if (key) await pipeline(file, unseal(key, piece.file), createZstdDecompress(), rows)
  else await pipeline(file, createZstdDecompress(), rows)
  if (rows.rowCount !== piece.rows)
    throw new Error(`${piece.file}: ${rows.rowCount} rows came in, ${piece.rows} were taken`)
}

/**
 * The migrations that a backup's tables were made by, out of those of the release at hand. Refuses a backup of a newer
 * release, and one whose migrations were others: its rows would not fit.
 */
export function migrationsIn(manifest: Manifest, migrations: readonly Migration[]): Migration[] {
  const known = new Map(migrations.map((one) => [`${one.room}/${one.name}`, one]))
  for (const { room, name, sha256 } of manifest.migrations) {
    const here = known.get(`${room}/${name}`)
    if (!here)
      throw new Error(
        `the backup was made by release ${manifest.release} with ${room}/${name}, which this one does not know: restore with that release or a newer one`,
      )
    if (here.sha256 !== sha256)
      throw new Error(`migration ${room}/${name} is another than in the backup: restore with the release that made it`)
  }
  const then = new Set(manifest.migrations.map(({ room, name }) => `${room}/${name}`))
  return migrations.filter(({ room, name }) => then.has(`${room}/${name}`))
}

/** What the database just made says for itself: the ledger of its migrations, and that it is not whole yet. */
const keptRows = new Set(['platform.migration', 'platform.loaded'])

/**
 * Loads a backup into tables that its own migrations have just made. What those put in is replaced. Keys, foreign keys and
 * checks all hold when this returns; when it throws the database is not to be used, and says so to whoever opens it.
 */
export async function loadBackup(options: LoadOptions): Promise<void> {
  const { manifest, say } = options
  const clients: pg.Client[] = []
  try {
    for (let i = 0; i < options.jobs; i++) clients.push(await options.owner())
    const [first] = clients
    if (!first) throw new Error('a restore takes at least one connection')
    for (const one of clients) await one.query('set synchronous_commit = off')
    await first.query('insert into platform.loaded (name) values ($1)', [RESTORING])
    const bared = await bareTables(first)
    const emptied = manifest.tables.map(({ table }) => table).filter((table) => !keptRows.has(table))
    await first.query(`truncate ${emptied.join(', ')}`)
    const pieces = manifest.tables
      .filter(({ table }) => table !== 'platform.migration')
      .flatMap(({ table, columns, parts }) => parts.map((part) => ({ table, columns, ...part })))
      .sort((a, b) => b.bytes - a.bytes)
    await inTurns(clients, pieces, async (client, piece) => {
      await copyIn(client, piece, options)
      if (piece.rows > 10_000) say(`${piece.file}: ${piece.rows} rows`)
    })
    say('building indexes, checking foreign keys')
    await bared.makeWhole(clients)
    // Whoever restores with a newer release has it brought up to date here, like any start would.
    await migrate(first, options.migrations)
    await first.query('analyze')
  } finally {
    await Promise.all(clients.map((one) => one.end().catch(() => undefined)))
  }
}

/** Serials that were given out after the backup and are lost with it are not given to somebody else. */
const GIVEN_OUT_SINCE = 100_000

/**
 * The last step: numbers go on far enough beyond what the backup knew that none which a resident may hold in hand is given
 * twice, and the mark goes that says the database is not whole.
 */
export async function finishRestore(owner: pg.Client): Promise<void> {
  await owner.query('begin')
  await owner.query('update platform.id_block set next = next + $1', [GIVEN_OUT_SINCE])
  await owner.query('delete from platform.loaded where name = $1', [RESTORING])
  await owner.query('commit')
  await owner.query('checkpoint').catch(() => undefined)
}
