import { createPublicKey, type KeyObject } from 'node:crypto'
import pg from 'pg'
import { finishRestore, loadBackup, migrationsIn, type Manifest } from '@lianxin/platform/backup'
import type { Config } from '@lianxin/platform/config'
import { openDatabase, type Database, type OpenOptions } from '@lianxin/platform/db'
import { houseMigrations, whereOf } from '@lianxin/server'
import { readCopies } from '../verify/command.ts'
import { verifyRestored } from './verify-restored.ts'

/** What is restored, and with what. */
export interface Into {
  readonly config: Config
  readonly folder: string
  readonly manifest: Manifest
  readonly key: Buffer | undefined
  /** Public keys of whoever signs here, from files. */
  readonly known: readonly KeyObject[]
  readonly secret: string
  readonly jobs: number
}

interface Restored {
  /** What does not fit in the journal; nothing was put in place when there is any. */
  readonly faults: readonly string[]
  /** What the administrator should know. */
  readonly note: readonly string[]
}

type Where = Omit<OpenOptions, 'migrations'>
type Server = NonNullable<Parameters<typeof whereOf>[2]>

const log = (error: Error): void => console.error(error.message)

async function connect({ host, port, admin, ssl }: Where, database: string): Promise<pg.Client> {
  const client = new pg.Client({ host, port, database, ...admin, ...(ssl ? { ssl: true } : {}) })
  client.on('error', log)
  await client.connect()
  return client
}

async function load(into: Into, where: Where): Promise<Restored> {
  const { manifest } = into
  const migrations = houseMigrations()
  const database = await openDatabase({ ...where, migrations: migrationsIn(manifest, migrations), log })
  try {
    await loadBackup({ ...into, owner: database.owner, migrations, say: console.log })
    return await judge(into, database)
  } finally {
    await database.close()
  }
}

/** Recomputes the journal that was loaded; only when all of it fits is the database given free. */
async function judge(into: Into, database: Database): Promise<Restored> {
  const { manifest, config } = into
  const note: string[] = []
  const keys = into.known.length > 0 ? into.known : manifest.publicKeys.map((pem) => createPublicKey(pem))
  if (into.known.length === 0 && keys.length > 0)
    note.push('the public key was taken from the backup itself: compare it with one that you hold from elsewhere')
  const copies = readCopies(config.checkpointsFolder)
  const { faults, verdict } = await verifyRestored(database, { manifest, keys, copies })
  note.push(verdict)
  if (faults.length > 0) return { faults, note }
  const owner = await database.owner()
  try {
    await finishRestore(owner)
  } finally {
    await owner.end()
  }
  const last = manifest.checkpoint?.n ?? 0
  const newest = Math.max(0, ...copies.keys())
  if (newest > last)
    note.push(
      `checkpoints ${last + 1} to ${newest} lie in ${config.checkpointsFolder} and are not in the backup: what was done between is lost. Look into it, then move their files aside`,
    )
  return { faults, note }
}

const swept = async (admin: pg.Client, name: string): Promise<void> =>
  void (await admin.query(`drop database if exists "${name}" with (force)`))

/**
 * Into the embedded server: beside the database that is there, and put in its place only when it is whole and verified.
 * Refuses to replace one unless told; what is replaced stays under another name.
 */
export async function intoEmbedded(server: Server, into: Into, overwrite: boolean): Promise<Restored> {
  const where = whereOf(into.config, into.secret, server)
  const { database: name } = where
  const admin = await connect(where, 'postgres')
  try {
    const { rows: there } = await admin.query('select from pg_database where datname = $1', [name])
    if (there.length > 0 && !overwrite)
      throw new Error(
        `there is a database in ${into.config.dataFolder} already. Restore into an empty folder, or say --overwrite: it is then kept under another name`,
      )
    const beside = `${name}_restoring`
    await swept(admin, beside)
    try {
      const restored = await load(into, { ...where, database: beside })
      if (restored.faults.length > 0) return restored
      const note = there.length > 0 ? [await putAside(admin, name)] : []
      await admin.query(`alter database "${beside}" rename to "${name}"`)
      return { ...restored, note: [...note, ...restored.note] }
    } finally {
      await swept(admin, beside)
    }
  } finally {
    await admin.end()
  }
}

/** Renames the database that is replaced; refuses while a platform is at work on it. */
async function putAside(admin: pg.Client, name: string): Promise<string> {
  const kept = `${name}_${Temporal.Now.instant().toString({ smallestUnit: 'second' }).replaceAll(/\D/g, '')}`
  try {
    await admin.query(`alter database "${name}" rename to "${kept}"`)
  } catch (error) {
    throw new Error(`the platform is at work on ${name}: stop it, then restore again`, { cause: error })
  }
  return `what was there before is kept as database ${kept}; when nobody needs it: drop database ${kept}`
}

/** Into the database that DATABASE_URL names. It must be empty: what stands on a server of others is never replaced here. */
export async function intoServer(into: Into): Promise<Restored> {
  const where = whereOf(into.config, into.secret, undefined)
  const admin = await connect(where, where.database).catch(() => undefined)
  if (admin) {
    try {
      const { rows } = await admin.query(
        `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where c.relkind in ('r', 'p') and n.nspname not like 'pg\\_%' and n.nspname not like 'citus%' and n.nspname <> 'information_schema' limit 1`,
      )
      if (rows.length > 0)
        throw new Error(
          `database ${where.database} is not empty (${String(rows[0].name)}): make a new one and name it in DATABASE_URL`,
        )
    } finally {
      await admin.end()
    }
  }
  return load(into, where)
}
