const ZONE = 'Asia/Shanghai'
const format = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, year: 'numeric', month: '2-digit' })

/** The month of an instant as people here count it: 202611. */
export function monthOf(at: number): number {
  return Number(format.format(at).replace('-', ''))
}

/** A month some months later or, with a minus, earlier. */
export function monthPlus(month: number, by: number): number {
  const count = Math.floor(month / 100) * 12 + (month % 100) - 1 + by
  return Math.floor(count / 12) * 100 + (count % 12) + 1
}

/** The instant a month begins, as people here count it. */
export function startOfMonth(month: number): Temporal.Instant {
  return Temporal.PlainDate.from({ year: Math.floor(month / 100), month: month % 100, day: 1 })
    .toZonedDateTime(ZONE)
    .toInstant()
}
