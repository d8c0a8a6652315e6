/** What ends the time for which fields are kept: a job that does to them what the register says when it is over. */
export interface Term {
  readonly name: string
  /** The fields it serves, as `schema.table.column`. */
  readonly fields: readonly string[]
  /**
   * Does it to what is due, a lot at a time, and returns how many rows it changed. Rows stay where something counts them;
   * what is held back stays as it is. Left out where another job does it, which is then named by `by`.
   */
  readonly run?: (now: Temporal.Instant) => Promise<number>
  readonly by?: string
}
