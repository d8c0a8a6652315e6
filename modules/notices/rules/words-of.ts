import type { Lang, NoticeBook, NoticeTexts } from '../contract/book.ts'
import { sayTime } from './say-time.ts'
import { fillIn, type Filling } from './template.ts'

/** Values as they are kept: words, the same in both languages where they differ, and instants as ISO text. */
export type Params = Readonly<Record<string, string | null | Readonly<Record<Lang, string>>>>

function filling(book: NoticeBook, params: Params, lang: Lang): Filling {
  const said = Object.entries(params).map(([name, value]) => {
    const text = value !== null && typeof value === 'object' ? value[lang] : value
    return [name, text && book.placeholders[name]?.sort === 'time' ? sayTime(text, lang) : text]
  })
  return Object.fromEntries(said)
}

/** The three texts of a notice in the reader's language. */
export function wordsOf(book: NoticeBook, texts: NoticeTexts, params: Params, lang: Lang): NoticeTexts {
  const values = filling(book, params, lang)
  return {
    title: fillIn(texts.title, values),
    text: fillIn(texts.text, values),
    sms: fillIn(texts.sms, values),
  }
}
