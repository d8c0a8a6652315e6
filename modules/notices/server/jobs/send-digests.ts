import { sql } from 'kysely'
import { raw, type Rows } from '@lianxin/platform/db'
import { countyOf, type Id } from '@lianxin/platform/ids'
import type { Job } from '@lianxin/platform/jobs'
import { everywhere } from '@lianxin/platform/journal'
import { isDigestDue } from '../../rules/digest.ts'
import { DIGEST } from '../../rules/own-book.ts'
import { langs, type Lang } from '../../contract/book.ts'
import { noticeRows, type NewNotice } from '../notice-rows.ts'
import { chosenBy } from '../reads/chosen.read.ts'
import { sayNotice } from '../reads/say-notice.ts'
import type { NoticesState } from '../state.ts'
import { q } from '../store.ts'

/** People looked at in one turn of the job. */
const PEOPLE = 500
/** Lines in a digest; the rest is a number. */
const LINES = 20

/** Who has something held, and since when. */
const holders = (after: string) =>
  raw<{ person: string; since: Temporal.Instant }>(sql`
    select person, min(created_at) as since from notices.notice where held and person > ${after}
    group by person order by person limit ${PEOPLE}`)

const release = (person: string) =>
  q
    .updateTable('notices.notice')
    .set({ held: false })
    .where('person', '=', person)
    .where('held', '=', true)
    .returning(['county', 'key', 'event', 'object', 'params', 'created_at', 'read_at'])

type Held = Rows<[ReturnType<typeof release>]>[0][number]

/** What was held as one notice; none when all of it was read in the app meanwhile. */
function digestOf(state: NoticesState, person: Id, held: readonly Held[]): NewNotice[] {
  const unread = held
    .filter((one) => one.read_at === null)
    .sort((a, b) => Temporal.Instant.compare(b.created_at, a.created_at))
  const [newest] = unread
  if (!newest) return []
  const lines = (lang: Lang) => {
    const said = unread.slice(0, LINES).flatMap((one) => sayNotice(state, one, lang)?.title ?? [])
    return [...said, ...(unread.length > LINES ? ['…'] : [])].join('\n')
  }
  const [zh, en] = langs.map(lines) as [string, string]
  return [
    {
      county: countyOf(person),
      // A notice is held once, so no two digests have the same newest one.
      key: `digest:${newest.county}:${newest.key}:${person}`,
      to: { person },
      event: DIGEST,
      object: person,
      params: { count: String(unread.length), lines: { zh, en } },
      urgency: 'digest',
      at: state.clock.now(),
    },
  ]
}

/**
 * One digest for a person whose day it is: what was held is released and told in one transaction, so that a job killed in
 * between has done neither, and of two at once the second finds nothing. A notice is about its own county: the few counties
 * of one person are released together, which a distributed database commits in two phases.
 */
const sendDigest = (state: NoticesState, person: Id): Promise<void> =>
  state.db.act(everywhere, async (t) => {
    const [held] = await t.send(release(person))
    await t.finish(...noticeRows(state.vault, digestOf(state, person, held)))
  })

/** 汇总: sends what is due; returns how many people it looked up and found due. */
export async function sendDigests(state: NoticesState, now: Temporal.Instant): Promise<number> {
  let due = 0
  for (let after = '0'; ;) {
    const [held] = await state.db.read(everywhere, holders(after))
    const chosen = await chosenBy(
      state,
      held.map(({ person }) => person),
    )
    for (const { person, since } of held) {
      const choice = chosen.get(person) ?? { digest: false, weekly: false }
      if (!isDigestDue(since, choice, now)) continue
      await sendDigest(state, person as Id)
      due++
    }
    const last = held.at(-1)
    if (!last || held.length < PEOPLE) return due
    after = last.person
  }
}

export const digestJob = (state: NoticesState): Job => ({
  name: 'notices-digest',
  everySeconds: 20,
  run: async (now) => void (await sendDigests(state, now)),
})
