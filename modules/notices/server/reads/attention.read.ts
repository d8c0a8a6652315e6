import { sql } from 'kysely'
import { keptPlan, raw, shaped } from '@lianxin/platform/db'
import type { Attention } from '@lianxin/platform/http'
import type { Id } from '@lianxin/platform/ids'
import { ranks } from '@lianxin/platform/notify'
import type { Lang } from '../../contract/book.ts'
import type { Person } from '../person-in.ts'
import type { NoticesState } from '../state.ts'
import { q } from '../store.ts'
import { sayNotice } from './say-notice.ts'

/** More than this is shown as 99+; nobody counts further. */
const COUNTED = 100
/** Hours for which an unanswered call stands on the screen; then it is in the list only. */
const CALL_HOURS = 24
const MOST_CALLS = 5

// Every page asks these two, and both are by the person: their text is made and planned once.
const unreadOf = shaped((one: { person: Id }) =>
  raw<{ unread: number }>(sql`select count(*)::int as unread from (
    select 1 from notices.notice where person = ${one.person} and read_at is null and shown limit ${sql.lit(COUNTED)}) as few`),
)
const callsOf = shaped((one: { person: Id; since: Temporal.Instant }) =>
  q
    .selectFrom('notices.notice')
    .select(['event', 'object', 'params'])
    .where('person', '=', one.person)
    .where('shown', '=', sql.lit(true))
    .where('rank', '=', sql.lit(ranks.call))
    .where('over_at', 'is', null)
    .where('created_at', '>', one.since)
    .orderBy('created_at', 'desc')
    .limit(sql.lit(MOST_CALLS)),
)

/** What waits for a person: how many notices are unread, and the calls that nobody has answered. One trip. */
export async function readAttention(state: NoticesState, person: Person, lang: Lang): Promise<Attention> {
  const since = state.clock.now().subtract({ hours: CALL_HOURS })
  const [[count], calls] = await state.db.read(
    person.own,
    keptPlan('attention', unreadOf({ person: person.id })),
    keptPlan('attention', callsOf({ person: person.id, since })),
  )
  return {
    unread: count?.unread ?? 0,
    calls: calls.flatMap((row) => {
      const said = sayNotice(state, row, lang)
      return said ? [{ href: said.href ?? '', title: said.title, text: said.text }] : []
    }),
  }
}
