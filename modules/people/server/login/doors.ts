import { Refusal } from '@lianxin/platform/http'
import { limits, tryDoor, type Door } from '../../rules/throttle.ts'
import type { PeopleState } from '../room.ts'
import { q } from '../store.ts'

/** A door and who stands before it: a login and a source, a phone. */
export interface DoorTry {
  readonly door: Door
  readonly of: readonly string[]
}

/**
 * Counts a try at each door before anything is compared, so that tries sent at once cannot all be the first.
 * Refuses when one is shut; the answer is the same whether or not there is such an account.
 */
export async function passDoors({ db, clock, keys }: PeopleState, tries: readonly DoorTry[]): Promise<void> {
  const now = clock.now()
  const at = tries
    .map(({ door, of }) => ({ door, key: keys.door(door, ...of) }))
    // One order for everybody, so that two sign-ins never wait for each other.
    .sort((a, b) => Buffer.compare(a.key, b.key))
  const shut = await db.act({ as: 'auth' }, async (t) => {
    const before = await t.send(...at.map(({ key }) => lockDoor(key, now)))
    const after = at.map(({ door, key }, i) => {
      const row = before[i]?.[0]
      const known = row && row.count > 0 ? { count: row.count, since: row.since } : undefined
      return { door, key, ...tryDoor(door, known, now) }
    })
    await t.finish(
      ...after.map(({ key, tries: { count, since } }) =>
        q.updateTable('people.login_try').set({ count, since }).where('door', '=', key),
      ),
    )
    return after.find((one) => !one.open)
  })
  if (!shut) return
  const open = shut.tries.since.add({ minutes: limits[shut.door].minutes })
  throw new Refusal('too_many_tries', { retryAfter: Math.max(1, Math.ceil(now.until(open).total('seconds'))) })
}

/** Makes the door's row or takes it as it is; either way the row is locked until the act ends. */
const lockDoor = (door: Buffer, now: Temporal.Instant) =>
  q
    .insertInto('people.login_try')
    .values({ door, count: 0, since: now })
    .onConflict((on) => on.column('door').doUpdateSet((e) => ({ count: e.ref('people.login_try.count') })))
    .returning(['count', 'since'])

/** Forgets the tries at one door after the right person came through. Wider doors keep counting. */
export async function clearDoor({ db, keys }: PeopleState, { door, of }: DoorTry): Promise<void> {
  await db.write({ as: 'auth' }, q.deleteFrom('people.login_try').where('door', '=', keys.door(door, ...of)))
}
