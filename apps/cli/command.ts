/** One command of the program. */
export interface Command {
  readonly usage: string
  readonly summary: string
  /** Returns the exit status; throws with a sentence a person can act upon. */
  run(args: readonly string[]): Promise<number>
}
