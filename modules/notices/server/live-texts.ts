import { sql } from 'kysely'
import { raw, type Db } from '@lianxin/platform/db'
import { everywhere } from '@lianxin/platform/journal'
import type { Lang, NoticeBook, NoticeTexts } from '../contract/book.ts'

/** The texts in force: as edited, else as the book has them; read again after a change here and now and then. */
export interface LiveTexts {
  of(event: string, lang: Lang): NoticeTexts | undefined
  reload(): Promise<void>
  close(): void
}

const EVERY_SECONDS = 30

interface Row extends NoticeTexts {
  readonly event: string
  readonly lang: string
}

/** Keeps the edited texts in memory; while the database is away they stay as last read. */
export function liveTexts(db: Db, book: NoticeBook, log: (error: unknown) => void): LiveTexts {
  let edited = new Map<string, NoticeTexts>()
  const reload = async () => {
    const [rows] = await db.read(
      everywhere,
      raw<Row>(sql`select distinct on (event, lang) event, lang, title, text, sms
        from notices.edited_text order by event, lang, version desc`),
    )
    edited = new Map(rows.map(({ event, lang, title, text, sms }) => [`${event} ${lang}`, { title, text, sms }]))
  }
  const timer = setInterval(() => void reload().catch(log), EVERY_SECONDS * 1000)
  timer.unref()
  return {
    of: (event, lang) => edited.get(`${event} ${lang}`) ?? book.events[event]?.[lang],
    reload,
    close: () => clearInterval(timer),
  }
}
