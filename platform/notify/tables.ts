import type { Sealed } from '../crypto/index.ts'
import { builder } from '../db/index.ts'
import type { Channel } from './ports.ts'

interface MessageTables {
  'platform.message': {
    county: number
    key: string
    channel: Channel
    recipient: Sealed
    subject: string | null
    body: string
    href: string | null
    rank: number
    rings: string | null
    quiet_from: number | null
    quiet_to: number | null
    created_at: Temporal.Instant
    first_due_at: Temporal.Instant | null
    next_try_at: Temporal.Instant
    tries: number
    sent_at: Temporal.Instant | null
    failed_at: Temporal.Instant | null
    fault: string | null
  }
}

export const q = builder<MessageTables>()
