import { sql } from 'kysely'
import type { Lang } from '../../contract/book.ts'
import type { NoticeShown } from '../../web/list/notices-page.tsx'
import type { Person } from '../person-in.ts'
import type { NoticesState } from '../state.ts'
import { q } from '../store.ts'
import { sayNotice } from './say-notice.ts'

const PAGE = 40

/** A person's notices, newest first, from an instant backwards; with whether there are older ones. */
export async function readNotices(
  state: NoticesState,
  person: Person,
  lang: Lang,
  before?: Temporal.Instant,
): Promise<{ notices: NoticeShown[]; older: string | undefined }> {
  const [rows] = await state.db.read(
    person.own,
    q
      .selectFrom('notices.notice')
      .select(['county', 'key', 'event', 'object', 'params', 'rank', 'created_at', 'read_at', 'over_at'])
      .where('person', '=', person.id)
      .where('shown', '=', true)
      .$if(before !== undefined, (one) => one.where('created_at', '<', before ?? state.clock.now()))
      .orderBy('created_at', 'desc')
      .limit(PAGE + 1),
  )
  const shown = rows.slice(0, PAGE).flatMap((row): NoticeShown[] => {
    const said = sayNotice(state, row, lang)
    if (!said) return []
    const { href, ...words } = said
    return [
      {
        id: `${row.county} ${row.key}`,
        ...words,
        leads: href !== undefined,
        at: row.created_at.toString(),
        unread: row.read_at === null,
        call: row.rank === 0 && row.over_at === null,
      },
    ]
  })
  return { notices: shown, older: rows.length > PAGE ? rows[PAGE - 1]?.created_at.toString() : undefined }
}

const own = (person: Person) => q.updateTable('notices.notice').where('person', '=', person.id)

/** Marks everything read. */
export async function readAll({ db, clock }: NoticesState, person: Person): Promise<void> {
  await db.write(person.own, own(person).set({ read_at: clock.now() }).where('read_at', 'is', null))
}

/** Marks one notice read, and answers where it leads; undefined when it is not theirs. */
export async function openNotice(state: NoticesState, person: Person, id: string): Promise<string | undefined> {
  const [county = '', key = ''] = id.split(' ')
  if (!/^\d{6}$/.test(county) || key.length > 200) return undefined
  const [[row]] = await state.db.write(
    person.own,
    own(person)
      .set({ read_at: sql`coalesce(read_at, ${state.clock.now()})` })
      .where('county', '=', Number(county))
      .where('key', '=', key)
      .returning(['event', 'object', 'params']),
  )
  return row && sayNotice(state, row, 'zh')?.href
}
