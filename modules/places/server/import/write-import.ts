import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { Refusal } from '@lianxin/platform/http'
import { countyOf, type County, type Id } from '@lianxin/platform/ids'
import { record } from '@lianxin/platform/journal'
import type { PlaceCode } from '../../contract/codes.ts'
import { lockedForImport } from './locks.ts'
import type { PlaceBook } from '../book/place-book.ts'
import { newBoundary, raise } from '../acts/revision-rows.ts'
import type { PlacesState } from '../state.ts'
import { headOf, movePlaceHead, q } from '../store.ts'
import { aliasesAndMembers, changedPlaces, newPlaces, type Settled } from './import-rows.ts'
import { drawnOf } from './settle.ts'

interface ToWrite {
  readonly id: Id
  readonly actId: string
  readonly fileName: string
  readonly settled: readonly Settled[]
  /** The book the file was checked against. */
  readonly book: PlaceBook
  readonly on: string
}

/**
 * Writes an import in one transaction. Its counties' revisions are locked first; one journal entry a county, on the
 * county's own place (the city's for the city), says what came in.
 */
export async function writeImport(
  state: PlacesState,
  staff: Staff,
  { id, actId, fileName, settled, book, on }: ToWrite,
): Promise<void> {
  const at = state.clock.now()
  const drawn = Map.groupBy(drawnOf(settled, book), ({ code }) => Number(code.slice(0, 6)))
  const byCounty = [...Map.groupBy(settled, ({ county }) => county)].toSorted(([a], [b]) => a - b)
  await state.db.act(scopeOf(staff), async (t) => {
    const locked = await lockedForImport(
      t,
      byCounty.map(([county]) => county),
    )
    const statements = byCounty.flatMap(([county, some], i) => {
      const { revision, place } = locked[i]!
      if (revision.revision !== (book.revisions.get(county)?.revision ?? 0)) throw new Refusal('import_stale')
      const top = `${county}000000000000` as PlaceCode
      const object = place?.id ?? some.find(({ draft }) => draft.code === top)?.id
      if (!object) throw new Refusal('import_stale')
      const borders = drawn.get(county) ?? []
      const body = {
        import: id,
        file: fileName,
        added: some.filter(({ isNew }) => isNew).length,
        changed: some.filter(({ isNew }) => !isNew).length,
        redrawn: borders.length,
      }
      const entry = record({
        county,
        object: object as Id,
        place: top,
        act: 'places.import',
        actId,
        actor: staff,
        at,
        body,
        ...(place ? headOf(place) : {}),
      })
      return [
        ...newBoundary(revision, borders, on, at),
        raise(revision, borders.length > 0),
        ...entry.statements,
        movePlaceHead(county as County, object as Id, entry),
      ]
    })
    await t.finish(
      ...newPlaces(settled, on),
      ...changedPlaces(settled),
      ...aliasesAndMembers(settled),
      ...statements,
      q.updateTable('places.import').set({ done_at: at }).where('county', '=', countyOf(id)).where('id', '=', id),
    )
  })
}
