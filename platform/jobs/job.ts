/** Work done by the clock. It may run twice at once after a stall, so its effects carry a unique key. */
export interface Job {
  readonly name: string
  /** Seconds between runs. */
  readonly everySeconds: number
  run(now: Temporal.Instant): Promise<void>
}
