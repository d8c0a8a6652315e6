import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { authorityOf, type PowerTable } from '@lianxin/platform/auth'
import { root, type Config } from '@lianxin/platform/config'
import { createApp, type Room } from '@lianxin/platform/http'
import { readAssets } from '@lianxin/platform/web'
import { consoleShell } from '@lianxin/console'
import { residentShell } from '@lianxin/resident'
import { errorLog, openFromConfig, startServer, type OpenedDatabase } from './database.ts'
import { prepareDemo, tellTheYear } from './demo.ts'
import { serveHealth } from './health.ts'
import { composeRooms, type Composed } from './rooms.ts'
import { serveAssets } from './static-assets.ts'
import { makeWarm } from './warm.ts'
import { startWorkers } from './workers.ts'

export interface House {
  /** What is plugged in: every route, page, power and refusal there is. */
  readonly rooms: readonly Room[]
  /** Where the pages are. */
  readonly address: string
  readonly app: FastifyInstance
  readonly database: OpenedDatabase
  stop(): Promise<void>
}

type Say = (line: string) => void

/**
 * Calls that may stand before the door while we are at work. Beyond it the system drops them without a word, and whoever
 * was dropped comes again after one, three and seven seconds, too late to be told that we are busy.
 */
const MOST_CALLING = 4096

/** Builds scripts and styles when their sources changed, beside the loading of the data. */
function buildWeb(): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'tools', 'build-web.ts')], {
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    child.once('error', reject)
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error('the pages could not be built; the reason stands above')),
    )
  })
}

async function openApp(
  config: Config,
  rooms: readonly Room[],
  { actorOf, askSecond, attentionOf, looks }: Pick<Composed, 'actorOf' | 'askSecond' | 'attentionOf' | 'looks'>,
): Promise<FastifyInstance> {
  const assets = readAssets()
  const powers: PowerTable = Object.assign({}, ...rooms.map((room) => room.powers))
  const demo = config.LIANXIN_DEMO !== 'none'
  const app = await createApp({
    rooms,
    may: authorityOf(powers),
    authenticate: actorOf,
    askSecond,
    attentionOf,
    onRefused: (one) => void looks.write({ kind: 'refused', ...one }).catch(errorLog(config)),
    shells: { resident: residentShell, console: consoleShell },
    asset: (entry) => assets.asset(entry),
    demo,
    logLevel: config.LIANXIN_LOG,
    trustProxy: config.LIANXIN_TRUST_PROXY,
    secureCookies: config.LIANXIN_ORIGIN?.startsWith('https:') ?? false,
    // In a demonstration city a whole year may be replayed from one address.
    limits: demo ? { report: 0, login: 0, track: 0 } : { report: config.LIANXIN_REPORTS_PER_HOUR },
  })
  await serveAssets(app, assets.dir)
  return app
}

/** What a spare that took over does before it follows the journal: whoever has waited meanwhile is answered first. */
const FOLLOWS_AFTER_MS = 1000
const behindThem = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, FOLLOWS_AFTER_MS))

/** Waits, warm, until it is told to open, and at which port. */
async function standingBy(
  app: FastifyInstance,
  { db }: OpenedDatabase,
  toOpen: () => Promise<number>,
): Promise<number> {
  const warm = await makeWarm(app, db)
  const port = await toOpen()
  warm.stop()
  return port
}

/**
 * Puts the house together and starts it: database, demonstration city on the first run, rooms, pages, then the work
 * that follows the journal. What is slow (the demonstration year) goes on after the pages answer. A server
 * that is starting already is waited for. A spare has everything ready and opens its door when told to, and at which port.
 */
export async function startHouse(
  config: Config,
  say: Say,
  server = startServer(config),
  toOpen?: () => Promise<number>,
): Promise<House> {
  const log = errorLog(config)
  const database = await openFromConfig(config, log, server)
  const building = config.LIANXIN_ROLE === 'worker' ? Promise.resolve() : buildWeb()
  try {
    await prepareDemo(config, database, say)
    const composed = composeRooms(config, database, log)
    await Promise.all([building, ...composed.rooms.map((room) => room.start?.())])
    const app = await openApp(config, composed.rooms, composed)
    let ready = false
    serveHealth(app, { db: database.db, ready: () => ready })
    await app.ready()
    const port = toOpen ? await standingBy(app, database, toOpen) : config.PORT
    const address = await app.listen({ port, host: config.HOST, backlog: MOST_CALLING })
    ready = true
    say(`ready: ${address}`)
    // Pages answer already; what follows the journal comes up behind them.
    const following = async () => {
      if (toOpen) await behindThem()
      return startWorkers(composed, database, log)
    }
    const working = config.LIANXIN_ROLE === 'web' ? undefined : following()
    working?.catch(log)
    if (config.LIANXIN_DEMO !== 'none') {
      say(`to try: a resident's phone  ${address}/report`)
      say(`to try: the desk            ${address}/console/login lists invented people to sign in as`)
    }
    const year = tellTheYear(config, database, say, composed.yearTold)
    return {
      rooms: composed.rooms,
      address,
      app,
      database,
      async stop() {
        ready = false
        await app.close()
        year.stop()
        await (await working?.catch(() => undefined))?.stop()
        for (const room of composed.rooms) await room.stop?.()
        composed.feed.nudge()
        await composed.feed.stop()
        await database.stop()
      },
    }
  } catch (error) {
    await building.catch(() => undefined)
    await database.stop().catch(() => undefined)
    throw error
  }
}
