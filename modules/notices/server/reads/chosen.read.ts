import { everywhere } from '@lianxin/platform/journal'
import { usualQuiet, type Quiet } from '@lianxin/platform/notify'
import type { Lang } from '../../contract/book.ts'
import type { Choice } from '../../rules/plan-notice.ts'
import { browserAt, emailAt } from '../sealed-at.ts'
import type { NoticesState } from '../state.ts'
import { q } from '../store.ts'

/** What a person chose and how they are reached, as the spreader needs it. */
export interface Chosen extends Choice {
  readonly lang: Lang | null
  readonly quiet: Quiet
  readonly weekly: boolean
  readonly email: string | null
  readonly browsers: readonly string[]
}

/** The choices of some people, in one trip; who chose nothing is left out. */
export async function chosenBy({ db, vault }: NoticesState, persons: readonly string[]): Promise<Map<string, Chosen>> {
  if (persons.length === 0) return new Map()
  const [choices, browsers] = await db.read(
    everywhere,
    q
      .selectFrom('notices.choice')
      .select(['person', 'lang', 'topics', 'quiet_from', 'quiet_to', 'digest', 'weekly', 'email', 'email_returned_at'])
      .where('person', 'in', persons),
    q.selectFrom('notices.subscription').select(['person', 'hash', 'body']).where('person', 'in', persons),
  )
  const listening = Map.groupBy(browsers, (one) => one.person)
  const none = {
    lang: null,
    topics: {},
    quiet_from: usualQuiet.from,
    quiet_to: usualQuiet.to,
    digest: false,
    weekly: false,
    email: null,
    email_returned_at: null,
  }
  const known = new Map(choices.map((one) => [one.person, one]))
  return new Map(
    [...new Set([...known.keys(), ...listening.keys()])].map((person) => {
      const row = known.get(person) ?? none
      return [
        person,
        {
          lang: row.lang as Lang | null,
          topics: row.topics as unknown as Choice['topics'],
          digest: row.digest,
          weekly: row.weekly,
          quiet: { from: row.quiet_from, to: row.quiet_to },
          // What came back once is not written to again until it is confirmed anew.
          email: row.email_returned_at === null ? vault.open(emailAt(person), row.email) : null,
          browsers: (listening.get(person) ?? []).map((one) => vault.open(browserAt(person, one.hash), one.body)),
        },
      ]
    }),
  )
}
