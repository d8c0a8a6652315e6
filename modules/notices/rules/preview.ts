import type { Lang, NoticeBook, NoticeEvent, NoticeTexts } from '../contract/book.ts'
import { smsLength, type SmsLength } from './sms-length.ts'
import { wordsOf } from './words-of.ts'

/** A text filled in with the examples of its names, as somebody would read it, and how long the text message is. */
export function previewOf(
  book: NoticeBook,
  event: NoticeEvent,
  texts: NoticeTexts,
  lang: Lang,
): NoticeTexts & SmsLength {
  const examples = event.placeholders.map((name) => [name, book.placeholders[name]?.example ?? ''] as const)
  const said = wordsOf(book, texts, Object.fromEntries(examples), lang)
  return { ...said, ...smsLength(said.sms) }
}
