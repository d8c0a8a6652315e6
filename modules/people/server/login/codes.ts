import { randomInt, randomUUID } from 'node:crypto'
import { codeAlive, codeOf, readCode } from '../../rules/login-code.ts'
import { sameHash } from '../keys.ts'
import type { PeopleState } from '../room.ts'
import { q } from '../store.ts'

/** What a code opens: a resident's sign-in by phone, a member of staff's password by login. */
type Purpose = 'resident' | 'staff'

/** Puts a fresh code behind a door, in place of the one before, and returns it to be sent. */
export async function makeCode({ db, clock, keys }: PeopleState, purpose: Purpose, of: string): Promise<string> {
  const code = codeOf(randomInt(1_000_000))
  const door = keys.door('code', purpose, of)
  const fresh = { hash: keys.code(door, code), sent_at: clock.now(), tries: 0 }
  await db.write(
    { as: 'auth' },
    q
      .insertInto('people.login_code')
      .values({ door, ...fresh })
      .onConflict((on) => on.column('door').doUpdateSet(fresh)),
  )
  return code
}

/** Hands a code over without waiting: the answer must not tell by its duration whether there was anybody to send it to. */
export function sendCode({ sms }: PeopleState, to: string, text: string): void {
  // Not taken by the provider: the person asks again; a code that comes an hour late is worth nothing.
  void sms.send({ key: randomUUID(), to, text }).catch(() => undefined)
}

/** Whether the code typed is the one sent. The try counts before it is compared; the right code is used up. */
export async function codeFits(state: PeopleState, purpose: Purpose, of: string, typed: string): Promise<boolean> {
  const { db, clock, keys } = state
  const door = keys.door('code', purpose, of)
  const code = readCode(typed)
  return db.act({ as: 'auth' }, async (t) => {
    const [[row]] = await t.send(
      q
        .updateTable('people.login_code')
        .set((e) => ({ tries: e('tries', '+', 1) }))
        .where('door', '=', door)
        .returning(['hash', 'sent_at', 'tries']),
    )
    const sent = row && { sentAt: row.sent_at, tries: row.tries - 1 }
    const alive = sent !== undefined && codeAlive(sent, clock.now())
    const fits = row !== undefined && code !== undefined && sameHash(row.hash, keys.code(door, code)) && alive
    await t.finish(...(fits ? [q.deleteFrom('people.login_code').where('door', '=', door)] : []))
    return fits
  })
}
