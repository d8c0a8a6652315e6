import { sql } from 'kysely'
import { raw } from '@lianxin/platform/db'
import type { Attention } from '@lianxin/platform/http'
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

/** What waits for a person: how many notices are unread, and the calls that nobody has answered. One trip. */
export async function readAttention(state: NoticesState, person: Person, lang: Lang): Promise<Attention> {
  const since = state.clock.now().subtract({ hours: CALL_HOURS })
  const [[count], calls] = await state.db.read(
    person.own,
    raw<{ unread: number }>(sql`select count(*)::int as unread from (
      select 1 from notices.notice where person = ${person.id} and read_at is null and shown limit ${COUNTED}) as few`),
    q
      .selectFrom('notices.notice')
      .select(['event', 'object', 'params'])
      .where('person', '=', person.id)
      .where('shown', '=', true)
      .where('rank', '=', ranks.call)
      .where('over_at', 'is', null)
      .where('created_at', '>', since)
      .orderBy('created_at', 'desc')
      .limit(5),
  )
  return {
    unread: count?.unread ?? 0,
    calls: calls.flatMap((row) => {
      const said = sayNotice(state, row, lang)
      return said ? [{ href: said.href ?? '', title: said.title, text: said.text }] : []
    }),
  }
}
