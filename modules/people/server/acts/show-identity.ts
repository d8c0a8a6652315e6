import { scopeOf, type Staff } from '@lianxin/platform/auth'
import type { Act } from '@lianxin/platform/db'
import { Refusal } from '@lianxin/platform/http'
import { countyOf, kinds, type Id } from '@lianxin/platform/ids'
import { record } from '@lianxin/platform/journal'
import type { MemberId, PlaceCode } from '../../contract/ids.ts'
import type { ShowIdentity, WithdrawIdentity } from '../../contract/person.ts'
import { once } from '../guards.ts'
import type { PeopleState } from '../room.ts'
import { chained, headOf, q } from '../store.ts'

interface Shown {
  id: MemberId
  shown: boolean
}

async function lockPerson(t: Act, id: MemberId) {
  const [[found]] = await t.send(
    q.selectFrom('people.person').selectAll().where('county', '=', countyOf(id)).where('id', '=', id).forUpdate(),
  )
  if (!found) throw new Refusal('person_not_found')
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
export async function showIdentity(state: PeopleState, staff: Staff, input: ShowIdentity): Promise<Shown> {
  const { id, actId, evidence } = input
  const shows = [...new Set(input.shows)].sort()
  const county = countyOf(id)
  const consent = await state.ids.next(county, kinds.consent)
  await once(
    () =>
      state.db.act(scopeOf(staff), async (t) => {
        const found = await lockPerson(t, id)
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

/** 撤回同意: takes a person off the public pages at once; the ended consent is kept as proof. */
export async function withdrawIdentity(state: PeopleState, staff: Staff, input: WithdrawIdentity): Promise<Shown> {
  const { id, actId } = input
  await once(
    () =>
      state.db.act(scopeOf(staff), async (t) => {
        const found = await lockPerson(t, id)
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
