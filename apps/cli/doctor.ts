import { existsSync, readdirSync, readFileSync, statfsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { loadConfig, type Config } from '@lianxin/platform/config'
import { keptSecret } from '@lianxin/platform/crypto'
import { openDatabase } from '@lianxin/platform/db'
import { startServer, whereOf } from '@lianxin/server'
import type { Command } from './command.ts'

/** What was looked at: well, or what is wrong and what to do. */
interface Finding {
  readonly what: string
  readonly wrong?: string
}

const GB = 1e9
const LEAST_FREE = 2 * GB
const A_DAY_MS = 86_400_000

function disk(folder: string): Finding {
  if (!existsSync(folder))
    return { what: `disk of ${folder}`, wrong: 'there is no such folder yet: nothing was started here' }
  const { bavail, bsize } = statfsSync(folder)
  const free = bavail * bsize
  const what = `disk of ${folder}: ${(free / GB).toFixed(1)} GB free`
  return free < LEAST_FREE
    ? { what, wrong: 'free some, or move old backups elsewhere; no restart is needed after it' }
    : { what }
}

function backups(config: Config): Finding {
  const folder = join(config.dataFolder, 'backups')
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith('lianxin-')) : []
  const newest = names.sort().at(-1)
  if (newest === undefined)
    return {
      what: `backups in ${folder}: none`,
      wrong: 'npx lianxin backup, every night; ignore this when yours lie elsewhere',
    }
  const age = Date.now() - statSync(join(folder, newest)).mtimeMs
  const what = `newest backup in ${folder}: ${newest}`
  return age > 2 * A_DAY_MS ? { what, wrong: 'older than two days: does the nightly job run?' } : { what }
}

function keys(config: Config): Finding[] {
  const secret = join(config.dataFolder, 'secret')
  return [
    config.LIANXIN_SECRET !== undefined || existsSync(secret)
      ? { what: 'the secret is here' }
      : {
          what: `no secret in ${secret}`,
          wrong: 'put the old one there before you start; a start makes a new one, and phones are no longer known',
        },
    ...['fields.json', 'checkpoint.pub'].map((name): Finding => {
      const file = join(config.keysFolder, name)
      return existsSync(file)
        ? { what: `${file} is here` }
        : {
            what: `${file} is missing`,
            wrong: 'put the old one there before you start, unless this platform was never started',
          }
    }),
  ]
}

/** Where the time of this machine and that of the database lie apart. */
async function clock(client: pg.ClientBase): Promise<Finding> {
  const { rows } = await client.query<{ ms: number }>(
    'select (extract(epoch from clock_timestamp()) * 1000)::float8 as ms',
  )
  const apart = Math.abs(Date.now() - (rows[0]?.ms ?? 0)) / 1000
  const what = `clocks of this machine and the database: ${apart.toFixed(1)} s apart`
  return apart > 5 ? { what, wrong: 'set both by the same time server (chrony, systemd-timesyncd)' } : { what }
}

async function durable(client: pg.ClientBase): Promise<Finding> {
  const { rows } = await client.query<{ name: string; setting: string }>(
    `select name, setting from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes') and setting = 'off'`,
  )
  const what = 'the database writes before it acknowledges'
  if (rows.length === 0) return { what }
  return {
    what: `${rows.map(({ name }) => name).join(', ')} is off`,
    wrong: 'a power cut loses what was acknowledged: switch it on',
  }
}

async function journal(client: pg.ClientBase, config: Config): Promise<Finding[]> {
  const { rows } = await client.query<{ waiting: number; behind: number; n: number; failed: number }>(
    `select (select count(*) from journal.queue)::int as waiting,
       (select coalesce(max(h.pos - f.pos), 0) from journal.follower f join journal.head h using (county))::int as behind,
       (select coalesce(max(n), 0) from journal.checkpoint)::int as n,
       (select count(*) from platform.message where failed_at is not null)::int as failed`,
  )
  const { waiting = 0, behind = 0, n = 0, failed = 0 } = rows[0] ?? {}
  const copied = lastCopy(config.checkpointsFolder)
  return [
    {
      what: `${waiting} entries wait for their place in the journal`,
      ...(waiting > 10_000 ? { wrong: 'does a process with LIANXIN_ROLE=all or worker run?' } : {}),
    },
    {
      what: `the slowest follower is ${behind} entries behind`,
      ...(behind > 50_000
        ? { wrong: 'it catches up by itself when a worker runs; until then lists and messages are late' }
        : {}),
    },
    {
      what: `checkpoint ${n} in the database, ${copied} copied outside`,
      ...(copied > n
        ? {
            wrong:
              'the database is older than its copies: it was set back, or cut. See "Restore" in docs/OPERATIONS.md',
          }
        : {}),
    },
    {
      what: `${failed} messages were given up`,
      ...(failed > 0 ? { wrong: '消息 → 没送到的 says which and why' } : {}),
    },
  ]
}

function lastCopy(folder: string): number {
  if (!existsSync(folder)) return 0
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
  const numbers = files
    .slice(-1)
    .flatMap((name) => [...readFileSync(join(folder, name), 'utf8').matchAll(/lianxin checkpoint (\d+)\\n/g)])
  return Number(numbers.at(-1)?.[1] ?? 0)
}

/** What only the database can say; one that does not answer is the finding. Migrations that are missing are not run. */
async function database(config: Config): Promise<Finding[]> {
  const secret = keptSecret(config.LIANXIN_SECRET, config.dataFolder)
  try {
    const server = await startServer(config)
    try {
      const opened = await openDatabase({ ...whereOf(config, secret, server), migrations: [] })
      const client = await opened.owner()
      try {
        return await findingsIn(client, config)
      } finally {
        await client.end()
        await opened.close()
      }
    } finally {
      await server?.stop()
    }
  } catch (error) {
    return [{ what: 'the database does not open', wrong: error instanceof Error ? error.message : String(error) }]
  }
}

async function findingsIn(client: pg.ClientBase, config: Config): Promise<Finding[]> {
  const { rows } = await client.query<{ version: string; ran: number }>(
    `select current_setting('server_version') as version, count(*)::int as ran from platform.migration`,
  )
  const [{ version, ran } = { version: '', ran: 0 }] = rows
  if (ran === 0)
    return [{ what: `PostgreSQL ${version} answers, and holds no platform`, wrong: 'start it, or restore a backup' }]
  return [
    { what: `PostgreSQL ${version} answers; ${ran} migrations have run` },
    await durable(client),
    await clock(client),
    ...(await journal(client, config)),
  ]
}

export const doctor: Command = {
  usage: '',
  summary: 'looks at disk, keys, database, journal and backups, and says what is wrong and what to do',
  async run() {
    const config = loadConfig(process.env)
    const findings = [disk(config.dataFolder), backups(config), ...keys(config)]
    // A look makes nothing: where no secret lies, opening the database would make one.
    const missing = findings.some(({ what }) => what.startsWith('no secret'))
    if (!missing) findings.push(...(await database(config)))
    for (const { what, wrong } of findings)
      console.log(wrong === undefined ? `ok     ${what}` : `WRONG  ${what}\n       ${wrong}`)
    return findings.some(({ wrong }) => wrong !== undefined) ? 1 : 0
  },
}
