import { Refusal } from '@lianxin/platform/http'
import type { CalendarReply } from '../contract/schemas.ts'
import { sayHours } from '../rules/hours.ts'
import type { Season } from '../rules/work-table.ts'
import type { ServicesState } from './deps.ts'
import type { PlaceCode } from '@lianxin/platform/ids'
import { lineageOf } from '@lianxin/places/contract'
import { cityPlace, q } from './store.ts'

const weekday = (day: string) => {
  const n = new Date(`${day}T00:00:00Z`).getUTCDay()
  return n > 0 && n < 6
}

/** The calendar of a place in one year: the hours, and the days that differ from Monday to Friday. */
export async function readCalendar(state: ServicesState, year: number, place?: string): Promise<CalendarReply> {
  const [calendars] = await state.db.read({ as: 'public' }, q.selectFrom('services.calendar').selectAll())
  const own = lineageOf((place ?? cityPlace(state.city)) as PlaceCode)
    .reverse()
    .map((code) => calendars.find((one) => one.place === code))
    .find((one) => one !== undefined)
  if (!own) throw new Refusal('calendar_not_found')
  const [days] = await state.db.read(
    { as: 'public' },
    q
      .selectFrom('services.work_calendar')
      .selectAll()
      .where('calendar', '=', own.id)
      .where('day', '>=', `${year}-01-01`)
      .where('day', '<=', `${year}-12-31`)
      .orderBy('day'),
  )
  return {
    id: own.id,
    name: own.name,
    place: own.place,
    version: own.version,
    seasons: (own.seasons as unknown as Season[]).map(({ from, spans }) => ({ from, hours: sayHours(spans) })),
    exceptions: days
      .filter((one) => one.works !== weekday(one.day))
      .map(({ day, works, source }) => ({ day, works, source })),
    provisional: days.some((one) => one.provisional),
  }
}

/** All calendars, the city's first: whom each holds for. */
export async function listCalendars({ db }: ServicesState): Promise<{ name: string; place: string }[]> {
  const [rows] = await db.read(
    { as: 'public' },
    q.selectFrom('services.calendar').select(['name', 'place']).orderBy('place'),
  )
  return rows
}
