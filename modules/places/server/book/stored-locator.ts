import type { Clock } from '@lianxin/platform/clock'
import { raw, type Db } from '@lianxin/platform/db'
import type { Job } from '@lianxin/platform/jobs'
import { everywhere } from '@lianxin/platform/journal'
import { packIndex, unpackIndex } from '../../rules/locate/index-codec.ts'
import { sql } from 'kysely'
import type { LocatorIndex } from '../../rules/locate/locator.ts'
import { q } from '../store.ts'
import type { LiveBook } from './live-book.ts'
import type { Revisions } from './read-places.ts'

/** The state of the places an index was made from, in one line. */
export const named = (revisions: Revisions): string =>
  [...revisions].map(([county, { revision, boundary }]) => `${county}:${revision}:${boundary}`).join(' ')

/** In pieces, since the driver copies an answer of megabytes over and over while it comes in. */
const pieces = (revisions: string) =>
  raw<{ piece: Buffer }>(sql`
    select substring(body from 1 + n * ${PIECE}::int for ${PIECE}::int) as piece
    from places.locator, generate_series(0, (length(body) - 1) / ${PIECE}::int) n
    where revisions = ${revisions} order by n`)
const PIECE = 131_072

/** The index kept for these revisions, if one is. A damaged one is as good as none: it can be made again. */
export async function findIndex(db: Db, revisions: Revisions): Promise<LocatorIndex | undefined> {
  const [kept] = await db.read({ as: 'public' }, pieces(named(revisions)))
  try {
    return kept.length > 0 ? unpackIndex(Buffer.concat(kept.map(({ piece }) => piece))) : undefined
  } catch (error) {
    if (error instanceof RangeError || error instanceof SyntaxError) return undefined
    throw error
  }
}

/** Keeps the index of the borders in force for the next start, and clears away those of earlier states. */
export async function keepIndex(db: Db, clock: Clock, { now, index }: LiveBook): Promise<void> {
  const revisions = named(now.revisions)
  const [kept] = await db.read(
    { as: 'public' },
    q.selectFrom('places.locator').select('revisions').where('revisions', '=', revisions),
  )
  if (kept.length > 0 || now.boundaryVersion === 0) return
  await db.write(
    everywhere,
    q
      .insertInto('places.locator')
      .values({ revisions, made_at: clock.now(), body: packIndex(index) })
      .onConflict((c) => c.doNothing()),
    q.deleteFrom('places.locator').where('revisions', '!=', revisions),
  )
}

/** Looks now and then whether the places have changed since the index was kept. */
export const keepIndexJob = (db: Db, clock: Clock, book: LiveBook): Job => ({
  name: 'places-index',
  everySeconds: 60,
  async run() {
    await book.reload()
    await keepIndex(db, clock, book)
  },
})
