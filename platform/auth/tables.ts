/** The table of sign-ins as the builder sees it. */
export interface SessionTables {
  'platform.session': {
    token_hash: Buffer
    subject: string
    kind: string
    post: string | null
    created_at: Temporal.Instant
    seen_at: Temporal.Instant
    expires_at: Temporal.Instant
    second_at: Temporal.Instant | null
    ip: string
    agent: string
  }
}
