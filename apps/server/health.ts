import { sql } from 'kysely'
import type { FastifyInstance } from 'fastify'
import { raw, type Db } from '@lianxin/platform/db'
import { outboxState, type ChannelState } from '@lianxin/platform/notify'

interface Watched {
  readonly db: Db
  readonly ready: () => boolean
}

const ANSWER_WITHIN_MS = 2000

/** What is asked, or false when it takes too long: whoever watches must not wait for a database that hangs. */
const soon = (asked: Promise<boolean>): Promise<boolean> =>
  Promise.race([asked, new Promise<boolean>((resolve) => setTimeout(resolve, ANSWER_WITHIN_MS, false).unref())])

/** For whoever watches the process: alive, ready, and figures in Prometheus' text form. */
export function serveHealth(app: FastifyInstance, { db, ready }: Watched): void {
  let requests = 0
  let refused = 0
  let defects = 0
  let unavailable = 0
  app.addHook('onResponse', async (_, reply) => {
    requests++
    if (reply.statusCode === 503) unavailable++
    else if (reply.statusCode >= 500) defects++
    else if (reply.statusCode >= 400) refused++
  })
  app.get('/healthz', async () => ({ alive: true }))
  app.get('/readyz', async (_, reply) => {
    const answers =
      ready() &&
      (await soon(
        db.read({ as: 'public' }, raw(sql`select 1`)).then(
          () => true,
          () => false,
        ),
      ))
    return reply.status(answers ? 200 : 503).send({ ready: answers })
  })
  app.get('/metrics', async (_, reply) => {
    const memory = process.memoryUsage()
    const cpu = process.cpuUsage()
    // Away with the database are only the figures that it holds.
    const channels = await outboxState(db).catch(() => [])
    const byChannel = (figure: (one: ChannelState) => number) =>
      channels.map((one) => [`{channel="${one.channel}"}`, figure(one)] as const)
    const figures = [
      figure('lianxin_requests_total', 'counter', [['', requests]]),
      figure('lianxin_refused_total', 'counter', [['', refused]]),
      figure('lianxin_defects_total', 'counter', [['', defects]]),
      figure('lianxin_unavailable_total', 'counter', [['', unavailable]]),
      figure('lianxin_refused_busy_total', 'counter', [['', app.refusedBusy()]]),
      figure('lianxin_database_trips_total', 'counter', [['', db.trips()]]),
      figure(
        'lianxin_messages_waiting',
        'gauge',
        byChannel(({ waiting }) => waiting),
      ),
      figure(
        'lianxin_messages_given_up',
        'gauge',
        byChannel(({ failed }) => failed),
      ),
      figure('process_resident_memory_bytes', 'gauge', [['', memory.rss]]),
      figure('process_cpu_seconds_total', 'counter', [['', (cpu.user + cpu.system) / 1e6]]),
    ]
    return reply.type('text/plain; version=0.0.4').send(figures.join(''))
  })
}

/** A figure in Prometheus' text form: its type once, then one line for each set of labels. */
const figure = (name: string, type: string, values: readonly (readonly [labels: string, value: number])[]): string =>
  values.length === 0
    ? ''
    : `# TYPE ${name} ${type}\n${values.map(([labels, value]) => `${name}${labels} ${value}\n`).join('')}`
