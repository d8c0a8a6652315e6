import pg from 'pg'
import { openDb, type Db } from './db.ts'
import { migrate, type Migration } from './migrate.ts'
import { ensureRoles, roleName, rolePassword } from './roles.ts'

export interface Database {
  readonly db: Db
  /** An own, unpipelined connection of the owner, for migrations, bulk loading and tools. */
  owner(): Promise<pg.Client>
  /** For tools that open a connection of their own as the owner. */
  readonly ownerPassword: string
  /** For the job queue, which keeps connections of its own as the worker. */
  readonly workerPassword: string
  /** How a worker thread or another process connects. */
  readonly where: { readonly host: string; readonly port: number; readonly database: string; readonly secret: string }
  /** Migrations that ran now. */
  readonly migrated: readonly string[]
  close(): Promise<void>
}

export interface OpenOptions {
  readonly host: string
  readonly port: number
  readonly database: string
  /** Someone who may create roles and the database: the embedded superuser, or the user of DATABASE_URL. */
  readonly admin: { readonly user: string; readonly password: string }
  /** The secret that the runtime roles' passwords come from. */
  readonly secret: string
  readonly ssl?: boolean
  readonly migrations: readonly Migration[]
  readonly max?: NonNullable<Parameters<typeof openDb>[0]['max']>
  readonly log?: (error: Error) => void
}

const ident = (name: string): string => `"${name.replaceAll('"', '""')}"`

async function connect(options: OpenOptions, database: string, user: string, password: string): Promise<pg.Client> {
  const { host, port } = options
  const client = new pg.Client({
    host,
    port,
    database,
    user,
    password,
    ...(options.ssl ? { ssl: true } : {}),
    options: '-c timezone=UTC',
  })
  client.on('error', options.log ?? (() => undefined))
  await client.connect()
  return client
}

/** Stands in `platform.loaded` from the first row that a restore brings in to the last. */
export const RESTORING = 'restoring'

/** A restore that was cut short leaves a database that looks whole and is not: nobody may work on it. */
async function refuseHalf(owner: pg.Client, database: string): Promise<void> {
  const { rows: there } = await owner.query<{ there: boolean }>(
    `select to_regclass('platform.loaded') is not null as there`,
  )
  if (!there[0]?.there) return
  const { rows } = await owner.query('select from platform.loaded where name = $1', [RESTORING])
  if (rows.length > 0)
    throw new Error(
      `database ${database} holds a restore that was cut short and is not whole: drop it, make it anew and restore again`,
    )
}

/** Makes the database when it is missing, the roles, brings the tables up to date and opens the pools. */
export async function openDatabase(options: OpenOptions): Promise<Database> {
  const { host, port, database, secret } = options
  const admin = await connect(options, 'postgres', options.admin.user, options.admin.password).catch(() =>
    connect(options, database, options.admin.user, options.admin.password),
  )
  try {
    await ensureRoles(admin, secret)
    await admin.query(`grant ${roleName('migrate')} to ${ident(options.admin.user)}`)
    // The owner makes the job queue's schema for the worker, which then keeps its own tables there.
    await admin.query(`grant ${roleName('worker')} to ${roleName('migrate')}`)
    const { rows } = await admin.query('select 1 from pg_database where datname = $1', [database])
    if (rows.length === 0) await admin.query(`create database ${ident(database)} owner ${roleName('migrate')}`)
    else await admin.query(`grant create on database ${ident(database)} to ${roleName('migrate')}`)
  } finally {
    await admin.end()
  }
  const owner = () => connect(options, database, roleName('migrate'), rolePassword(secret, 'migrate'))
  const first = await owner()
  let migrated: string[]
  try {
    migrated = await migrate(first, options.migrations)
    await refuseHalf(first, database)
  } finally {
    await first.end()
  }
  const db = openDb({
    host,
    port,
    database,
    password: (role) => ({ user: roleName(role), password: rolePassword(secret, role) }),
    ...(options.ssl ? { ssl: true } : {}),
    ...(options.max ? { max: options.max } : {}),
    ...(options.log ? { log: options.log } : {}),
  })
  return {
    db,
    owner,
    ownerPassword: rolePassword(secret, 'migrate'),
    workerPassword: rolePassword(secret, 'worker'),
    where: { host, port, database, secret },
    migrated,
    close: () => db.close(),
  }
}
