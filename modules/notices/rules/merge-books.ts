import { langs, textParts, type NoticeBook, type NoticeEvent, type TextPart } from '../contract/book.ts'
import { namesIn, templateFault } from './template.ts'

export interface TextFault {
  readonly code: 'empty' | 'brackets' | 'braces' | 'unknown' | 'once' | 'matter'
  /** The name at fault. */
  readonly name?: string
}

/** What is wrong with one text of an event; undefined when nothing is. */
export function textFault(book: NoticeBook, event: NoticeEvent, part: TextPart, text: string): TextFault | undefined {
  if (!text.trim()) return { code: 'empty' }
  const fault = templateFault(text)
  if (fault) return { code: fault }
  for (const name of namesIn(text)) {
    const one = event.placeholders.includes(name) ? book.placeholders[name] : undefined
    if (!one) return { code: 'unknown', name }
    if (one.once && part !== 'sms' && event.inApp !== false) return { code: 'once', name }
    // The title is the subject of the e-mail and the head of a push: both show on a locked phone.
    if (one.matter && part !== 'text') return { code: 'matter', name }
  }
  return undefined
}

function eventFaults(book: NoticeBook, code: string, event: NoticeEvent): string[] {
  const unknown = event.placeholders.filter((name) => !book.placeholders[name])
  return [
    ...(book.topics[event.topic] ? [] : [`${code}: no topic ${event.topic}`]),
    ...unknown.map((name) => `${code}: no placeholder ${name}`),
    ...langs.flatMap((lang) =>
      textParts.flatMap((part) => {
        const fault = textFault(book, event, part, event[lang][part])
        return fault ? [`${code} ${lang} ${part}: ${fault.code} ${fault.name ?? ''}`.trim()] : []
      }),
    ),
  ]
}

/**
 * The rooms' books as one. Refuses, before anything starts, a code that two books use and a text that cannot be filled
 * in: a misspelt name would be found by the resident whose message lacks it.
 */
export function mergeBooks(books: readonly NoticeBook[]): NoticeBook {
  const merge = <T>(what: string, tables: readonly Readonly<Record<string, T>>[]): Record<string, T> => {
    const all = tables.flatMap((one) => Object.entries(one))
    const twice = all.find(([code], i) => all.findIndex(([other]) => other === code) !== i)
    if (twice) throw new Error(`two books have the ${what} ${twice[0]}`)
    return Object.fromEntries(all)
  }
  const book: NoticeBook = {
    placeholders: merge(
      'placeholder',
      books.map((one) => one.placeholders),
    ),
    topics: merge(
      'topic',
      books.map((one) => one.topics),
    ),
    events: merge(
      'event',
      books.map((one) => one.events),
    ),
  }
  const faults = Object.entries(book.events).flatMap(([code, event]) => eventFaults(book, code, event))
  if (faults.length > 0) throw new Error(`texts that cannot be filled in:\n${faults.join('\n')}`)
  return book
}
