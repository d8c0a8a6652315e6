import { scopeOf, type Staff } from '@lianxin/platform/auth'
import type { Act, Scope } from '@lianxin/platform/db'
import { Refusal } from '@lianxin/platform/http'
import { countyOf, kinds, type Id } from '@lianxin/platform/ids'
import { record } from '@lianxin/platform/journal'
import type { MemberId, PlaceCode } from '../../contract/ids.ts'
import type { ShowIdentity, ShowOwn, WithdrawIdentity } from '../../contract/person.ts'
import { once } from '../guards.ts'
import type { PeopleState } from '../room.ts'
import { chained, headOf, q } from '../store.ts'

interface Shown {
  id: MemberId
  shown: boolean
}

/** Locks a person; with `own`, only one whose account that is. */
async function lockPerson(t: Act, id: MemberId, own?: Id) {
  const [[found]] = await t.send(
    q.selectFrom('people.person').selectAll().where('county', '=', countyOf(id)).where('id', '=', id).forUpdate(),
  )
  if (!found || (own && found.account !== own)) throw new Refusal('person_not_found')
  return found
}

const showOnRow = (id: Id, change: { shown_since: Temporal.Instant | null; shows: string[] }) =>
  q.updateTable('people.person').set(change).where('county', '=', countyOf(id)).where('id', '=', id)

const endConsent = (person: Id, at: Temporal.Instant) =>
  q
    .updateTable('people.identity_consent')
    .set({ withdrawn_at: at })
    .where('county', '=', countyOf(person))
    .where('person', '=', person)
    .where('withdrawn_at', 'is', null)

/** 亮身份: records a person's consent and what it covers. A new consent replaces the one before, which is kept as ended. */
export const showIdentity = (state: PeopleState, staff: Staff, input: ShowIdentity): Promise<Shown> =>
  show(state, scopeOf(staff), staff, input)

/** 撤回同意: takes a person off the public pages at once; the ended consent is kept as proof. */
export const withdrawIdentity = (state: PeopleState, staff: Staff, input: WithdrawIdentity): Promise<Shown> =>
  withdraw(state, scopeOf(staff), staff, input)

/** 本人同意亮身份: the same by the person, whatever the post they act in. Refuses anybody else's identity as unknown. */
export const showOwnIdentity = (state: PeopleState, staff: Staff, input: ShowOwn): Promise<Shown> =>
  show(state, { as: 'auth' }, staff, { ...input, evidence: OWN_WORD }, staff.account)

/** 本人撤回: works at once, without a reason (PIPL 15). */
export const withdrawOwnIdentity = (state: PeopleState, staff: Staff, input: WithdrawIdentity): Promise<Shown> =>
  withdraw(state, { as: 'auth' }, staff, input, staff.account)

/** Kept as the evidence of a consent the person gave signed in; the journal has when and by whom. */
const OWN_WORD = '本人登录后同意'

async function show(state: PeopleState, scope: Scope, staff: Staff, input: ShowIdentity, own?: Id): Promise<Shown> {
  const { id, actId, evidence } = input
  const shows = [...new Set(input.shows)].sort()
  const county = countyOf(id)
  const consent = await state.ids.next(county, kinds.consent)
  await once(
    () =>
      state.db.act(scope, async (t) => {
        const found = await lockPerson(t, id, own)
        const at = state.clock.now()
        const place = found.place as PlaceCode
        const body = { consent, shows, evidence }
        const who = { county, object: id, place, actId, actor: staff, at, ...headOf(found) }
        const entry = record({ ...who, act: 'people.show_identity', body })
        const row = { county, id: consent, person: id, place, shows, evidence, given_at: at, withdrawn_at: null }
        await t.finish(
          ...entry.statements,
          endConsent(id, at),
          q.insertInto('people.identity_consent').values(row),
          showOnRow(id, { shown_since: found.shown_since ?? at, shows }).set(chained(entry)),
        )
      }),
    async () => undefined,
  )
  return { id, shown: true }
}

async function withdraw(
  state: PeopleState,
  scope: Scope,
  staff: Staff,
  { id, actId }: WithdrawIdentity,
  own?: Id,
): Promise<Shown> {
  await once(
    () =>
      state.db.act(scope, async (t) => {
        const found = await lockPerson(t, id, own)
        const at = state.clock.now()
        const who = { county: countyOf(id), object: id, place: found.place as PlaceCode, actId, actor: staff, at }
        const entry = record({ ...who, ...headOf(found), act: 'people.withdraw_identity', body: {} })
        await t.finish(
          ...entry.statements,
          endConsent(id, at),
          showOnRow(id, { shown_since: null, shows: [] }).set(chained(entry)),
        )
      }),
    async () => undefined,
  )
  return { id, shown: false }
}
