import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { Refusal } from '@lianxin/platform/http'
import { countyOf, kinds, type Id, type PlaceCode } from '@lianxin/platform/ids'
import { headOf, record } from '@lianxin/platform/journal'
import { lies } from '@lianxin/places/contract'
import type { RevokeLink, SetContact, StopContact } from '../../contract/links/bodies.ts'
import type { ExchangeState } from '../deps.ts'
import { begin, change } from '../kept-act.ts'
import { q } from '../store.ts'
import { unitNamed } from '../unit-named.ts'

const contactOf = (unit: Id) => (county: number) =>
  q.selectFrom('exchange.unit_contact').selectAll().where('county', '=', county).where('unit', '=', unit)

/** 登记办公邮箱: what is dispatched to this unit from now on is written to it. Refuses a unit outside one's place. */
export async function setContact(
  state: ExchangeState,
  staff: Staff,
  { actId, unit: named, email }: SetContact,
): Promise<void> {
  const unit = unitNamed(state, staff, named)
  if (!lies(unit.place, staff.post.place)) throw new Refusal('unit_unknown', { field: 'unit' })
  const county = countyOf(unit.place)
  const [[known]] = await state.db.read(scopeOf(staff), contactOf(unit.id)(county))
  const body = { unit: { id: unit.id, name: unit.name }, email }
  if (!known) {
    const id = await state.ids.next(county, kinds.answerLink)
    await begin(state, staff, {
      id,
      county,
      place: unit.place,
      act: 'exchange.set_contact',
      actId,
      body,
      writes: ({ version, hash }) => [
        q
          .insertInto('exchange.unit_contact')
          .values({ county, unit: unit.id, place: unit.place, id, email, version, head: hash }),
      ],
    })
    return
  }
  await changeContact(state, staff, known.id as Id, unit.id, 'exchange.set_contact', actId, body, {
    email,
    stopped_at: null,
  })
}

function changeContact(
  state: ExchangeState,
  staff: Staff,
  id: Id,
  unit: Id,
  act: string,
  actId: string,
  body: Readonly<Record<string, string | { id: string; name: string }>>,
  set: { email?: string; stopped_at: Temporal.Instant | null },
) {
  const { lo, hi } = staff.post
  const county = countyOf(id)
  return change(state, staff, {
    id,
    act,
    actId,
    lock: contactOf(unit)(county).where('place', '>=', lo).where('place', '<', hi).forUpdate(),
    missing: 'unit_unknown',
    decide: () => ({
      body,
      writes: ({ version, hash }) => [
        q
          .updateTable('exchange.unit_contact')
          .set({ ...set, version, head: hash })
          .where('county', '=', county)
          .where('unit', '=', unit),
      ],
    }),
  })
}

/** The unit signs in from now on: no more letters; links that are out hold until their day, or are revoked one by one. */
export async function stopContact(state: ExchangeState, staff: Staff, { actId, unit }: StopContact): Promise<void> {
  const found = state.cases.people.units().get(unit as Id)
  if (!found) throw new Refusal('unit_unknown')
  const [[known]] = await state.db.read(scopeOf(staff), contactOf(unit as Id)(countyOf(found.place)))
  if (!known) throw new Refusal('unit_unknown')
  const body = { unit: { id: found.id, name: found.name } }
  await changeContact(state, staff, known.id as Id, unit as Id, 'exchange.stop_contact', actId, body, {
    stopped_at: state.clock.now(),
  })
}

/** 作废: a link opens nothing from now on; who did it stands in the journal. */
export async function revokeLink(
  { db, clock }: ExchangeState,
  staff: Staff,
  { actId, link }: RevokeLink,
): Promise<void> {
  const id = link as Id
  const county = countyOf(id)
  const at = clock.now()
  await db.act(scopeOf(staff), async (t) => {
    const [[found], [head]] = await t.send(
      q
        .selectFrom('exchange.answer_link')
        .select(['place', 'case_id'])
        .where('county', '=', county)
        .where('id', '=', id)
        .where('place', '>=', staff.post.lo)
        .where('place', '<', staff.post.hi)
        .where('revoked_at', 'is', null)
        .forUpdate(),
      headOf(county, id),
    )
    if (!found) throw new Refusal('link_gone')
    const entry = record({
      county,
      object: id,
      place: found.place as PlaceCode,
      act: 'exchange.revoke_link',
      actId,
      actor: staff,
      at,
      body: { case: found.case_id },
      ...(head ? { prev: head } : {}),
    })
    await t.finish(
      q
        .updateTable('exchange.answer_link')
        .set({ revoked_at: at, revoked_by_name: staff.name })
        .where('county', '=', county)
        .where('id', '=', id),
      ...entry.statements,
    )
  })
}

/** Units that are written to, and the latest links of a place. */
export async function readContacts({ db }: ExchangeState, staff: Staff) {
  const { lo, hi } = staff.post
  return db.read(
    scopeOf(staff),
    q
      .selectFrom('exchange.unit_contact')
      .select(['unit', 'email'])
      .where('place', '>=', lo)
      .where('place', '<', hi)
      .where('stopped_at', 'is', null)
      .orderBy('unit')
      .limit(500),
    q
      .selectFrom('exchange.answer_link')
      .select(['id', 'case_id', 'unit', 'made_at', 'expires_at', 'opened_at', 'answered_at', 'revoked_at'])
      .where('place', '>=', lo)
      .where('place', '<', hi)
      .orderBy('made_at', 'desc')
      .limit(50),
  )
}
