import chineseDays from 'chinese-days'
import type { CalendarSpec, Season } from '../rules/work-table.ts'
import { dayFrom, dayText } from '../rules/work-table.ts'

/** First and last year of the table; the State Council's notice of a year comes in the November before. */
const FIRST = 2019
const LAST = 2032

/** Office hours when an organisation has set none. */
export const usualHours: readonly Season[] = [
  {
    from: '01-01',
    spans: [
      [510, 720],
      [810, 1050],
    ],
  },
]

/** Days off whose date the law fixes, for years without a notice: New Year, Labour Day, National Day. */
const fixed = new Set(['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'])

/** Whether a notice of this year is in the data: without one chinese-days answers by the weekday alone. */
function published(year: number): boolean {
  return chineseDays.isHoliday(`${year}-01-01`) && chineseDays.getDayDetail(`${year}-01-01`).name.includes(',')
}

function works(text: string, known: boolean): boolean {
  if (known) return chineseDays.isWorkday(text)
  const weekday = new Date(`${text}T00:00:00Z`).getUTCDay()
  return weekday > 0 && weekday < 6 && !fixed.has(text.slice(5))
}

/** The national calendar with the usual hours: published years as noticed, the others by the weekday and provisional. */
export function nationalCalendar(): CalendarSpec {
  const first = dayFrom(`${FIRST}-01-01`)
  const end = dayFrom(`${LAST + 1}-01-01`)
  const known = new Map<number, boolean>()
  for (let year = FIRST; year <= LAST; year++) known.set(year, published(year))
  let days = ''
  for (let day = first; day < end; day++) {
    const text = dayText(day)
    days += works(text, known.get(Number(text.slice(0, 4))) ?? false) ? 'w' : 'o'
  }
  return {
    firstDay: `${FIRST}-01-01`,
    days,
    provisional: [...known].filter(([, yes]) => !yes).map(([year]) => year),
    seasons: usualHours,
  }
}
