import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { Refusal } from '@lianxin/platform/http'
import { countyOf } from '@lianxin/platform/ids'
import { record } from '@lianxin/platform/journal'
import type { PlaceCode } from '../../contract/ids.ts'
import type { CloseUnit, Unit } from '../../contract/unit.ts'
import { dayOf } from '../../rules/post-dates.ts'
import { mayFollow } from '../../rules/unit-successor.ts'
import { once, within } from '../guards.ts'
import { getUnit } from '../reads/units.read.ts'
import type { PeopleState } from '../room.ts'
import { chained, headOf, lockUnit, q } from '../store.ts'

/**
 * 撤销单位: from a day on (today or later) a successor answers; the row stays, so old cases still name who had them.
 * Refuses a successor that is gone itself or would not serve the place.
 */
export async function closeUnit(state: PeopleState, staff: Staff, input: CloseUnit): Promise<Unit> {
  const { id, actId, on, reason } = input
  const unit = getUnit(state, id)
  within(staff, unit.place)
  const successor = state.units.now.get(input.successor)
  if (!successor) throw new Refusal('unit_not_found', { field: 'successor' })
  if (!mayFollow(unit, successor)) throw new Refusal('successor_wrong', { field: 'successor' })
  if (on < dayOf(state.clock.now())) throw new Refusal('day_past', { field: 'on' })
  const county = countyOf(id)
  const closed_at = Temporal.PlainDate.from(on).toZonedDateTime('Asia/Shanghai').toInstant()
  await once(
    () =>
      state.db.act(scopeOf(staff), async (t) => {
        const [[found]] = await t.send(lockUnit(id))
        if (!found) throw new Refusal('unit_not_found')
        if (found.closed_at) throw new Refusal('unit_closed', { field: 'on' })
        const entry = record({
          county,
          object: id,
          place: found.place as PlaceCode,
          act: 'people.close_unit',
          actId,
          actor: staff,
          at: state.clock.now(),
          why: reason,
          body: { on, successor: successor.id },
          ...headOf(found),
        })
        await t.finish(
          ...entry.statements,
          q
            .updateTable('people.unit')
            .set({ closed_at, successor: successor.id, ...chained(entry) })
            .where('county', '=', county)
            .where('id', '=', id),
        )
      }),
    async () => undefined,
  )
  await state.units.reload()
  return getUnit(state, id)
}
