import type { Lang } from '../contract/book.ts'

const format = (locale: string, month: 'long' | 'short') =>
  new Intl.DateTimeFormat(locale, {
    timeZone: 'Asia/Shanghai',
    month,
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  })
const formats = { zh: format('zh-CN', 'long'), en: format('en-GB', 'short') } as const

/** An instant as people of the city say it. */
export function sayTime(iso: string, lang: Lang): string {
  return formats[lang].format(new Date(iso))
}
