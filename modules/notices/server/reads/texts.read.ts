import { everywhere } from '@lianxin/platform/journal'
import { langs, type Lang } from '../../contract/book.ts'
import type { TextListed, TextVersion } from '../../web/texts/shown.ts'
import type { NoticesState } from '../state.ts'
import { q } from '../store.ts'

/** Every text there is under its topic, in the order of the books, with how it stands in either language. */
export const listTexts = ({ book, texts }: NoticesState, lang: Lang): { topic: string; texts: TextListed[] }[] =>
  Object.entries(book.topics).map(([topic, named]) => ({
    topic: named[lang],
    texts: Object.entries(book.events).flatMap(([event, row]) =>
      row.topic === topic
        ? [
            {
              event,
              title: texts.of(event, lang)?.title ?? row[lang].title,
              text: texts.of(event, lang)?.text ?? row[lang].text,
              states: Object.fromEntries(langs.map((one) => [one, texts.stateOf(event, one)])) as TextListed['states'],
            },
          ]
        : [],
    ),
  }))

/** All versions of one text, the newest first. */
export async function readVersions({ db }: NoticesState, event: string, lang: Lang): Promise<TextVersion[]> {
  const [rows] = await db.read(
    everywhere,
    q
      .selectFrom('notices.edited_text')
      .select(['version', 'title', 'text', 'sms', 'why', 'by_name', 'at', 'shipped'])
      .where('event', '=', event)
      .where('lang', '=', lang)
      .orderBy('version', 'desc'),
  )
  return rows.map(({ by_name: by, at, ...row }) => ({ ...row, by, at: at.toString() }))
}
