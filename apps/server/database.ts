import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, type Config } from '@lianxin/platform/config'
import { keptSecret } from '@lianxin/platform/crypto'
import { migrationsOf, openDatabase, startCluster, type Database, type Migration } from '@lianxin/platform/db'

/** The rooms' migrations, in the order of rooms.json. */
export function houseMigrations(): Migration[] {
  const rooms = JSON.parse(readFileSync(join(root, 'rooms.json'), 'utf8')) as string[]
  const folder = (room: string) => join(root, room === 'platform' ? room : join('modules', room), 'migrations')
  return migrationsOf(rooms.map((room) => ({ room, folder: folder(room) })))
}

export interface OpenedDatabase extends Database {
  /** The installation's secret, for look-up hashes. */
  readonly secret: string
  /** Closes the pools and, when this process started the embedded server, stops it. */
  stop(): Promise<void>
}

/** Opens the database of the configuration: a server by its address, or the embedded one in the data folder. */
export async function openFromConfig(config: Config, log: (error: Error) => void): Promise<OpenedDatabase> {
  const secret = keptSecret(config.LIANXIN_SECRET, config.dataFolder)
  const migrations = houseMigrations()
  if (config.DATABASE_URL) {
    const url = new URL(config.DATABASE_URL)
    const database = await openDatabase({
      host: url.hostname,
      port: Number(url.port || 5432),
      database: decodeURIComponent(url.pathname.slice(1)) || 'lianxin',
      admin: { user: decodeURIComponent(url.username), password: decodeURIComponent(url.password) },
      secret,
      migrations,
      log,
      ...(url.searchParams.get('sslmode') === 'require' ? { ssl: true } : {}),
    })
    return { ...database, secret, stop: () => database.close() }
  }
  const cluster = await startCluster({ folder: join(config.dataFolder, 'postgres'), keepAlive: true })
  const database = await openDatabase({
    host: '127.0.0.1',
    port: cluster.port,
    database: `lianxin_${config.LIANXIN_DEMO}`,
    admin: { user: 'postgres', password: cluster.password },
    // Two installations may share a server by mistake; their role passwords then follow the folder's secret.
    secret: createHash('sha256').update(secret).digest('hex'),
    migrations,
    log,
  })
  return {
    ...database,
    secret,
    async stop() {
      await database.close()
      await cluster.stop()
    },
  }
}
