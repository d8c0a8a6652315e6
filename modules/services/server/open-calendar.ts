import { sql } from 'kysely'
import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { isUniqueViolation, raw, Repeated } from '@lianxin/platform/db'
import { Refusal } from '@lianxin/platform/http'
import { idOf, kinds, type PlaceCode } from '@lianxin/platform/ids'
import { actBefore, record } from '@lianxin/platform/journal'
import { lineageOf } from '@lianxin/places/contract'
import type { OpenCalendar } from '../contract/schemas.ts'
import type { ServicesState } from './deps.ts'
import { q } from './store.ts'

/** A calendar is kept by an administrator of the place it holds for, or of a place above. */
export function keepsPlace(staff: Staff, place: PlaceCode): void {
  const { lo, hi } = staff.post
  if (place < lo || place >= hi) throw new Refusal('calendar_not_yours')
}

/**
 * 单设工作日历: for a place and everything in it, beginning as a copy of the one that held there, days and hours. Open due
 * times there stay until something of it is changed.
 */
export async function openCalendar(state: ServicesState, staff: Staff, input: OpenCalendar): Promise<{ id: string }> {
  const { db, city, clock } = state
  const place = input.place as PlaceCode
  keepsPlace(staff, place)
  const scope = scopeOf(staff)
  const id = await db
    .act(scope, async (t) => {
      const [all, [before]] = await t.send(q.selectFrom('services.calendar').selectAll(), actBefore(city, input.actId))
      const mine = all.find((one) => one.place === place)
      if (before && mine) return mine.id
      if (mine) throw new Refusal('calendar_exists')
      const held = lineageOf(place)
        .reverse()
        .map((code) => all.find((one) => one.place === code))
        .find((one) => one !== undefined)
      if (!held) throw new Refusal('calendar_not_found')
      const serial = Math.max(...all.map((one) => Number(one.id.slice(8)))) + 1
      const fresh = idOf(city, kinds.calendar, serial)
      const entry = record({
        county: city,
        object: fresh,
        place,
        act: 'services.open_calendar',
        actId: input.actId,
        actor: staff,
        at: clock.now(),
        why: input.why,
        body: { name: input.name, from: held.id },
      })
      await t.finish(
        q.insertInto('services.calendar').values({
          id: fresh,
          name: input.name,
          place,
          seasons: JSON.stringify(held.seasons),
          version: entry.version,
          head: entry.hash,
        }),
        raw(sql`
          insert into services.work_calendar (calendar, day, works, provisional, source, version)
          select ${fresh}::int8, d.day, d.works, d.provisional, d.source, ${entry.version}
          from services.work_calendar d where d.calendar = ${held.id}`),
        ...entry.statements,
      )
      return fresh
    })
    .catch((error: unknown) => {
      // Two opened at once, or one sending twice: the keys let one through.
      if (error instanceof Repeated || isUniqueViolation(error)) throw new Refusal('calendar_changed')
      throw error
    })
  await state.calendars.reload()
  return { id }
}
