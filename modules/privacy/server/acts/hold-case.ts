import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { isUniqueViolation, Repeated } from '@lianxin/platform/db'
import { Refusal } from '@lianxin/platform/http'
import { countyOf, kinds, parseHumanId, type Id, type PlaceCode } from '@lianxin/platform/ids'
import { record } from '@lianxin/platform/journal'
import type { HoldCase, LiftHold } from '../../contract/schemas.ts'
import type { PrivacyState } from '../deps.ts'
import { q } from '../store.ts'

interface Noted {
  readonly act: 'privacy.hold' | 'privacy.lift'
  readonly actId: string
  readonly held: Id
  readonly place: PlaceCode
  readonly why: string
}

/** The entry of a hold or its end: an object of its own, for the request's own chain tells of the request alone. */
async function noted({ ids, clock }: PrivacyState, staff: Staff, { act, actId, held, place, why }: Noted) {
  const county = countyOf(held)
  const object: Id = await ids.next(county, kinds.privacy)
  return record({ county, object, place, act, actId, actor: staff, at: clock.now(), why, body: { held } })
}

async function placeOf(state: PrivacyState, id: Id): Promise<PlaceCode> {
  const place = await state.placeOfCase(id)
  if (!place) throw new Refusal('hold_number', { field: 'number' })
  return place
}

/**
 * 暂缓删除: while a court, an inspection or a dispute may still ask for a request its terms stand still, and a deletion that
 * was granted waits (PIPL 47: what the law says must be kept is kept, and nothing is done with it but that). Refuses the
 * number of no request and one that is held already.
 */
export async function holdCase(state: PrivacyState, staff: Staff, { actId, number, why }: HoldCase): Promise<void> {
  const id = parseHumanId(number, state.city, kinds.case)
  if (!id) throw new Refusal('hold_number', { field: 'number' })
  const place = await placeOf(state, id)
  const entry = await noted(state, staff, { act: 'privacy.hold', actId, held: id, place, why })
  try {
    await state.db.write(
      scopeOf(staff),
      ...entry.statements,
      q.insertInto('platform.legal_hold').values({
        county: countyOf(id),
        object: id,
        why,
        by_account: staff.account,
        by_name: staff.name,
        at: state.clock.now(),
      }),
    )
  } catch (error) {
    if (isUniqueViolation(error, 'legal_hold_once')) throw new Refusal('hold_stands', { field: 'number' })
    if (!(error instanceof Repeated)) throw error
  }
}

/** Ends a hold with its reason: the terms run again from where they would be. Refuses what is not held. */
export async function liftHold(state: PrivacyState, staff: Staff, { actId, object, why }: LiftHold): Promise<void> {
  const county = countyOf(object)
  const place = await placeOf(state, object)
  const entry = await noted(state, staff, { act: 'privacy.lift', actId, held: object, place, why })
  const standing = q
    .selectFrom('platform.legal_hold')
    .select('at')
    .where('county', '=', county)
    .where('object', '=', object)
    .where('lifted_at', 'is', null)
  try {
    await state.db.act(scopeOf(staff), async (t) => {
      const [[held]] = await t.send(standing.forUpdate())
      if (!held) throw new Refusal('hold_over')
      await t.finish(
        ...entry.statements,
        q
          .updateTable('platform.legal_hold')
          .set({ lifted_at: state.clock.now() })
          .where('county', '=', county)
          .where('object', '=', object)
          .where('at', '=', held.at),
      )
    })
  } catch (error) {
    if (!(error instanceof Repeated)) throw error
  }
}
