import { Refusal } from '@lianxin/platform/http'
import { countyOf, type Id } from '@lianxin/platform/ids'
import type { Scope } from '@lianxin/platform/db'
import type { Person } from '../person-in.ts'
import { EMAIL, emailAt, emailPendingAt } from '../sealed-at.ts'
import type { NoticesState } from '../state.ts'
import { q } from '../store.ts'
import { keepChoice } from './choose.ts'
import { isLink } from './email-link.ts'

/** Seconds between two letters to what one person typed. */
const PAUSE = 60

/**
 * Takes down an address; a letter with a link goes to it, and nothing else before the link is used. Refuses a second
 * question within a minute, and any while the installation has no public address to put into the link.
 */
export async function askEmail(state: NoticesState, person: Person, email: string): Promise<void> {
  if (!state.origin) throw new Refusal('email_off')
  const now = state.clock.now()
  await state.db.act(person.own, async (t) => {
    const [[row]] = await t.send(
      q
        .selectFrom('notices.choice')
        .select('email_asked_at')
        .where('county', '=', person.county)
        .where('person', '=', person.id)
        .forUpdate(),
    )
    const last = row?.email_asked_at
    if (last && Temporal.Instant.compare(now, last.add({ seconds: PAUSE })) < 0)
      throw new Refusal('email_just_asked', { field: 'email', retryAfter: PAUSE })
    await t.finish(
      keepChoice(person, {
        email_pending: state.vault.seal(emailPendingAt(person.id), email),
        email_asked_at: now.toString(),
        email_mailed_at: null,
      }),
    )
  })
}

/** Forgets the address, confirmed or not; no link sent before works any more. */
export async function dropEmail({ db }: NoticesState, person: Person): Promise<void> {
  await db.write(
    person.own,
    keepChoice(person, { email: null, email_blind: null, email_pending: null, email_returned_at: null }),
  )
}

const ownScope = (person: Id): Scope => ({ as: 'resident', person })
const rowOf = (person: Id) =>
  q
    .selectFrom('notices.choice')
    .select(['email_pending', 'email_asked_at'])
    .where('county', '=', countyOf(person))
    .where('person', '=', person)

/** The address that a link would confirm; undefined for a link that holds no longer, or never did. */
export async function findPendingEmail(state: NoticesState, person: Id, token: string): Promise<string | undefined> {
  return (await pendingEmail(state, person, token))?.email
}

async function pendingEmail(state: NoticesState, person: Id, token: string) {
  const [[row]] = await state.db.read(ownScope(person), rowOf(person))
  if (!row?.email_pending || !row.email_asked_at) return undefined
  const email = state.vault.open(emailPendingAt(person), row.email_pending)
  const asked = { person, email, askedAt: row.email_asked_at }
  return isLink(state.secret, asked, token, state.clock.now()) ? { email, closed: row.email_pending } : undefined
}

/** Puts a confirmed address in force. Whoever opens the letter may do it, signed in or not; undefined when the link does not hold. */
export async function confirmEmail(state: NoticesState, person: Id, token: string): Promise<string | undefined> {
  const pending = await pendingEmail(state, person, token)
  if (!pending) return undefined
  const { email, closed } = pending
  const [done] = await state.db.write(
    ownScope(person),
    q
      .updateTable('notices.choice')
      .set({
        email: state.vault.seal(emailAt(person), email),
        email_blind: state.vault.blind(EMAIL, email),
        email_pending: null,
        email_returned_at: null,
      })
      .where('county', '=', countyOf(person))
      .where('person', '=', person)
      // Another address typed at this moment is not confirmed by the link to this one.
      .where('email_pending', '=', closed)
      .returning('person'),
  )
  return done.length > 0 ? email : undefined
}
