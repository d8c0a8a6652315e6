import type pg from 'pg'
import { classify, Unavailable } from './failures.ts'
import { openPool, type PoolOptions } from './pool.ts'
import { scopeSql, type Scope, type ScopeRole } from './scope.ts'
import type { Rows, Statement } from './statement.ts'

/** One open act: everything sent goes out at once, the answers come back together. */
export interface Act {
  /** Sends statements in one trip; the first call carries the opening and the scope. */
  send<const S extends readonly Statement[]>(...statements: S): Promise<Rows<S>>
  /** Sends the last statements and the commit in one trip. After it nothing can be sent. */
  finish<const S extends readonly Statement[]>(...statements: S): Promise<Rows<S>>
}

export interface Db {
  /** A transaction of two trips: read under lock, decide, write and commit. A body that does not finish is rolled back. */
  act<R>(scope: Scope, body: (t: Act) => Promise<R>): Promise<R>
  /** Statements in one read-only transaction and one trip. */
  read<const S extends readonly Statement[]>(scope: Scope, ...statements: S): Promise<Rows<S>>
  /** Statements in one transaction and one trip, where there is nothing to decide between. */
  write<const S extends readonly Statement[]>(scope: Scope, ...statements: S): Promise<Rows<S>>
  /** Trips to the database since the start, for the test that counts them. */
  trips(): number
  close(): Promise<void>
}

export interface DbOptions {
  readonly host: string
  readonly port: number
  readonly database: string
  readonly ssl?: boolean
  readonly password: (role: ScopeRole) => { user: string; password: string }
  /** Connections a role may hold at once. */
  readonly max?: Partial<Record<ScopeRole, number>>
  readonly log?: (error: Error) => void
}

const defaultMax: Record<ScopeRole, number> = { web: 10, worker: 4, resident: 4, intake: 4, public: 4, auth: 4 }

/** Statement names by text, so that a key look-up is planned once a connection; bounded, as texts are few. */
const names = new Map<string, string>()
function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known) return known
  if (names.size > 4000) return undefined
  const name = `s${names.size}`
  names.set(text, name)
  return name
}

/** What the driver does not name in its types: the stream its messages go out by. */
interface Wired {
  readonly connection: { readonly stream: { cork(): void; uncork(): void } }
}

/** Hands over several messages in one piece: a system call for each would cost as much as the statements themselves. */
function inOnePiece<R>(client: pg.PoolClient, send: () => R): R {
  const { stream } = (client as unknown as Wired).connection
  stream.cork()
  try {
    return send()
  } finally {
    stream.uncork()
  }
}

function query(client: pg.PoolClient, statement: Statement, byText: boolean): Promise<pg.QueryResult> {
  const { sql, parameters } = statement.compile()
  const values = parameters.map((value) => (value instanceof Temporal.Instant ? value.toString() : value))
  // A statement without parameters would keep the first reader's plan for everybody (RLS values are not parameters).
  const named = byText || statement.plan !== undefined
  const name = named && values.length > 0 ? nameOf(statement.plan ? `${statement.plan}:${sql}` : sql) : undefined
  return client.query(name ? { name, text: sql, values } : { text: sql, values })
}

/** How a statement of a read asks to be planned: for whatever values come, or as the database thinks best for these. */
const planMode = (one: Statement | undefined): string => (one?.plan === undefined ? 'auto' : 'force_generic_plan')
const setPlanMode = (mode: string): string => `set local plan_cache_mode = ${mode};`

/** The opening of a read, with the scope and how the first statement is planned. */
function openRead(mode: string, scope: Scope, statements: readonly Statement[]): string {
  const plan = planMode(statements[0])
  return `begin${mode};${scopeSql(scope)}${plan === 'auto' ? '' : setPlanMode(plan)}`
}

/** Sends the statements of a read behind its opening. */
function sendAll(client: pg.PoolClient, statements: readonly Statement[], byText: boolean): Promise<pg.QueryResult>[] {
  return statements.map((one, i) => {
    const mode = planMode(one)
    // Not waited for: should it fail, what follows it fails as well, and that is waited for.
    if (i > 0 && mode !== planMode(statements[i - 1])) client.query(setPlanMode(mode)).catch(() => undefined)
    return query(client, one, byText)
  })
}

