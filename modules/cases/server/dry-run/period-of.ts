import { subtreeOf } from '@lianxin/places/contract'
import { toPlaceCode, type County, type PlaceCode } from '@lianxin/platform/ids'
import type { Period } from './past-cases.ts'

const ZONE = 'Asia/Shanghai'

const startOfDay = (day: string) =>
  Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: ZONE }).toInstant().epochMilliseconds

/** Days of the city as instants, the last day whole; the city itself when no place is named. */
export function periodOf(city: County, asked: { since: string; until: string; place?: PlaceCode | undefined }): Period {
  return {
    ...subtreeOf(asked.place ?? toPlaceCode(`${city}000000000000`)),
    since: startOfDay(asked.since),
    until: startOfDay(Temporal.PlainDate.from(asked.until).add({ days: 1 }).toString()),
  }
}

/** Last month by its first and last day: what one tries a draft on when nothing else is said. */
export function lastMonth(now: Temporal.Instant): { since: string; until: string } {
  const first = now.toZonedDateTimeISO(ZONE).toPlainDate().with({ day: 1 })
  return { since: first.subtract({ months: 1 }).toString(), until: first.subtract({ days: 1 }).toString() }
}
