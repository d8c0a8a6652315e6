import { countyOf, type Id } from '@lianxin/platform/ids'
import { everywhere } from '@lianxin/platform/journal'
import type { NoticesState } from '../state.ts'
import { q } from '../store.ts'

/** What somebody who leaves chose, where they listened, and what they were told: all of it goes. */
export async function forgetPerson({ db }: NoticesState, person: Id): Promise<void> {
  const county = countyOf(person)
  await db.write(
    everywhere,
    q.deleteFrom('notices.choice').where('county', '=', county).where('person', '=', person),
    q.deleteFrom('notices.subscription').where('county', '=', county).where('person', '=', person),
    q.deleteFrom('notices.notice').where('person', '=', person),
  )
}
