import type { Choose } from '../../contract/choose.ts'
import type { Way } from '../../contract/book.ts'
import type { Person } from '../person-in.ts'
import type { NoticesState } from '../state.ts'
import { q } from '../store.ts'

/** The row of what somebody chose, written over or made; no row means that everything is as it comes. */
export const keepChoice = ({ county, id }: Person, set: object) =>
  q
    .insertInto('notices.choice')
    .values({ county, person: id, ...set })
    .onConflict((on) => on.columns(['county', 'person']).doUpdateSet(set))

/** Channels by topic, quiet hours, rhythm and language, all at once as the form sends them. */
export async function choose(
  { db }: NoticesState,
  person: Person,
  chosen: Choose,
  topics: Readonly<Record<string, readonly Way[]>>,
): Promise<void> {
  await db.write(
    person.own,
    keepChoice(person, {
      topics: JSON.stringify(topics),
      quiet_from: chosen.quietFrom,
      quiet_to: chosen.quietTo,
      digest: chosen.rhythm !== 'each',
      weekly: chosen.rhythm === 'weekly',
      lang: chosen.lang,
    }),
  )
}
