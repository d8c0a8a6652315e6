import type { NoticeBook, NoticeEvent } from '../contract/book.ts'
import type { TextFault } from './merge-books.ts'

const named = (names: readonly string[], open: string, close: string, between: string) =>
  names.map((name) => `${open}${name}${close}`).join(between)

/** What is wrong with a text and what to do, for whoever wrote it. */
export function faultWords(book: NoticeBook, event: NoticeEvent, { code, name = '' }: TextFault) {
  const known = event.placeholders
  switch (code) {
    case 'empty':
      return { zh: '请填写', en: 'Please fill this in' }
    case 'brackets':
      return {
        zh: '方括号要成对，里面不能再套方括号',
        en: 'Square brackets come in pairs and do not hold each other',
      }
    case 'braces':
      return { zh: '花括号要成对，里面只写名称', en: 'Braces come in pairs and hold a name only' }
    case 'unknown':
      return {
        zh: `没有 {${name}} 这个名称；可以用：${named(known, '{', '}', '、')}`,
        en: `There is no {${name}}; what may be used: ${named(known, '{', '}', ', ')}`,
      }
    case 'once':
      return {
        zh: `{${name}}（${book.placeholders[name]?.zh ?? name}）只能写在短信里，别处会留下来`,
        en: `{${name}} (${book.placeholders[name]?.en ?? name}) may stand in the text message only: elsewhere it would be kept`,
      }
    case 'matter':
      return {
        zh: `{${name}}（${book.placeholders[name]?.zh ?? name}）会说出是什么事，标题和短信别人也看得到，只能写在正文里`,
        en: `{${name}} (${book.placeholders[name]?.en ?? name}) may say what it is about; titles and text messages are seen by others`,
      }
  }
}
