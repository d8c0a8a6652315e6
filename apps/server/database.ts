import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, type Config } from '@lianxin/platform/config'
import { keptSecret, keptVault, type Vault } from '@lianxin/platform/crypto'
import {
  classify,
  migrationsOf,
  openDatabase,
  startCluster,
  Unavailable,
  type Cluster,
  type Database,
  type Migration,
  type OpenOptions,
} from '@lianxin/platform/db'

/** The rooms' migrations, in the order of rooms.json. */
export function houseMigrations(): Migration[] {
  const rooms = JSON.parse(readFileSync(join(root, 'rooms.json'), 'utf8')) as string[]
  const folder = (room: string) => join(root, room === 'platform' ? room : join('modules', room), 'migrations')
  return migrationsOf(rooms.map((room) => ({ room, folder: folder(room) })))
}

export interface OpenedDatabase extends Database {
  /** The installation's secret, for look-up hashes. */
  readonly secret: string
  /** Closes and opens the fields that lie closed. */
  readonly vault: Vault
  /** Closes the pools and, when this process started the embedded server, stops it. */
  stop(): Promise<void>
}

/** Where faults that stop nothing are written. */
export const errorLog =
  (config: Config) =>
  (error: unknown): void => {
    if (config.LIANXIN_LOG !== 'silent') console.error(error instanceof Error ? error.message : error)
  }

/**
 * Starts the embedded server in the data folder, or adopts the one that runs there; a configured server is not ours to
 * start. The house keeps what it adopts and stops it in the end; a command beside it does not.
 */
export async function startServer(config: Config, keep = false): Promise<Cluster | undefined> {
  if (config.DATABASE_URL) return undefined
  return await startCluster({ folder: join(config.dataFolder, 'postgres'), keepAlive: true, keep })
}

const MOST_TRIES = 5

/** Opens it again when the server went away meanwhile: adopted in the moment in which somebody stopped it, it is started anew. */
async function openAgain(options: OpenOptions): Promise<Database> {
  for (let tries = 1; ; tries++) {
    try {
      return await openDatabase(options)
    } catch (error) {
      if (tries >= MOST_TRIES || !(classify(error) instanceof Unavailable)) throw error
      await new Promise((resolve) => setTimeout(resolve, 1000))
    }
  }
}

/** Where the configuration's database is and who may open it. The embedded one must be running. */
export function whereOf(
  config: Config,
  secret: string,
  cluster: Pick<Cluster, 'host' | 'port' | 'password'> | undefined,
): Omit<OpenOptions, 'migrations'> {
  if (cluster)
    return {
      host: cluster.host,
      port: cluster.port,
      database: `lianxin_${config.LIANXIN_DEMO}`,
      admin: { user: 'postgres', password: cluster.password },
      // Two installations may share a server by mistake; their role passwords then follow the folder's secret.
      secret: createHash('sha256').update(secret).digest('hex'),
    }
  const url = new URL(config.DATABASE_URL ?? '')
  return {
    host: url.hostname,
    port: Number(url.port || 5432),
    database: decodeURIComponent(url.pathname.slice(1)) || 'lianxin',
    admin: { user: decodeURIComponent(url.username), password: decodeURIComponent(url.password) },
    secret,
    ...(url.searchParams.get('sslmode') === 'require' ? { ssl: true } : {}),
  }
}

/** Opens the database of the configuration: a server by its address, or the embedded one, which may be starting already. */
export async function openFromConfig(
  config: Config,
  log: (error: Error) => void,
  server: Promise<Cluster | undefined> = startServer(config),
): Promise<OpenedDatabase> {
  const secret = keptSecret(config.LIANXIN_SECRET, config.dataFolder)
  const vault = keptVault(config.keysFolder, config.LIANXIN_CRYPTO, secret)
  const cluster = await server
  const options: OpenOptions = { ...whereOf(config, secret, cluster), migrations: houseMigrations(), log }
  const database = await (cluster ? openAgain(options) : openDatabase(options))
  return {
    ...database,
    secret,
    vault,
    async stop() {
      await database.close()
      await cluster?.stop()
    },
  }
}
