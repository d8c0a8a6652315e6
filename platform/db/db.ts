import type pg from 'pg'
import { boundValue } from './bound-value.ts'
import { classify, Unavailable } from './failures.ts'
import { openPool, type PoolOptions } from './pool.ts'
import { scopeSql, type Scope, type ScopeRole } from './scope.ts'
import type { Rows, Statement } from './statement.ts'
import { sendTogether, type Answer, type Sent } from './trip.ts'

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

const defaultMax: Record<ScopeRole, number> = { web: 16, worker: 4, resident: 4, intake: 4, public: 4, auth: 4 }

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

function sentOf(statement: Statement, byText: boolean): Sent {
  const { sql, parameters } = statement.compile()
  const values = parameters.map(boundValue)
  // A statement without parameters would keep the first reader's plan for everybody (RLS values are not parameters).
  const named = byText || statement.plan !== undefined
  const name = named && values.length > 0 ? nameOf(statement.plan ? `${statement.plan}:${sql}` : sql) : undefined
  return { text: sql, values, name }
}

/** What says no more than itself has nothing to plan, and is read once a connection. */
const word = (text: string): Sent => ({ text, values: [], name: text, quiet: true })
const begin = word('begin')
const beginReading = word('begin read only')
const commit = word('commit')
const rollback = word('rollback')
/** How the statements of a read behind it are planned: for whatever values come, or as the database thinks best for these. */
const planFor = {
  any: word('set local plan_cache_mode = force_generic_plan'),
  these: word('set local plan_cache_mode = auto'),
}
const opening = (first: Sent, scope: Scope): Sent[] => [
  first,
  ...scopeSql(scope).map((text): Sent => ({ text, values: [], quiet: true })),
]

const sorting = { off: word('set local enable_sort = off'), on: word('set local enable_sort = on') }

/** The statements of a read, each behind how it is planned where that changes. */
function planned(statements: readonly Statement[], byText: boolean): Sent[] {
  return statements.flatMap((one, i) => {
    const before = statements[i - 1]
    const sent: Sent[] = []
    if ((one.plan === undefined) !== (before?.plan === undefined))
      sent.push(one.plan === undefined ? planFor.these : planFor.any)
    if (one.inOrder !== before?.inOrder) sent.push(one.inOrder ? sorting.off : sorting.on)
    return [...sent, sentOf(one, byText)]
  })
}

const rowsOf = <S extends readonly Statement[]>(sent: readonly Sent[], answers: readonly Answer[]): Rows<S> =>
  answers.filter((_, i) => !sent[i]?.quiet).map(({ rows }) => rows) as unknown as Rows<S>

function committed(answer: Answer | undefined): void {
  // A transaction that failed may be ended by `commit`; its tag then says ROLLBACK.
  if (answer?.tag !== 'COMMIT') throw new Unavailable('the transaction was rolled back')
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
      // Both ask by keys alone: what a report writes, and who signed in.
      onePlan: role === 'intake' || role === 'auth',
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

  /** Ends what an error left open. A connection that is lost or late is let go as it is. */
  async function undo(client: pg.PoolClient, error: unknown): Promise<void> {
    if (!(classify(error) instanceof Unavailable)) await sendTogether(client, [rollback]).catch(log)
  }

  async function oneTrip<S extends readonly Statement[]>(scope: Scope, first: Sent, statements: S): Promise<Rows<S>> {
    return withClient(scope.as, async (client) => {
      trips++
      // Every request looks up who signed in, by key: planned once a connection. What others read depends on the range.
      const sent = [...opening(first, scope), ...planned(statements, scope.as === 'auth'), commit]
      try {
        const answers = await sendTogether(client, sent)
        committed(answers.at(-1))
        return rowsOf<S>(sent, answers)
      } catch (error) {
        await undo(client, error)
        throw error
      }
    })
  }

  return {
    act: (scope, body) =>
      withClient(scope.as, async (client) => {
        let state: 'fresh' | 'open' | 'done' = 'fresh'
        async function trip<S extends readonly Statement[]>(statements: S, last: boolean): Promise<Rows<S>> {
          if (state === 'done') throw new Error('this act has finished')
          trips++
          const open = state === 'fresh' ? opening(begin, scope) : []
          const sent = [...open, ...statements.map((one) => sentOf(one, true)), ...(last ? [commit] : [])]
          state = 'open'
          const answers = await sendTogether(client, sent)
          if (last) {
            committed(answers.at(-1))
            state = 'done'
          }
          return rowsOf<S>(sent, answers)
        }
        // Asked by a function: the compiler does not see that the closure above changes it.
        const isOpen = (): boolean => state === 'open'
        let failure: unknown
        try {
          return await body({
            send: (...statements) => trip(statements, false),
            finish: (...statements) => trip(statements, true),
          })
        } catch (error) {
          failure = error
          throw error
        } finally {
          if (isOpen()) await undo(client, failure)
        }
      }),
    read: (scope, ...statements) => oneTrip(scope, beginReading, statements),
    write: (scope, ...statements) => oneTrip(scope, begin, statements),
    trips: () => trips,
    async close() {
      await Promise.all([...pools.values()].map((pool) => pool.end()))
      pools.clear()
    },
  }
}
