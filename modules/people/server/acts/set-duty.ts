import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { Refusal } from '@lianxin/platform/http'
import { countyOf, kinds } from '@lianxin/platform/ids'
import { record } from '@lianxin/platform/journal'
import type { PlaceCode } from '../../contract/ids.ts'
import type { DutyView, SetDuty } from '../../contract/unit.ts'
import { ordered } from '../../rules/post-dates.ts'
import { once, within } from '../guards.ts'
import { showDuty, staffOfUnit } from '../reads/duty.read.ts'
import type { PeopleState } from '../room.ts'
import { headOf, lockUnit, moveHead, q } from '../store.ts'

/**
 * 排定值班: replaces the whole rota of a unit. Refuses a person who holds no post there: whoever is rung at night
 * must be able to take the request.
 */
export async function setDuty(state: PeopleState, staff: Staff, input: SetDuty): Promise<DutyView[]> {
  const { db, ids, clock, units } = state
  const { id, actId, lines } = input
  const unit = units.now.get(id)
  if (!unit) throw new Refusal('unit_not_found')
  within(staff, unit.place)
  if (!lines.every(ordered)) throw new Refusal('dates_crossed', { field: 'to' })
  const known = new Set((await staffOfUnit(state, unit)).map((one) => one.account))
  if (!lines.every((line) => known.has(line.account))) throw new Refusal('not_on_staff', { field: 'account' })

  const county = countyOf(id)
  const rows = await Promise.all(
    lines.map(async (line) => ({
      county,
      id: await ids.next(county, kinds.duty),
      unit: id,
      place: unit.place,
      account: line.account,
      from_day: line.from,
      to_day: line.to,
      weekdays: [...new Set(line.weekdays)].sort(),
      start_minute: line.start,
      minutes: line.minutes,
      substitute: line.substitute,
    })),
  )
  await once(
    () =>
      db.act(scopeOf(staff), async (t) => {
        const [[found]] = await t.send(lockUnit(id))
        if (!found) throw new Refusal('unit_not_found')
        const entry = record({
          county,
          object: id,
          place: found.place as PlaceCode,
          act: 'people.set_duty',
          actId,
          actor: staff,
          at: clock.now(),
          body: { lines: lines.map((line) => ({ ...line })) },
          ...headOf(found),
        })
        await t.finish(
          ...entry.statements,
          moveHead('people.unit', id, entry),
          q.deleteFrom('people.duty').where('county', '=', county).where('unit', '=', id),
          ...(rows.length > 0 ? [q.insertInto('people.duty').values(rows)] : []),
        )
      }),
    async () => undefined,
  )
  return showDuty(state, id)
}
