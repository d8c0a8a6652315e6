import type { AnyEntry } from '../contract/entries.ts'
import { sayTime, stepText } from './steps.ts'

/** Acts the reporter is told of by message; the others she sees on the page. A message a day too many is one too many. */
const told = new Set<AnyEntry['act']>([
  'accept',
  'not_accept',
  'on_spot',
  'dispatch',
  'uphold_return',
  'progress',
  'pass',
  'rework',
  'rework_up',
  'close',
])

/**
 * The text message of a step, or null when none is sent. Short, and without the matter itself: a phone may be read
 * by others. `code` stands in the first one only.
 */
export function messageOf(entry: AnyEntry, number: string, lang: 'zh' | 'en', code?: string): string | null {
  if (entry.act === 'report') {
    const { unit, handleBy } = entry.body
    const asked = code ? (lang === 'zh' ? `查询码 ${code}。` : ` Code ${code}.`) : ''
    if (lang === 'zh')
      return `【连心】收到您的诉求 ${number}。${asked}${unit ? `由${unit.name}办理${handleBy ? `，${sayTime(handleBy, lang)} 前答复` : ''}。` : '正在分派。'}`
    return `Lianxin: request ${number} received.${asked} ${unit ? `${unit.name} handles it${handleBy ? ` by ${sayTime(handleBy, lang)}` : ''}.` : 'Being assigned.'}`
  }
  if (!told.has(entry.act)) return null
  if (entry.act === 'close' && !entry.body.unrated) return null
  const { text } = stepText(entry, lang)
  return lang === 'zh' ? `【连心】诉求 ${number}：${text}。` : `Lianxin: request ${number}: ${text}.`
}
