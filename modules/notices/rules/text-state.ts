import type { NoticeBook, NoticeTexts } from '../contract/book.ts'
import { textParts } from '../contract/book.ts'
import { textFault } from './merge-books.ts'

/** Of a text: as shipped, as edited, or edited in words that this release can no longer fill in, so that the shipped ones hold. */
export type TextState = 'shipped' | 'edited' | 'unfit'

/** The last version of a text, if there is one: the edited words, or that the shipped ones hold again. */
export interface LastVersion extends NoticeTexts {
  readonly version: number
  readonly shipped: boolean
}

export function textState(book: NoticeBook, event: string, last: LastVersion | undefined): TextState {
  const known = book.events[event]
  if (!known || !last || last.shipped) return 'shipped'
  return textParts.some((part) => textFault(book, known, part, last[part])) ? 'unfit' : 'edited'
}
