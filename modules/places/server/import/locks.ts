import type { Act } from '@lianxin/platform/db'
import type { County } from '@lianxin/platform/ids'
import { lockPlace, lockRevision, q } from '../store.ts'

/** Locks the revisions of counties, in order, beginning those that are new; and each county's own place, if there is one. */
export async function lockedForImport(t: Act, counties: readonly County[]) {
  const tops = counties.map((county) => `${county}000000000000`)
  const answers = await t.send(
    ...counties.map((county, i) =>
      q
        .insertInto('places.revision')
        .values({ county, code: tops[i]!, revision: 0, boundary: 0 })
        .onConflict((c) => c.doNothing()),
    ),
    ...counties.map(lockRevision),
    ...counties.map((county, i) => lockPlace(county, tops[i]!)),
  )
  const n = counties.length
  return counties.map((_, i) => {
    const [revision] = answers[n + i] as RowsOf<ReturnType<typeof lockRevision>>
    const [place] = answers[2 * n + i] as RowsOf<ReturnType<typeof lockPlace>>
    if (!revision) throw new Error('the revision just begun is not there')
    return { revision, place }
  })
}

type RowsOf<S> = S extends { execute(): Promise<infer R> } ? R : never
