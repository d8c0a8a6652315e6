/** The table of legal holds as the builder sees it. */
export interface HoldTables {
  'platform.legal_hold': {
    county: number
    object: string
    why: string
    by_account: string
    by_name: string
    at: Temporal.Instant
    /** Null while it stands. */
    lifted_at: Temporal.Instant | null
  }
}
