import pg from 'pg'

export interface PoolOptions {
  readonly host: string
  readonly port: number
  readonly database: string
  readonly user: string
  readonly password: string
  readonly max: number
  readonly ssl?: boolean
  /** Exports and COPY need a client that does not pipeline (pg refuses cursors and streams on one that does). */
  readonly pipeline: boolean
}

const TIMESTAMPTZ = 1184
const DATE = 1082

/** int8 stays a decimal string, timestamptz becomes an instant, a date stays as written. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (format !== 'binary' && oid === TIMESTAMPTZ) return (text: string) => Temporal.Instant.from(text)
    if (format !== 'binary' && oid === DATE) return (text: string) => text
    return pg.types.getTypeParser(oid, format)
  },
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
    ...(options.pipeline ? { pipeline: true } : {}),
    types,
    // Without Citus this is a custom setting nobody reads; with it, `set local` reaches the workers.
    options: '-c citus.propagate_set_commands=local -c timezone=UTC',
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
