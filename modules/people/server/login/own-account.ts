import { randomUUID } from 'node:crypto'
import type { Actor } from '@lianxin/platform/auth'
import { countyOf } from '@lianxin/platform/ids'
import { record } from '@lianxin/platform/journal'
import type { Selectable } from 'kysely'
import type { AccountId, PlaceCode } from '../../contract/ids.ts'
import type { PeopleState } from '../room.ts'
import { chained, headOf, q } from '../store.ts'
import type { DB } from '../tables.gen.ts'

type AccountRow = Selectable<DB['people.account']>
type Change = Partial<
  Pick<
    AccountRow,
    | 'password'
    | 'must_change'
    | 'second_factor'
    | 'second_pending'
    | 'second_step'
    | 'recovery'
    | 'last_in'
    | 'stale_warned_at'
    | 'disabled_at'
  >
>

/**
 * An act of a person upon their own account: lock, decide, write, record. The decision may refuse, or say by `undefined`
 * that there is nothing to do. The act id is made
 * here, for these acts are not worth repeating: a second try finds the state of the first.
 */
export async function recordOn(
  { db, clock }: Pick<PeopleState, 'db' | 'clock'>,
  id: AccountId,
  actor: Actor,
  act: string,
  decide: (account: AccountRow) => Change | undefined | Promise<Change | undefined>,
): Promise<void> {
  const county = countyOf(id)
  await db.act({ as: 'auth' }, async (t) => {
    const [[account]] = await t.send(
      q.selectFrom('people.account').selectAll().where('county', '=', county).where('id', '=', id).forUpdate(),
    )
    if (!account) throw new Error(`account ${id} is gone`)
    const change = await decide(account)
    if (!change) return
    const entry = record({
      county,
      object: id,
      place: account.place as PlaceCode,
      act,
      actId: randomUUID(),
      actor,
      at: clock.now(),
      body: {},
      ...headOf(account),
    })
    await t.finish(
      ...entry.statements,
      q
        .updateTable('people.account')
        .set({ ...change, ...chained(entry) })
        .where('county', '=', county)
        .where('id', '=', id),
    )
  })
}

/** The same for who is signed in. */
export const recordOwn = (
  state: PeopleState,
  staff: { kind: 'staff'; account: string } & Actor,
  act: string,
  decide: (account: AccountRow) => Change | Promise<Change>,
): Promise<void> => recordOn(state, staff.account as AccountId, staff, act, decide)
