import { sql } from 'kysely'
import type { FastifyInstance } from 'fastify'
import { raw, type Db } from '@lianxin/platform/db'

interface Watched {
  readonly db: Db
  readonly ready: () => boolean
}

/** For whoever watches the process: alive, ready, and figures in Prometheus' text form. */
export function serveHealth(app: FastifyInstance, { db, ready }: Watched): void {
  let requests = 0
  let refused = 0
  let defects = 0
  app.addHook('onResponse', async (_, reply) => {
    requests++
    if (reply.statusCode >= 500) defects++
    else if (reply.statusCode >= 400) refused++
  })
  app.get('/healthz', async () => ({ alive: true }))
  app.get('/readyz', async (_, reply) => {
    const answers =
      ready() &&
      (await db.read({ as: 'public' }, raw(sql`select 1`)).then(
        () => true,
        () => false,
      ))
    return reply.status(answers ? 200 : 503).send({ ready: answers })
  })
  app.get('/metrics', async (_, reply) => {
    const memory = process.memoryUsage()
    const cpu = process.cpuUsage()
    const lines = [
      ['lianxin_requests_total', 'counter', requests],
      ['lianxin_refused_total', 'counter', refused],
      ['lianxin_defects_total', 'counter', defects],
      ['lianxin_database_trips_total', 'counter', db.trips()],
      ['process_resident_memory_bytes', 'gauge', memory.rss],
      ['process_cpu_seconds_total', 'counter', (cpu.user + cpu.system) / 1e6],
    ].map(([name, type, value]) => `# TYPE ${String(name)} ${String(type)}\n${String(name)} ${String(value)}`)
    return reply.type('text/plain; version=0.0.4').send(`${lines.join('\n')}\n`)
  })
}
