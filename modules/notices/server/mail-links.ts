import type { County, Id } from '@lianxin/platform/ids'
import { everywhere } from '@lianxin/platform/journal'
import { messageRow } from '@lianxin/platform/notify'
import type { Lang } from '../contract/book.ts'
import { paths } from '../contract/paths.ts'
import { CONFIRM } from '../rules/own-book.ts'
import { wordsOf } from '../rules/words-of.ts'
import { LINK_HOURS, linkToken } from './acts/email-link.ts'
import { emailPendingAt } from './sealed-at.ts'
import type { NoticesState } from './state.ts'
import { q } from './store.ts'

const BATCH = 50

const waiting = q
  .selectFrom('notices.choice')
  .select(['county', 'person', 'lang', 'email_pending', 'email_asked_at'])
  .where('email_pending', 'is not', null)
  .where('email_mailed_at', 'is', null)
  .orderBy('email_asked_at')
  .limit(BATCH)

/**
 * Puts the letters that confirm an address into the outbox, each under a key that names the moment it was asked for, and
 * marks them in the same transaction: none is lost with a process, none is written twice. Returns how many there were.
 */
export async function mailLinks(state: NoticesState): Promise<number> {
  const [rows] = await state.db.read(everywhere, waiting)
  for (const { county, person, lang: said, email_pending: closed, email_asked_at: askedAt } of rows) {
    if (!closed || !askedAt || !state.origin) continue
    const email = state.vault.open(emailPendingAt(person), closed)
    const lang: Lang = said === 'en' ? 'en' : 'zh'
    const token = linkToken(state.secret, { person, email, askedAt })
    const link = new URL(paths.confirmEmail(person as Id, token), state.origin).href
    const texts = state.texts.of(CONFIRM, lang)
    if (!texts) continue
    const words = wordsOf(state.book, texts, { link, hours: String(LINK_HOURS) }, lang)
    await state.db.write(
      everywhere,
      messageRow(state.vault, {
        county: county as County,
        key: `confirm:${person}:${askedAt.epochMilliseconds}`,
        channel: 'email',
        to: email,
        subject: words.title,
        text: words.text,
        urgency: 'news',
        // She has just typed it and is waiting.
        quiet: null,
        at: state.clock.now(),
      }),
      q
        .updateTable('notices.choice')
        .set({ email_mailed_at: state.clock.now() })
        .where('county', '=', county)
        .where('person', '=', person)
        .where('email_asked_at', '=', askedAt),
    )
  }
  return rows.length
}
