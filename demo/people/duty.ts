import type { DutyId } from '@lianxin/people/contract'
import { kinds } from '@lianxin/platform/ids'
import type { Ground } from './ground.ts'
import { onRota } from './posts-plan.ts'
import type { DutyRow, Staff, UnitRow } from './rows.ts'
import { serials } from './serials.ts'

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]
const CHANGE_OF_WATCH = 8 * 60 + 30
const WHOLE_DAY = 24 * 60

/**
 * The rota (值班) of every unit: its people take turns by weekday, each watch from half past eight to half past eight, so
 * that at any hour a named person is on call.
 */
export function* dutyOf(ground: Ground, units: readonly UnitRow[], staff: readonly Staff[]): Generator<DutyRow> {
  const ids = serials(kinds.duty)
  const byUnit = Map.groupBy(staff, ({ post }) => post.unit)
  for (const { county, id: unit, place } of units) {
    const turns = (byUnit.get(unit) ?? []).filter(({ post }) => onRota.includes(post.role))
    for (const [i, { account }] of turns.entries()) {
      yield {
        county,
        id: ids.next(place) as DutyId,
        unit,
        place,
        account: account.id,
        fromDay: ground.city.validFrom,
        weekdays: EVERY_DAY.filter((day) => day % turns.length === i),
        startMinute: CHANGE_OF_WATCH,
        minutes: WHOLE_DAY,
      }
    }
  }
}
