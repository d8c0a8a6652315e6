import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { raw, type Db, type Scope } from '@lianxin/platform/db'

/** Shorter than a pool keeps a connection that nobody uses. */
const EVERY_MS = 20_000
const ROUNDS = 10
/** Asked of a spare by itself: they read, change nothing, and go through what every request goes through. */
const pages = ['/', '/report', '/console/login', '/readyz', '/api/reports']
const visitors: readonly (readonly [scope: Scope, connections: number])[] = [
  [{ as: 'intake' }, 4],
  [{ as: 'auth' }, 2],
  [{ as: 'public' }, 2],
]

/**
 * Makes a spare warm and keeps it so until it is told to open: its connections stand and its code has run, so that the first
 * who come after a kill are answered as fast as those before it. A database that is away meanwhile is nobody's concern here.
 */
export async function makeWarm(app: FastifyInstance, db: Db): Promise<{ stop(): void }> {
  const connect = async () => {
    const asked = visitors.flatMap(([scope, count]) =>
      Array.from({ length: count }, () => db.read(scope, raw(sql`select 1`))),
    )
    await Promise.allSettled(asked)
  }
  await connect()
  for (let i = 0; i < ROUNDS; i++) for (const url of pages) await app.inject({ url, headers: { accept: 'text/html' } })
  const timer = setInterval(() => void connect(), EVERY_MS)
  timer.unref()
  return { stop: () => clearInterval(timer) }
}
