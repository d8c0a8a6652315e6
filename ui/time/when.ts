// Lists say hundreds of times to a page, and the formatter of the language takes longer than all else about a line. China
// has been eight hours ahead all year round since 1991, so the parts are read off a clock that is set so.
const AHEAD = 8 * 3_600_000
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec']
const two = (n: number): string => String(n).padStart(2, '0')

/** The instant on a clock of the city, read by the UTC names of its parts. */
const clockOf = (iso: string): Date => new Date(Date.parse(iso) + AHEAD)
const day = (lang: 'zh' | 'en', at: Date): string =>
  lang === 'zh'
    ? `${at.getUTCMonth() + 1}月${at.getUTCDate()}日`
    : `${at.getUTCDate()} ${months[at.getUTCMonth()] ?? ''}`
const time = (at: Date): string => `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`

/** A day as people here write it: 「11月23日」, `23 Nov`. */
export const onDay = (lang: 'zh' | 'en', iso: string): string => day(lang, clockOf(iso))

/** The same as short as a line of a list wants it: the time of today, else the day. */
export function lately(lang: 'zh' | 'en', iso: string, now: string): string {
  const at = clockOf(iso)
  return day(lang, at) === onDay(lang, now) ? time(at) : day(lang, at)
}

/** An instant as people here write it: 「11月23日 15:10」, `23 Nov, 15:10`. */
export function when(lang: 'zh' | 'en', iso: string): string {
  const at = clockOf(iso)
  return `${day(lang, at)}${lang === 'zh' ? ' ' : ', '}${time(at)}`
}
