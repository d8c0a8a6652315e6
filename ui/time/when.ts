const ZONE = 'Asia/Shanghai'

const formats = {
  zh: new Intl.DateTimeFormat('zh-CN', {
    timeZone: ZONE,
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }),
  en: new Intl.DateTimeFormat('en-GB', {
    timeZone: ZONE,
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }),
}
const part = (parts: Intl.DateTimeFormatPart[], type: Intl.DateTimeFormatPartTypes) =>
  parts.find((p) => p.type === type)?.value ?? ''

/** A day as people here write it: 「11月23日」, `23 Nov`. */
export function onDay(lang: 'zh' | 'en', iso: string): string {
  const parts = formats[lang].formatToParts(new Date(iso))
  const [month, day] = [part(parts, 'month'), part(parts, 'day')]
  return lang === 'zh' ? `${month}月${day}日` : `${day} ${month}`
}

/** The same as short as a line of a list wants it: the time of today, else the day. */
export function lately(lang: 'zh' | 'en', iso: string, now: string): string {
  return onDay(lang, iso) === onDay(lang, now) ? when(lang, iso).split(/ /).at(-1)! : onDay(lang, iso)
}

/** An instant as people here write it: 「11月23日 15:10」, `23 Nov, 15:10`. */
export function when(lang: 'zh' | 'en', iso: string): string {
  const parts = formats[lang].formatToParts(new Date(iso))
  const [month, day, hour, minute] = (['month', 'day', 'hour', 'minute'] as const).map((t) => part(parts, t))
  return lang === 'zh' ? `${month}月${day}日 ${hour}:${minute}` : `${day} ${month}, ${hour}:${minute}`
}
