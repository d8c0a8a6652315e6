import { sql } from 'kysely'
import { raw, type Db } from '../db/index.ts'
import type { County } from '../ids/index.ts'
import type { Follower } from './follower.ts'
import { everywhere } from './county-scope.ts'

/**
 * Makes the head row of each county and the cursor of each follower where they are missing.
 * A follower that says `from: 'now'` begins at the head it finds; the others read the county's whole past.
 */
export async function openJournal(db: Db, counties: readonly County[], followers: readonly Follower[]): Promise<void> {
  await db.write(
    everywhere,
    raw(sql`insert into journal.head (county) select unnest(${[...counties]}::int4[]) on conflict do nothing`),
  )
  for (const { name, from } of followers) {
    await db.write(
      everywhere,
      raw(sql`insert into journal.follower (county, name, pos)
        select h.county, ${name}, case when ${from === 'now'} then h.pos else 0 end from journal.head h
        where h.county = any(${[...counties]}::int4[]) on conflict do nothing`),
    )
  }
}
