import type { NoticeBook } from '../contract/book.ts'
import { mergeBooks } from '../rules/merge-books.ts'
import { ownBook } from '../rules/own-book.ts'
import type { NoticesDeps } from './deps.ts'
import { liveTexts, type LiveTexts } from './live-texts.ts'
import { noticeFeed, type NoticeFeed } from './notice-feed.ts'

/** The room at work: what it was given, the one book of all events, and the texts in force. */
export interface NoticesState extends NoticesDeps {
  readonly book: NoticeBook
  readonly texts: LiveTexts
  readonly feed: NoticeFeed
}

/** Puts the room's own parts beside what it was given. Refuses books whose texts cannot be filled in. */
export function noticesState(deps: NoticesDeps): NoticesState {
  const book = mergeBooks([...deps.books, ownBook])
  return { ...deps, book, texts: liveTexts(deps.db, book, deps.log), feed: noticeFeed(deps.db, deps.clock, deps.log) }
}
