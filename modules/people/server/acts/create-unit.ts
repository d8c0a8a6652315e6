import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { isUniqueViolation } from '@lianxin/platform/db'
import { Refusal } from '@lianxin/platform/http'
import { countyOf, kinds } from '@lianxin/platform/ids'
import { actBefore, record } from '@lianxin/platform/journal'
import { levelOf } from '@lianxin/places/contract'
import type { UnitId } from '../../contract/ids.ts'
import { platformOf } from '../../contract/platforms.ts'
import type { CreateUnit, Unit } from '../../contract/unit.ts'
import { standsAt } from '../../contract/unit-kinds.ts'
import { once, within } from '../guards.ts'
import { getUnit } from '../reads/units.read.ts'
import type { PeopleState } from '../room.ts'
import { chained, q } from '../store.ts'

/** 设立单位: a unit of a kind at a place, one of each; a township's station joins the platform of its kind. */
export async function createUnit(state: PeopleState, staff: Staff, input: CreateUnit): Promise<Unit> {
  const { db, ids, clock, places, units } = state
  const { kind, name, place, parent, phone, actId } = input
  within(staff, place)
  if (!places.exists(place)) throw new Refusal('place_unknown', { field: 'place' })
  if (!standsAt(kind, levelOf(place))) throw new Refusal('unit_kind_not_here', { field: 'kind' })
  // One that is abolished from a later day on still stands: the new one is set up on that day.
  if (units.now.at(kind, place)) throw new Refusal('unit_taken', { field: 'kind' })
  if (parent && !units.now.get(parent)) throw new Refusal('unit_not_found', { field: 'parent' })

  const county = countyOf(place)
  const id: UnitId = await ids.next(county, kinds.unit)
  const platform = levelOf(place) === 'township' ? platformOf(kind) : undefined
  const at = clock.now()
  const body = { kind, name, parent, phone, platform }
  const entry = record({ county, object: id, place, act: 'people.create_unit', actId, actor: staff, at, body })
  const joins = platform ? [q.insertInto('people.platform_member').values({ county, place, platform, unit: id })] : []
  const written = once(
    () =>
      db
        .write(
          scopeOf(staff),
          ...entry.statements,
          q.insertInto('people.unit').values({
            county,
            id,
            kind,
            name,
            place,
            parent: parent ?? null,
            phone: phone || null,
            created_at: at,
            ...chained(entry),
          }),
          ...joins,
        )
        .then(() => id),
    async () => {
      const [[before]] = await db.read(scopeOf(staff), actBefore(county, actId))
      return (before?.object ?? id) as UnitId
    },
  )
  const made = await written.catch((error: unknown) => {
    if (isUniqueViolation(error, 'unit_stands_once')) throw new Refusal('unit_taken', { field: 'kind' })
    throw error
  })
  await units.reload()
  return getUnit(state, made)
}
