import { createHash, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { root } from '../config/root.ts'
import {
  migrationsOf,
  openDatabase,
  startCluster,
  type Database,
  type Migration,
  type OpenOptions,
} from '../db/index.ts'
import { idBlocks, type IdSource } from '../ids/index.ts'

export interface TestDb extends Database {
  readonly ids: IdSource
  /** A connection that no policy binds: whoever holds a copy of the database sees what it sees. */
  admin(): Promise<pg.Client>
}

/** All rooms' migrations in the order of the rooms, found by folder. */
export function allMigrations(): Migration[] {
  const rooms = JSON.parse(readFileSync(join(root, 'rooms.json'), 'utf8')) as string[]
  return migrationsOf(
    rooms.map((room) => ({
      room,
      folder: join(root, room === 'platform' ? 'platform' : `modules/${room}`, 'migrations'),
    })),
  )
}

const systemBin = process.env['LIANXIN_TEST_PG']
  ? `/usr/lib/postgresql/${process.env['LIANXIN_TEST_PG']}/bin`
  : undefined

async function cluster() {
  const folder = join(root, '.data', `test-pg${process.env['LIANXIN_TEST_PG'] ?? ''}`)
  // Several test files start at once: whoever comes second adopts what the first one started.
  for (let tries = 0; ; tries++) {
    try {
      return await startCluster({ folder, durable: false, ...(systemBin ? { bin: systemBin } : {}) })
    } catch (error) {
      if (tries >= 5) throw error
      await new Promise((resolve) => setTimeout(resolve, 300 + Math.random() * 700))
    }
  }
}

/** Role passwords of the test cluster come from it; whoever opens a database there by its address must say the same. */
export const TEST_SECRET = 'test secret of a forgetful cluster'

/** The address of a database on the test cluster that is not there yet, and its end. */
export async function emptyPlace(): Promise<{ url: string; drop(): Promise<void> }> {
  const { port, password } = await cluster()
  const name = `e_${randomBytes(6).toString('hex')}`
  const at = (database: string) => `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`
  return {
    url: at(name),
    async drop() {
      const admin = new pg.Client({ connectionString: at('postgres') })
      await admin.connect()
      await admin.query(`drop database if exists ${name} with (force)`)
      await admin.end()
    },
  }
}

/**
 * A database of its own for one test file, cloned in some 20 ms from a template that holds all migrations.
 * The template is named by the migrations' text, so it is made again only when they change.
 */
export async function testDb(options: Pick<OpenOptions, 'log' | 'max'> = {}): Promise<TestDb> {
  const { port, password } = await cluster()
  const migrations = allMigrations()
  const template = `tpl_${createHash('sha256')
    .update(migrations.map((one) => one.sha256).join())
    .digest('hex')
    .slice(0, 16)}`
  const name = `t_${randomBytes(6).toString('hex')}`
  const server = {
    host: '127.0.0.1',
    port,
    admin: { user: 'postgres', password },
    secret: TEST_SECRET,
    migrations,
  }
  const admin = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', password, database: 'postgres' })
  admin.on('error', () => undefined)
  await admin.connect()
  await admin.query('select pg_advisory_lock(7120002)')
  try {
    const { rows } = await admin.query('select 1 from pg_database where datname = $1 and datistemplate', [template])
    if (rows.length === 0) {
      await admin.query(`drop database if exists ${template}`)
      await (await openDatabase({ ...server, database: template })).close()
      await admin.query(`alter database ${template} is_template true`)
    }
    await admin.query(`create database ${name} template ${template} owner lianxin_migrate`)
  } finally {
    await admin.query('select pg_advisory_unlock(7120002)')
  }
  const opened = await openDatabase({
    ...server,
    database: name,
    max: { web: 4, worker: 3, resident: 2, intake: 2, public: 2, auth: 2 },
    ...options,
  })
  return {
    ...opened,
    ids: idBlocks(opened.db),
    async admin() {
      const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', password, database: name })
      await client.connect()
      return client
    },
    async close() {
      await opened.close()
      await admin.query(`drop database if exists ${name} with (force)`)
      await admin.end()
    },
  }
}
