import type { Json } from '../tables.gen.ts'
import type { Lang } from '../../contract/book.ts'
import { wordsOf, type Params } from '../../rules/words-of.ts'
import type { NoticesState } from '../state.ts'

/** What a notice says to this reader and where it leads; undefined when the house no longer knows its event. */
export function sayNotice(
  { book, texts }: NoticesState,
  row: { readonly event: string; readonly object: string | null; readonly params: Json },
  lang: Lang,
): { title: string; text: string; href: string | undefined } | undefined {
  const event = book.events[row.event]
  const inForce = texts.of(row.event, lang)
  if (!event || !inForce) return undefined
  const { title, text } = wordsOf(book, inForce, row.params as unknown as Params, lang)
  return { title, text, href: row.object === null ? undefined : event.href?.(row.object) }
}
