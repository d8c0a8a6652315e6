import { everywhere } from '@lianxin/platform/journal'
import type { Quiet } from '@lianxin/platform/notify'
import type { Lang } from '../../contract/book.ts'
import type { Choice } from '../../rules/plan-notice.ts'
import type { NoticesState } from '../state.ts'
import { q } from '../store.ts'

/** What a person chose and how they are reached, as the spreader needs it. */
export interface Chosen extends Choice {
  readonly lang: Lang | null
  readonly quiet: Quiet
  readonly email: string | null
  readonly browsers: readonly string[]
}

/** The choices of some people, in one trip; who chose nothing is left out. */
export async function chosenBy({ db }: NoticesState, persons: readonly string[]): Promise<Map<string, Chosen>> {
  if (persons.length === 0) return new Map()
  const [choices, browsers] = await db.read(
    everywhere,
    q
      .selectFrom('notices.choice')
      .select(['person', 'lang', 'topics', 'quiet_from', 'quiet_to', 'digest', 'email'])
      .where('person', 'in', persons),
    q.selectFrom('notices.subscription').select(['person', 'body']).where('person', 'in', persons),
  )
  const listening = Map.groupBy(browsers, (one) => one.person)
  const none = { lang: null, topics: {}, quiet_from: 1320, quiet_to: 420, digest: false, email: null }
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
          quiet: { from: row.quiet_from, to: row.quiet_to },
          email: row.email,
          browsers: (listening.get(person) ?? []).map((one) => one.body),
        },
      ]
    }),
  )
}
