import type { EntryUnit } from '../contract/entries.ts'

export type Lang = 'zh' | 'en'

/** A step as told to a reader: a sentence, and the words somebody wrote, if any. */
export interface StepText {
  readonly text: string
  readonly words: string | null
}

const zone = 'Asia/Shanghai'
const dayFormat = {
  zh: new Intl.DateTimeFormat('zh-CN', {
    timeZone: zone,
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  }),
  en: new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  }),
}

const MOST_SAID = 500
const minutesSaid: Readonly<Record<Lang, Map<string, string>>> = { zh: new Map(), en: new Map() }
const TO_THE_MINUTE = 16

/** An instant, an ISO text, as people of the city say it. Reports of one minute share it: the last ones said are kept. */
export function sayTime(iso: string, lang: Lang): string {
  const said = minutesSaid[lang]
  // What is not written in UTC to the second or finer is not told apart by its first letters.
  const minute = iso.endsWith('Z') ? iso.slice(0, TO_THE_MINUTE) : iso
  const known = said.get(minute)
  if (known !== undefined) return known
  if (said.size >= MOST_SAID) said.clear()
  const text = dayFormat[lang].format(new Date(iso))
  said.set(minute, text)
  return text
}

/** Which unit has it now and until when. */
export function gone(unit: EntryUnit, handleBy: string | null, lang: Lang): string {
  if (lang === 'zh') return `派给${unit.name}${handleBy ? `，${sayTime(handleBy, lang)} 前办好` : ''}`
  return `sent to ${unit.name}${handleBy ? `, to be done by ${sayTime(handleBy, lang)}` : ''}`
}

/** A sentence that says the same of every case. */
export const plain =
  (zh: string, en: string, words: string | null = null) =>
  (lang: Lang): StepText => ({
    text: lang === 'zh' ? zh : en,
    words,
  })

/** A day as people of the city say it. */
export function sayDay(date: string, lang: Lang): string {
  const day = new Date(`${date}T00:00:00Z`)
  return new Intl.DateTimeFormat(lang === 'zh' ? 'zh-CN' : 'en-GB', {
    timeZone: 'UTC',
    month: lang === 'zh' ? 'long' : 'short',
    day: 'numeric',
  }).format(day)
}

/** Units one after another. */
export const namesOf = (units: readonly EntryUnit[], lang: Lang): string =>
  units.map(({ name }) => name).join(lang === 'zh' ? '、' : ', ')
