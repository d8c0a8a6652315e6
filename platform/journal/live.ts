import { sql } from 'kysely'
import { raw, type Db } from '../db/index.ts'
import { entryAt } from './entry-at.ts'
import { loop, type Running } from './loop.ts'
import { everywhere } from './county-scope.ts'

/** What a live page is told: that something happened to an object at a place. It then asks for what it may see. */
export interface LiveEvent {
  readonly county: number
  readonly pos: string
  readonly object: string
  readonly act: string
  readonly place: string
}

export interface LiveFeed extends Running {
  /** Calls `tell` for events with lo ≤ place < hi; returns how to stop listening. */
  listen(lo: string, hi: string, tell: (event: LiveEvent) => void): () => void
}

interface Listener {
  readonly lo: bigint
  readonly hi: bigint
  readonly tell: (event: LiveEvent) => void
}

/** One look a turn for all listeners of this process, only while somebody listens. */
export function liveFeed(db: Db, log: (error: unknown) => void): LiveFeed {
  const listeners = new Set<Listener>()
  const cursors = new Map<number, string>()
  async function turn(): Promise<boolean> {
    if (listeners.size === 0) {
      cursors.clear()
      return false
    }
    const [heads] = await db.read(
      everywhere,
      raw<{ county: number; pos: string }>(sql`select county, pos from journal.head`),
    )
    for (const { county, pos } of heads) {
      const from = cursors.get(county)
      cursors.set(county, pos)
      if (from === undefined || from === pos) continue
      const [events] = await db.read(
        everywhere,
        raw<LiveEvent>(sql`
          select p.county, p.pos, e.object, e.act, e.place
          from journal.position p
          ${entryAt(county)}
          where p.county = ${county} and p.pos > ${from} and p.pos <= ${pos}
          order by p.pos limit 500`),
      )
      for (const event of events) {
        const place = BigInt(event.place)
        for (const one of listeners) if (place >= one.lo && place < one.hi) one.tell(event)
      }
    }
    return false
  }
  const running = loop(turn, 500, log)
  return {
    ...running,
    listen(lo, hi, tell) {
      const one: Listener = { lo: BigInt(lo), hi: BigInt(hi), tell }
      listeners.add(one)
      running.nudge()
      return () => {
        listeners.delete(one)
      }
    },
  }
}
