import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lately, onDay, when } from './when.ts'

const formats = { zh: 'zh-CN', en: 'en-GB' } as const
/** As the language itself writes it. */
function parts(lang: keyof typeof formats, at: Date) {
  const format = new Intl.DateTimeFormat(formats[lang], {
    timeZone: 'Asia/Shanghai',
    month: lang === 'zh' ? 'numeric' : 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  return Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]))
}

const lang = fc.constantFrom('zh' as const, 'en' as const)
const instant = fc.date({ min: new Date('1992-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })

test('an instant is written as the language writes it on a clock of the city', () => {
  fc.assert(
    fc.property(lang, instant, (language, at) => {
      const { month, day, hour, minute } = parts(language, at)
      const date = language === 'zh' ? `${month}月${day}日` : `${day} ${month}`
      expect(onDay(language, at.toISOString())).toBe(date)
      expect(when(language, at.toISOString())).toBe(
        language === 'zh' ? `${date} ${hour}:${minute}` : `${date}, ${hour}:${minute}`,
      )
    }),
  )
})

test('in a list what is of today is said by its time, whatever day it is elsewhere', () => {
  expect(lately('zh', '2026-03-01T16:05:00Z', '2026-03-02T15:59:00Z')).toBe('00:05')
  expect(lately('zh', '2026-03-01T15:59:00Z', '2026-03-02T15:59:00Z')).toBe('3月1日')
  expect(lately('en', '2026-09-01T02:00:00Z', '2026-11-02T15:59:00Z')).toBe('1 Sept')
})
