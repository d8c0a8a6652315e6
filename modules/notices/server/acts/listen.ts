import { createHash } from 'node:crypto'
import { Refusal } from '@lianxin/platform/http'
import { everywhere } from '@lianxin/platform/journal'
import type { Channel } from '@lianxin/platform/notify'
import type { Subscription } from '../../contract/choose.ts'
import type { Person } from '../person-in.ts'
import { browserAt, EMAIL } from '../sealed-at.ts'
import type { NoticesState } from '../state.ts'
import { q } from '../store.ts'

/** Browsers a person may have listening; the oldest gives way. */
const MOST = 10

const hashOf = (endpoint: string): Buffer => createHash('sha256').update(endpoint).digest()

/**
 * 浏览器推送: this browser listens for this person, and for nobody who used it before. Refuses when push is off, and an
 * endpoint that is none of a known push service: the address comes from outside, and we post to it.
 */
export async function listen(state: NoticesState, person: Person, one: Subscription): Promise<void> {
  if (!state.ports.push.publicKey) throw new Refusal('push_off')
  if (!state.ports.push.takes(one.endpoint)) throw new Refusal('push_unknown')
  const hash = hashOf(one.endpoint)
  const { county, id } = person
  const body = state.vault.seal(browserAt(id, hash), JSON.stringify(one))
  const oldest = q
    .selectFrom('notices.subscription')
    .select('hash')
    .where('county', '=', county)
    .where('person', '=', id)
    .orderBy('created_at', 'desc')
    .offset(MOST - 1)
  await state.db.write(everywhere, q.deleteFrom('notices.subscription').where('hash', '=', hash))
  await state.db.write(
    person.own,
    q
      .deleteFrom('notices.subscription')
      .where('county', '=', county)
      .where('person', '=', id)
      .where('hash', 'in', oldest),
    q
      .insertInto('notices.subscription')
      .values({ county, person: id, hash, body, created_at: state.clock.now() })
      .onConflict((on) => on.doNothing()),
  )
}

/** No browser of this person listens any more. */
export async function hush({ db }: NoticesState, { own, county, id }: Person): Promise<void> {
  await db.write(own, q.deleteFrom('notices.subscription').where('county', '=', county).where('person', '=', id))
}

/**
 * What a provider says will never arrive: a browser that listens no longer is forgotten, and an e-mail address that came back
 * is not written to until it is confirmed anew. A phone may be in order again tomorrow, and stays.
 */
export async function forgetAddress({ db, clock, vault }: NoticesState, channel: Channel, to: string): Promise<void> {
  if (channel === 'push') {
    const { endpoint } = JSON.parse(to) as Subscription
    await db.write(everywhere, q.deleteFrom('notices.subscription').where('hash', '=', hashOf(endpoint)))
  }
  if (channel === 'email')
    await db.write(
      everywhere,
      q
        .updateTable('notices.choice')
        .set({ email_returned_at: clock.now() })
        .where('email_blind', 'in', vault.blinds(EMAIL, to))
        .where('email_returned_at', 'is', null),
    )
}
