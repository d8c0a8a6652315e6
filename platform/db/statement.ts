import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type CompiledQuery,
  type RawBuilder,
} from 'kysely'

/** A query that is built but not run: it is sent by an act or a read, and by nothing else. */
export interface Statement<R = unknown> {
  compile(): CompiledQuery<R>
  /** For whom one plan does: see `keptPlan`. */
  readonly plan?: string
  /** See `inOrder`. */
  readonly inOrder?: true
}

/**
 * A statement that is planned once a connection and not for every reader: for the hottest pages, where planning takes
 * longer than reading. Every value must be a bound parameter, the scope's too, since a plan made for one reader serves
 * the next. `shape` names those for whom the same way through the indexes is right (a county is not read as a grid is):
 * statements of another shape never share a plan, though their text be the same.
 */
export const keptPlan = <R>(shape: string, statement: Statement<R>): Statement<R> => ({
  plan: shape,
  compile: () => statement.compile(),
})

/**
 * A statement that must be read along an index which has its order, never sorted: where the first few of many rows are
 * asked for and the planner takes them for few. It counts what two columns say of one another twice (a county and its
 * places), and then reads and sorts all.
 */
export const inOrder = <R>(statement: Statement<R>): Statement<R> => ({
  ...(statement.plan === undefined ? {} : { plan: statement.plan }),
  inOrder: true,
  compile: () => statement.compile(),
})

/** The rows each statement brings back, in the order they were sent. */
export type Rows<S extends readonly Statement[]> = {
  [K in keyof S]: S[K] extends Statement<infer R> ? R[] : never
}

/**
 * A typed builder over one room's tables. It has no connection: what it builds must be handed to an act or a read,
 * so no statement can run outside the transaction it belongs to, and no room can name another's tables.
 */
export function builder<T>(): Kysely<T> {
  return new Kysely<T>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })
}

const compiler = builder<Record<string, never>>()

/** A statement written by hand, for what the builder cannot say; values are still bound parameters. */
export function raw<R>(query: RawBuilder<R>): Statement<R> {
  return { compile: () => query.compile(compiler) }
}
