import type { Limit } from '../contract/limit.ts'

/** The calendar said again in Temporal, day by day and span by span: slow, and so plain that it may judge the fast one. */
const zone = 'Asia/Shanghai'
const spans = [
  ['08:30', '12:00'],
  ['13:30', '17:30'],
] as const

export const slowCalendar = (works: (date: string) => boolean) => {
  const isWorkday = (day: Temporal.PlainDate) => works(day.toString())
  const at = (day: Temporal.PlainDate, time: string) => day.toZonedDateTime({ timeZone: zone, plainTime: time })

  function nextWorkday(day: Temporal.PlainDate): Temporal.PlainDate {
    let next = day.add({ days: 1 })
    while (!isWorkday(next)) next = next.add({ days: 1 })
    return next
  }

  function addHours(from: Temporal.ZonedDateTime, hours: number): Temporal.ZonedDateTime {
    let left = Math.round(hours * 3_600_000)
    let day = from.toPlainDate()
    for (;;) {
      if (isWorkday(day))
        for (const [a, b] of spans) {
          const open = at(day, a)
          const close = at(day, b)
          const start = Temporal.ZonedDateTime.compare(from, open) > 0 ? from : open
          const room = start.until(close).total('milliseconds')
          if (room <= 0) continue
          if (left <= room) return start.add({ milliseconds: left })
          left -= room
        }
      day = day.add({ days: 1 })
    }
  }

  return (from: Temporal.Instant, limit: Limit): Temporal.Instant => {
    const local = from.toZonedDateTimeISO(zone)
    let day = local.toPlainDate()
    switch (limit.unit) {
      case 'urgent_hour':
        return from.add({ hours: limit.value })
      case 'work_hour':
        return addHours(local, limit.value).toInstant()
      case 'work_day':
        for (let i = 0; i < limit.value; i++) day = nextWorkday(day)
        return at(day, '17:30').toInstant()
      case 'natural_day':
        day = day.add({ days: limit.value })
        if (!isWorkday(day)) day = nextWorkday(day)
        return at(day, '23:59:59').toInstant()
    }
  }
}
