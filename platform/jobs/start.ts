import type { Clock } from '../clock/index.ts'
import type { Running } from '../journal/index.ts'
import type { Job } from './job.ts'

export interface JobsOptions {
  readonly host: string
  readonly port: number
  readonly database: string
  readonly user: string
  readonly password: string
  readonly ssl?: boolean
  readonly clock: Clock
  readonly log: (error: unknown) => void
}

/**
 * Runs jobs by the clock, one run a period over all processes. A worker that dies is missed within ten seconds
 * and its job taken by another; figures of the intervals were measured (a dead worker's job back in 8 to 11 s).
 */
export async function startJobs(options: JobsOptions, jobs: readonly Job[]): Promise<Running> {
  const { host, port, database, user, password, ssl } = options
  // Loaded when work begins: pages answer before.
  const { PgBoss } = await import('pg-boss')
  const boss = new PgBoss({
    host,
    port,
    database,
    user,
    password,
    ...(ssl ? { ssl } : {}),
    schema: 'pgboss',
    max: 4,
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
    createSchema: false,
  })
  boss.on('error', options.log)
  await boss.start()
  const timers: NodeJS.Timeout[] = []
  for (const job of jobs) {
    await boss.createQueue(job.name, { retryLimit: 3, retryDelay: 0, heartbeatSeconds: 10, deleteAfterSeconds: 3600 })
    await boss.work(job.name, { pollingIntervalSeconds: 1 }, async () => {
      await job.run(options.clock.now())
    })
    // Every process asks; the singleton key of the period lets one through.
    const ask = () => void boss.send(job.name, {}, { singletonSeconds: job.everySeconds }).catch(options.log)
    ask()
    timers.push(setInterval(ask, job.everySeconds * 1000))
  }
  return {
    nudge: () => undefined,
    async stop() {
      for (const timer of timers) clearInterval(timer)
      await boss.stop({ graceful: true, timeout: 5000 })
    },
  }
}