/** Waits for all answers, so that no promise of a pipeline is left alone, then speaks of the first failure. */
async function together<T>(promises: readonly Promise<T>[]): Promise<T[]> {
  const settled = await Promise.allSettled(promises)
  const failed = settled.find((one) => one.status === 'rejected')
  if (failed) throw failed.reason
  return settled.map((one) => (one as PromiseFulfilledResult<T>).value)
}

function committed(result: pg.QueryResult | undefined): void {
  // After an error inside a pipeline `commit` succeeds, and its tag says ROLLBACK.
  if (result?.command !== 'COMMIT') throw new Unavailable('the transaction was rolled back')
}

/** Opens the pools of a database, one a role, each made when it is first needed. */
export function openDb(options: DbOptions): Db {
  const log = options.log ?? (() => undefined)
  const pools = new Map<ScopeRole, pg.Pool>()
  let trips = 0

  function poolOf(role: ScopeRole): pg.Pool {
    const open = pools.get(role)
    if (open) return open
    const { user, password } = options.password(role)
    const { host, port, database } = options
    const pool: PoolOptions = {
      host,
      port,
      database,
      user,
      password,
      max: options.max?.[role] ?? defaultMax[role],
      pipeline: true,
    }
    const made = openPool(options.ssl ? { ...pool, ssl: true } : pool, log)
    pools.set(role, made)
    return made
  }

  async function withClient<R>(role: ScopeRole, body: (client: pg.PoolClient) => Promise<R>): Promise<R> {
    let client: pg.PoolClient
    try {
      client = await poolOf(role).connect()
    } catch (error) {
      throw classify(error)
    }
    let broken: Error | undefined
    try {
      return await body(client)
    } catch (error) {
      const what = classify(error)
      if (what instanceof Unavailable) broken = what
      throw what
    } finally {
      client.release(broken)
    }
  }

  async function oneTrip<S extends readonly Statement[]>(scope: Scope, mode: string, statements: S): Promise<Rows<S>> {
    return withClient(scope.as, async (client) => {
      trips++
      // Every request looks up who signed in, by key: planned once a connection. What others read depends on the range.
      const byText = scope.as === 'auth'
      const [, ...results] = await together<pg.QueryResult>(
        inOnePiece(client, () => [
          client.query(openRead(mode, scope, statements)),
          ...sendAll(client, statements, byText),
          client.query('commit'),
        ]),
      )
      committed(results.at(-1))
      return results.slice(0, -1).map((one) => one.rows) as Rows<S>
    })
  }

  return {
    act: (scope, body) =>
      withClient(scope.as, async (client) => {
        let state: 'fresh' | 'open' | 'done' = 'fresh'
        async function trip<S extends readonly Statement[]>(statements: S, last: boolean): Promise<Rows<S>> {
          if (state === 'done') throw new Error('this act has finished')
          trips++
          const skip = state === 'fresh' ? 1 : 0
          const sent = inOnePiece(client, () => [
            ...(skip > 0 ? [client.query(`begin;${scopeSql(scope)}`)] : []),
            ...statements.map((one) => query(client, one, true)),
            ...(last ? [client.query('commit')] : []),
          ])
          state = last ? 'done' : 'open'
          try {
            const results = await together(sent)
            if (last) committed(results.at(-1))
            return results.slice(skip, skip + statements.length).map((one) => one.rows) as Rows<S>
          } catch (error) {
            // The commit behind an error rolled back already; only an open transaction must be ended.
            if (!last) state = 'open'
            throw error
          }
        }
        try {
          return await body({
            send: (...statements) => trip(statements, false),
            finish: (...statements) => trip(statements, true),
          })
        } finally {
          // Read by another name: the compiler does not see that the closures above change it.
          const end: string = state
          if (end === 'open') await client.query('rollback').catch(log)
        }
      }),
    read: (scope, ...statements) => oneTrip(scope, ' read only', statements),
    write: (scope, ...statements) => oneTrip(scope, '', statements),
    trips: () => trips,
    async close() {
      await Promise.all([...pools.values()].map((pool) => pool.end()))
      pools.clear()
    },
  }
}
