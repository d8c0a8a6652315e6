import { sql } from 'kysely'
import type { Clock } from '@lianxin/platform/clock'
import { raw, type Db } from '@lianxin/platform/db'
import type { Id } from '@lianxin/platform/ids'
import { everywhere, loop, type Running } from '@lianxin/platform/journal'

/** Whoever has a page open is told that something changed for them; the page then asks for what it is. */
export interface NoticeFeed extends Running {
  listen(person: Id, tell: () => void): () => void
}

interface Mark {
  readonly person: string
  readonly mark: string
}

/** Enough to see that a person's notices changed: how many are unread, which came last, how often it rang. */
const marks = (persons: readonly string[], since: Temporal.Instant) =>
  raw<Mark>(sql`
    select person, concat_ws(' ', count(*) filter (where read_at is null), max(created_at),
      sum(again) filter (where rank = 0 and over_at is null), count(*) filter (where rank = 0 and over_at is null)) as mark
    from notices.notice
    where person = any(${[...persons]}::int8[]) and shown and spread_at is not null and created_at > ${since}
    group by person`)

/** One look a second for everybody who listens in this process, and none while nobody does. */
export function noticeFeed(db: Db, clock: Clock, log: (error: unknown) => void): NoticeFeed {
  const listeners = new Map<string, Set<() => void>>()
  let known = new Map<string, string>()
  const running = loop(
    async () => {
      if (listeners.size === 0) {
        known.clear()
        return false
      }
      const since = clock.now().subtract({ hours: 48 })
      const [rows] = await db.read(everywhere, marks([...listeners.keys()], since))
      const next = new Map(rows.map((row) => [row.person, row.mark]))
      for (const [person, tell] of listeners)
        if (known.has(person) && known.get(person) !== (next.get(person) ?? '')) tell.forEach((one) => one())
      known = new Map([...listeners.keys()].map((person) => [person, next.get(person) ?? '']))
      return false
    },
    1000,
    log,
  )
  return {
    ...running,
    listen(person, tell) {
      const all = listeners.get(person) ?? new Set()
      listeners.set(person, all.add(tell))
      return () => {
        all.delete(tell)
        if (all.size === 0) listeners.delete(person)
      }
    },
  }
}
