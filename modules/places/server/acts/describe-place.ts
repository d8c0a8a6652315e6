import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { isUniqueViolation, Repeated } from '@lianxin/platform/db'
import { Refusal } from '@lianxin/platform/http'
import { record } from '@lianxin/platform/journal'
import { levelOf } from '../../contract/codes.ts'
import type { Place, PlaceId } from '../../contract/place.ts'
import type { DescribePlace } from '../../contract/schemas.ts'
import type { PlacesState } from '../state.ts'
import { chained, headOf, inserts, lockPlace, lockRevision, q } from '../store.ts'
import { getPlace } from './guards.ts'
import { raise } from './revision-rows.ts'

/**
 * 本地代码与范围: replaces a place's local codes and, of a micro-grid, the list of buildings, stairs, floors and doors.
 * A border stays: then the list says what stands inside it. Refuses a local code that is another place's.
 */
export async function describePlace(state: PlacesState, staff: Staff, input: DescribePlace): Promise<Place> {
  const { county, code, extent } = getPlace(state.book.now, staff, input.code)
  const aliases = [...new Set(input.aliases)]
  const members = [...new Map(input.members.map((one) => [`${one.kind} ${one.text}`, one])).values()]
  if (members.length > 0 && levelOf(code) !== 'micro') throw new Refusal('members_of_micro', { field: 'members' })
  const at = state.clock.now()
  try {
    await state.db.act(scopeOf(staff), async (t) => {
      const [[place], [revision]] = await t.send(lockPlace(county, code), lockRevision(county))
      if (!place || !revision) throw new Refusal('place_not_found', { field: 'code' })
      const { actId, why } = input
      const entry = record({
        county,
        object: place.id as PlaceId,
        place: code,
        act: 'places.describe',
        actId,
        actor: staff,
        at,
        why,
        body: { aliases, members: members.map(({ kind, text }) => `${kind}:${text}`) },
        ...headOf(place),
      })
      const known = extent === 'polygon' ? extent : members.length > 0 ? 'list' : 'none'
      await t.finish(
        q.deleteFrom('places.alias').where('county', '=', county).where('place', '=', place.id),
        q.deleteFrom('places.member').where('county', '=', county).where('place', '=', place.id),
        ...inserts(
          aliases.map((alias) => ({ county, alias, place: place.id, code })),
          (some) => q.insertInto('places.alias').values(some),
        ),
        ...inserts(
          members.map(({ kind, text }) => ({ county, place: place.id, code, kind, text })),
          (some) => q.insertInto('places.member').values(some),
        ),
        q
          .updateTable('places.place')
          .set({ extent: known, ...chained(entry) })
          .where('county', '=', county)
          .where('id', '=', place.id),
        raise(revision, false),
        ...entry.statements,
      )
    })
  } catch (error) {
    if (isUniqueViolation(error, 'alias_pkey')) throw new Refusal('alias_taken', { field: 'aliases' })
    if (!(error instanceof Repeated)) throw error
  }
  await state.book.reload()
  return getPlace(state.book.now, staff, code)
}
