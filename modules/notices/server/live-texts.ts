import { sql } from 'kysely'
import { raw, type Db } from '@lianxin/platform/db'
import { everywhere } from '@lianxin/platform/journal'
import type { Lang, NoticeBook, NoticeTexts } from '../contract/book.ts'
import { textState, type LastVersion, type TextState } from '../rules/text-state.ts'

/** The texts in force: as edited, else as the book has them; read again after a change here and now and then. */
export interface LiveTexts {
  of(event: string, lang: Lang): NoticeTexts | undefined
  stateOf(event: string, lang: Lang): TextState
  lastOf(event: string, lang: Lang): LastVersion | undefined
  reload(): Promise<void>
  close(): void
}

const EVERY_SECONDS = 30

interface Row extends LastVersion {
  readonly event: string
  readonly lang: string
}

/**
 * Keeps the edited texts in memory; while the database is away they stay as last read. Edited words that name what this
 * release does not know are left aside: the shipped text says less than was wished, but nothing wrong.
 */
export function liveTexts(db: Db, book: NoticeBook, log: (error: unknown) => void): LiveTexts {
  let last = new Map<string, LastVersion>()
  const reload = async () => {
    const [rows] = await db.read(
      everywhere,
      raw<Row>(sql`select distinct on (event, lang) event, lang, version, shipped, title, text, sms
        from notices.edited_text order by event, lang, version desc`),
    )
    last = new Map(rows.map(({ event, lang, ...version }) => [`${event} ${lang}`, version]))
  }
  const lastOf = (event: string, lang: Lang) => last.get(`${event} ${lang}`)
  const stateOf = (event: string, lang: Lang) => textState(book, event, lastOf(event, lang))
  const timer = setInterval(() => void reload().catch(log), EVERY_SECONDS * 1000)
  timer.unref()
  return {
    of: (event, lang) => (stateOf(event, lang) === 'edited' ? lastOf(event, lang) : book.events[event]?.[lang]),
    stateOf,
    lastOf,
    reload,
    close: () => clearInterval(timer),
  }
}
