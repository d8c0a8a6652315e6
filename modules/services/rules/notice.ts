import { DAY, dayFrom, dayText } from './work-table.ts'

/** One day of a notice as it was read. */
export interface NoticeDay {
  readonly day: string
  readonly works: boolean
  readonly source?: string
}

/** A notice as people paste it, or the number of the first line that cannot be read. */
export type Notice = { readonly days: readonly NoticeDay[] } | { readonly fault: number; readonly line: string }

const works = /^(上班|补班|工作日?|班|works?|on)$/i
const off = /^(放假|休息?|假期?|节假日|rest|off|holiday)$/i
const heading = /^(日期|(day|date)\b)/i
const MOST_DAYS = 40

/** 2027-02-05, 2027/2/5 and 2027年2月5日 are one day; a day that does not exist is none. */
function dayOf(text: string): number | undefined {
  const found = /^(\d{4})[-/年.](\d{1,2})[-/月.](\d{1,2})日?$/.exec(text)
  if (!found) return undefined
  const [, y = '', m = '', d = ''] = found
  const day = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`
  const at = dayFrom(day)
  return !Number.isNaN(at) && new Date(at * DAY).toISOString().startsWith(day) ? at : undefined
}

function readLine(line: string): NoticeDay[] | undefined {
  const [when = '', word = '', ...rest] = line.split(/[,，;\t]|\s+/).filter(Boolean)
  const [first, last = first, ...more] = when.split(/[~～至]|(?<=日)[-—]/)
  const from = dayOf(first ?? '')
  const to = dayOf(last ?? '')
  if (from === undefined || to === undefined || more.length > 0 || to < from || to - from > MOST_DAYS) return undefined
  if (!works.test(word) && !off.test(word)) return undefined
  const source = rest.join(' ')
  return Array.from({ length: to - from + 1 }, (_, i) => ({
    day: dayText(from + i),
    works: works.test(word),
    ...(source ? { source } : {}),
  }))
}

/**
 * Reads a year's notice, a line a day or a stretch of days: `2027-02-05~2027-02-11 放假 国办发明电`, or as CSV with the
 * columns date, works or rest, source. Headings and empty lines are passed over; of two lines for one day the later holds.
 */
export function readNotice(text: string): Notice {
  const days = new Map<string, NoticeDay>()
  const lines = text.normalize('NFKC').split(/\r?\n/)
  for (const [i, raw] of lines.entries()) {
    const line = raw.trim()
    if (line === '' || heading.test(line)) continue
    const read = readLine(line)
    if (!read) return { fault: i + 1, line: line.slice(0, 40) }
    for (const one of read) days.set(one.day, one)
  }
  return { days: [...days.values()] }
}
