import type { Job } from '@lianxin/platform/jobs'
import { everywhere } from '@lianxin/platform/journal'
import { drawInThread } from './heavy/in-thread.ts'
import type { PlacesState } from './state.ts'
import { inserts, q } from './store.ts'

const EVERY_SECONDS = 20

/**
 * Draws the tiles of the borders in force, once per version. Two processes at once write the same rows once; within
 * one process a run that comes while another is drawing waits for it.
 */
export function tilesJob(state: PlacesState): Job {
  let drawing: Promise<void> | undefined
  return {
    name: 'places-tiles',
    everySeconds: EVERY_SECONDS,
    run: () =>
      (drawing ??= drawTiles(state).finally(() => {
        drawing = undefined
      })),
  }
}

/** Draws and stores the tiles of the present boundary version unless they are there; older versions are cleared away. */
export async function drawTiles({ db, book, clock }: PlacesState): Promise<void> {
  await book.reload()
  const { now } = book
  const version = now.boundaryVersion
  if (version === 0) return
  const [done] = await db.read(
    { as: 'public' },
    q.selectFrom('places.tile_set').select('version').where('version', '=', version),
  )
  if (done.length > 0) return
  const borders = now.tops.flatMap(({ code }) => now.bordersIn(code))
  const drawn = await drawInThread({
    task: 'tiles',
    borders,
    names: new Map(now.all.map(({ code, name }) => [code, name])),
  })
  const rows = drawn.map(({ z, x, y, body }) => ({ version, z, x, y, body: Buffer.from(body) }))
  await db.write(
    everywhere,
    ...inserts(rows, (some) =>
      q
        .insertInto('places.tile')
        .values(some)
        .onConflict((c) => c.doNothing()),
    ),
  )
  await db.write(
    everywhere,
    q
      .insertInto('places.tile_set')
      .values({ version, made_at: clock.now() })
      .onConflict((c) => c.doNothing()),
    // The version before stays for pages still open.
    q.deleteFrom('places.tile').where('version', '<', version - KEPT),
    q.deleteFrom('places.tile_set').where('version', '<', version - KEPT),
  )
}

const KEPT = 1
