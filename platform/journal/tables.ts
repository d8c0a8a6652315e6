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
  'journal.head': { county: number; pos: string; leaves: string; frontier: Buffer; root: Buffer | null }
  'journal.subtree': { county: number; level: number; idx: string; hash: Buffer }
  'journal.checkpoint': {
    n: string
    at: Temporal.Instant
    body: string
    hash: Buffer
    signature: Buffer
    key_id: string
  }
  'journal.look': {
    county: number
    object: string
    version: number
    subject: string
    kind: string
    person: string | null
    actor: string
    actor_name: string
    role: string | null
    unit: string | null
    place: string
    at: Temporal.Instant
    why: string | null
    what: string | null
  }
  'journal.follower': { county: number; name: string; pos: string }
}
