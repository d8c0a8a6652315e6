import { sql } from 'kysely'
import { builder, raw, type Act, type Db, type Statement } from '../db/index.ts'
import type { County, Id, PlaceCode } from '../ids/index.ts'
import { entryAt } from './entry-at.ts'
import { loop, type Running } from './loop.ts'
import { countyScope, everywhere } from './county-scope.ts'
import type { JournalTables } from './tables.ts'

/** An entry as followers read it, with its place in the county's order. */
export interface FollowedEntry {
  readonly county: County
  readonly pos: string
  readonly object: Id
  readonly version: number
  readonly act: string
  readonly actor: string
  readonly place: PlaceCode
  readonly at: Temporal.Instant
  readonly why: string | null
  readonly body: string
}

/** Someone who acts upon what the journal says. What it writes and its cursor commit together. */
export interface Follower {
  readonly name: string
  /** `now` when what happened before the follower existed must not be acted upon (messages). */
  readonly from: 'start' | 'now'
  /** Reads what it needs through `t.send` and returns the writes. Must be harmless when repeated. */
  follow(entries: readonly FollowedEntry[], t: Pick<Act, 'send'>, county: County): Promise<readonly Statement[]>
}

const q = builder<JournalTables>()
const BATCH = 500

/** Follows one county once: reads on from the cursor, acts, moves the cursor, commits. Returns how many it read. */
export async function followOnce(db: Db, follower: Follower, county: County): Promise<number> {
  return db.act(countyScope(county), async (t) => {
    const [[cursor], entries] = await t.send(
      q
        .selectFrom('journal.follower')
        .select('pos')
        .where('county', '=', county)
        .where('name', '=', follower.name)
        .forUpdate()
        .skipLocked(),
      raw<FollowedEntry>(sql`
        select p.county, p.pos, e.object, e.version, e.act, e.actor, e.place, e.at, e.why, e.body
        from journal.position p
        ${entryAt(county)}
        where p.county = ${county}
          and p.pos > (select f.pos from journal.follower f where f.county = ${county} and f.name = ${follower.name})
        order by p.pos limit ${BATCH}`),
    )
    // Between our two statements another may have moved on: only what lies behind the locked cursor is ours.
    const mine = cursor ? entries.filter((one) => BigInt(one.pos) > BigInt(cursor.pos)) : []
    const last = mine.at(-1)
    if (!cursor || !last) return 0
    // Positions have no gaps. Whoever cannot see one must stop before it: what is passed over is never acted upon.
    if (BigInt(last.pos) - BigInt(cursor.pos) !== BigInt(mine.length))
      throw new Error(`county ${county}: ${follower.name} cannot read every entry behind position ${cursor.pos}`)
    const writes = await follower.follow(mine, { send: t.send }, county)
    await t.finish(
      ...writes,
      q
        .updateTable('journal.follower')
        .set({ pos: last.pos })
        .where('county', '=', county)
        .where('name', '=', follower.name),
    )
    return mine.length
  })
}

/** Runs the followers until stopped. A follower that fails is tried again and never skips; the others go on. */
export function startFollowers(db: Db, followers: readonly Follower[], log: (error: unknown) => void): Running {
  const byName = new Map(followers.map((one) => [one.name, one]))
  const restUntil = new Map<string, number>()
  return loop(
    async () => {
      const [behind] = await db.read(
        everywhere,
        raw<{ county: number; name: string }>(sql`
          select f.county, f.name from journal.follower f join journal.head h on h.county = f.county where f.pos < h.pos`),
      )
      let more = false
      for (const { county, name } of behind) {
        const follower = byName.get(name)
        const key = `${county}:${name}`
        if (!follower || (restUntil.get(key) ?? 0) > performance.now()) continue
        try {
          if ((await followOnce(db, follower, county as County)) > 0) more = true
        } catch (error) {
          restUntil.set(key, performance.now() + 5000)
          log(error)
        }
      }
      return more
    },
    150,
    log,
  )
}
