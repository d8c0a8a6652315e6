import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { Repeated } from '@lianxin/platform/db'
import { Refusal } from '@lianxin/platform/http'
import { record } from '@lianxin/platform/journal'
import type { Place, PlaceId } from '../../contract/place.ts'
import type { RenamePlace } from '../../contract/schemas.ts'
import type { PlacesState } from '../state.ts'
import { chained, headOf, lockPlace, lockRevision, q } from '../store.ts'
import { getPlace } from './guards.ts'
import { raise } from './revision-rows.ts'

/** 更名: gives a place another name. It stays the same place; the journal keeps the old name. */
export async function renamePlace(state: PlacesState, staff: Staff, input: RenamePlace): Promise<Place> {
  const { county, code } = getPlace(state.book.now, staff, input.code)
  const at = state.clock.now()
  try {
    await state.db.act(scopeOf(staff), async (t) => {
      const [[place], [revision]] = await t.send(lockPlace(county, code), lockRevision(county))
      if (!place || !revision) throw new Refusal('place_not_found', { field: 'code' })
      const { actId, name, why } = input
      const body = { name, before: place.name }
      const object = place.id as PlaceId
      const entry = record({
        county,
        object,
        place: code,
        act: 'places.rename',
        actId,
        actor: staff,
        at,
        why,
        body,
        ...headOf(place),
      })
      await t.finish(
        q
          .updateTable('places.place')
          .set({ name, ...chained(entry) })
          .where('county', '=', county)
          .where('id', '=', place.id),
        raise(revision, false),
        ...entry.statements,
      )
    })
  } catch (error) {
    if (!(error instanceof Repeated)) throw error
  }
  await state.book.reload()
  return getPlace(state.book.now, staff, code)
}
