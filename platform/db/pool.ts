import pg from 'pg'

export interface PoolOptions {
  readonly host: string
  readonly port: number
  readonly database: string
  readonly user: string
  readonly password: string
  readonly max: number
  readonly ssl?: boolean
  /** Whatever it asks is by key: one plan serves all values, and none is made for the first ones. */
  readonly onePlan?: boolean
}

const TIMESTAMPTZ = 1184
const DATE = 1082

/** How the text of a type is read: int8 stays a decimal string, timestamptz becomes an instant, a date stays as written. */
export function typeParser(oid: number): (text: string) => unknown {
  if (oid === TIMESTAMPTZ) return (text) => Temporal.Instant.from(text)
  if (oid === DATE) return (text) => text
  return pg.types.getTypeParser(oid, 'text')
}

/**
 * A pool whose clients never take the process down: a checked-out client without an `error` listener
 * ends the process when its backend dies, whatever the pool listens to.
 */
export function openPool(options: PoolOptions, onError: (error: Error) => void): pg.Pool {
  const pool = new pg.Pool({
    host: options.host,
    port: options.port,
    database: options.database,
    user: options.user,
    password: options.password,
    max: options.max,
    ...(options.ssl ? { ssl: true } : {}),
    // Without Citus this is a custom setting nobody reads; with it, `set local` reaches the workers.
    options: `-c citus.propagate_set_commands=local -c timezone=UTC${options.onePlan ? ' -c plan_cache_mode=force_generic_plan' : ''}`,
    // A start on a busy machine may hold the loop for seconds; a server that is not there refuses at once anyway.
    connectionTimeoutMillis: 10_000,
    query_timeout: 30_000,
    statement_timeout: 30_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
  })
  pool.on('error', onError)
  pool.on('connect', (client) => {
    client.on('error', onError)
  })
  return pool
}
