import type { Tone } from '../parts/tag.tsx'

export interface TimeLeft {
  text: string
  /** Share of the time gone, 0 to 1; 1 when late. */
  share: number
  tone: Extract<Tone, 'lake' | 'due' | 'late'>
}

/** A clock turns amber when three quarters of its time are gone. */
const AMBER = 0.75
const MINUTE = 60_000

/**
 * What is left of a time limit, for the eye and the ear. All three times in ISO 8601.
 * Counted by the wall: working hours are already in `due`, which a rule computed once.
 */
export function timeLeft(lang: 'zh' | 'en', start: string, due: string, now: string): TimeLeft {
  const [from, end, at] = [Date.parse(start), Date.parse(due), Date.parse(now)]
  if (at > end) return { text: late(lang, span(lang, at - end)), share: 1, tone: 'late' }
  const share = end > from ? Math.min(1, Math.max(0, (at - from) / (end - from))) : 1
  return { text: left(lang, span(lang, end - at)), share, tone: share >= AMBER ? 'due' : 'lake' }
}

const late = (lang: 'zh' | 'en', time: string) => (lang === 'zh' ? `已超 ${time}` : `${time} late`)
const left = (lang: 'zh' | 'en', time: string) => (lang === 'zh' ? `余 ${time}` : `${time} left`)

/** The two largest units that matter: nobody needs the minutes of a three-day limit. */
function span(lang: 'zh' | 'en', ms: number): string {
  const minutes = Math.max(1, Math.floor(ms / MINUTE))
  const [d, h, m] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60]
  const [day, hour, minute] = lang === 'zh' ? ([' 天', ' 时', ' 分'] as const) : ([' d', ' h', ' min'] as const)
  if (d > 0) return h > 0 && d < 10 ? `${d}${day} ${h}${hour}` : `${d}${day}`
  if (h > 0) return m > 0 ? `${h}${hour} ${m}${minute}` : `${h}${hour}`
  return `${m}${minute}`
}
