import { usualQuiet } from '@lianxin/platform/notify'
import { topicsFor } from '../../rules/topic-choice.ts'
import type { Way } from '../../contract/book.ts'
import type { Lang } from '../../contract/book.ts'
import type { ChoicesShown } from '../../web/choices/shown.ts'
import type { Person } from '../person-in.ts'
import { emailAt, emailPendingAt } from '../sealed-at.ts'
import type { NoticesState } from '../state.ts'
import { q } from '../store.ts'

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** One's own choices, with what comes when nothing was chosen; `lang` is the language of the page. */
export async function readChoices(state: NoticesState, person: Person, lang: Lang): Promise<ChoicesShown> {
  const [[row], browsers] = await state.db.read(
    person.own,
    q.selectFrom('notices.choice').selectAll().where('county', '=', person.county).where('person', '=', person.id),
    q
      .selectFrom('notices.subscription')
      .select('hash')
      .where('county', '=', person.county)
      .where('person', '=', person.id),
  )
  return {
    topics: topicsFor(state.book, person.kind, (row?.topics ?? {}) as unknown as Record<string, readonly Way[]>),
    quietFrom: clock(row?.quiet_from ?? usualQuiet.from),
    quietTo: clock(row?.quiet_to ?? usualQuiet.to),
    rhythm: row?.digest ? (row.weekly ? 'weekly' : 'daily') : 'each',
    lang: row?.lang === 'en' || row?.lang === 'zh' ? row.lang : lang,
    email: row?.email_pending
      ? { address: state.vault.open(emailPendingAt(person.id), row.email_pending), state: 'asked' }
      : row?.email
        ? {
            address: state.vault.open(emailAt(person.id), row.email),
            state: row.email_returned_at ? 'returned' : 'confirmed',
          }
        : undefined,
    browsers: browsers.length,
  }
}
