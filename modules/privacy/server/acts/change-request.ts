import { scopeOf, type ResidentActor, type Staff } from '@lianxin/platform/auth'
import { Repeated } from '@lianxin/platform/db'
import { Refusal } from '@lianxin/platform/http'
import { countyOf, type Id, type PlaceCode } from '@lianxin/platform/ids'
import { actBefore, record } from '@lianxin/platform/journal'
import type { Updateable } from 'kysely'
import type { DecideRequest } from '../../contract/schemas.ts'
import type { PrivacyState } from '../deps.ts'
import { q } from '../store.ts'
import type { PrivacyRequest } from '../tables.gen.ts'

interface Change {
  readonly act: 'privacy.withdraw' | 'privacy.decide'
  readonly why?: string
  readonly set: Updateable<PrivacyRequest>
}

const lockRequest = (id: Id) =>
  q
    .selectFrom('privacy.request')
    .select(['place', 'person', 'kind', 'state', 'version', 'head'])
    .where('county', '=', countyOf(id))
    .where('id', '=', id)
    .forUpdate()

/** One act upon one open request. Absent, somebody else's and decided before look like what they are to whoever may see it. */
async function change(
  { db, clock }: PrivacyState,
  who: Staff | ResidentActor,
  { id, actId }: { id: Id; actId: string },
  { act, why, set }: Change,
): Promise<void> {
  try {
    await db.act(scopeOf(who), async (t) => {
      const [[row], [before]] = await t.send(lockRequest(id), actBefore(countyOf(id), actId))
      if (!row) throw new Refusal('request_not_found')
      if (before && (before.object !== id || before.act !== act)) throw new Refusal('act_id_used')
      if (before) return
      if (row.state !== 'open') throw new Refusal('request_over')
      const at = clock.now()
      const entry = record({
        county: countyOf(id),
        object: id,
        place: row.place as PlaceCode,
        act,
        actId,
        actor: who,
        at,
        ...(why ? { why } : {}),
        body: { kind: row.kind, state: set.state ?? '' },
        prev: { version: row.version, hash: row.head },
      })
      await t.finish(
        ...entry.statements,
        q
          .updateTable('privacy.request')
          .set({ ...set, decided_at: at, version: entry.version, head: entry.hash })
          .where('county', '=', countyOf(id))
          .where('id', '=', id),
      )
    })
  } catch (error) {
    if (error instanceof Repeated) throw new Refusal('act_id_used')
    throw error
  }
}

/** 撤回请求: the person thinks better of it, as long as it is not answered. */
export const withdrawRequest = (state: PrivacyState, who: ResidentActor, id: Id, actId: string): Promise<void> =>
  change(state, who, { id, actId }, { act: 'privacy.withdraw', set: { state: 'withdrawn' } })

/**
 * 答复请求: the officer grants, grants in part or refuses; a no names its ground in law and stands in the journal by it,
 * while the words of the answer are the person's to read. A deletion that is granted is carried out by the job.
 */
export const decideRequest = (
  state: PrivacyState,
  staff: Staff,
  id: Id,
  { actId, state: outcome, ground, answer }: DecideRequest,
): Promise<void> =>
  change(
    state,
    staff,
    { id, actId },
    {
      act: 'privacy.decide',
      ...(ground && outcome !== 'granted' ? { why: ground } : {}),
      set: {
        state: outcome,
        ground: outcome === 'granted' ? null : (ground ?? null),
        answer,
        decided_by: staff.account,
        decided_by_name: staff.name,
      },
    },
  )
