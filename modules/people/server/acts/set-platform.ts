import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { Refusal } from '@lianxin/platform/http'
import { countyOf } from '@lianxin/platform/ids'
import { record } from '@lianxin/platform/journal'
import { levelOf, lies } from '@lianxin/places/contract'
import type { SetPlatform, Unit } from '../../contract/unit.ts'
import { once, within } from '../guards.ts'
import { getUnit } from '../reads/units.read.ts'
import type { PeopleState } from '../room.ts'
import { headOf, lockUnit, moveHead, q } from '../store.ts'

/**
 * 编入平台: a unit works in one of a township's four platforms, or in none. Its own station, or a department of the
 * county that seconds staff there; an office coordinates them and is in none.
 */
export async function setPlatform(state: PeopleState, staff: Staff, input: SetPlatform): Promise<Unit> {
  const { place, unit: id, platform, actId } = input
  if (levelOf(place) !== 'township') throw new Refusal('platform_of_town', { field: 'place' })
  within(staff, place)
  const unit = getUnit(state, id)
  if (unit.kind === 'office' || unit.closedOn || !lies(place, unit.place))
    throw new Refusal('platform_unit_wrong', { field: 'unit' })
  const county = countyOf(place)
  await once(
    () =>
      state.db.act(scopeOf(staff), async (t) => {
        // A department above is not this town's row: then the change stands in the chain of the town's own office.
        const own = lies(unit.place, staff.post.place) && countyOf(id) === county
        const object = own ? id : (state.units.now.at('office', place)?.id ?? id)
        const [[found]] = await t.send(lockUnit(object))
        const entry = record({
          county,
          object,
          place,
          act: 'people.set_platform',
          actId,
          actor: staff,
          at: state.clock.now(),
          body: { unit: id, platform },
          ...(found ? headOf(found) : {}),
        })
        await t.finish(
          ...entry.statements,
          ...(found ? [moveHead('people.unit', object, entry)] : []),
          q
            .deleteFrom('people.platform_member')
            .where('county', '=', county)
            .where('place', '=', place)
            .where('unit', '=', id),
          ...(platform ? [q.insertInto('people.platform_member').values({ county, place, platform, unit: id })] : []),
        )
      }),
    async () => undefined,
  )
  await state.units.reload()
  return getUnit(state, id)
}
