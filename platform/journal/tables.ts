/** The journal's tables as the builder sees them. */
export interface JournalTables {
  'journal.entry': {
    county: number
    object: string
    version: number
    act: string
    act_id: string
    actor: string
    actor_name: string
    place: string
    at: Temporal.Instant
    why: string | null
    body: string
    prev: Buffer | null
    hash: Buffer
  }
  'journal.queue': { county: number; object: string; version: number }
  'journal.position': { county: number; pos: string; object: string; version: number }
  'journal.head': { county: number; pos: string; root: Buffer | null }
  'journal.follower': { county: number; name: string; pos: string }
}
