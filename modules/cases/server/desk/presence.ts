import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { Refusal } from '@lianxin/platform/http'
import type { Job } from '@lianxin/platform/jobs'
import { countyOf } from '@lianxin/platform/ids'
import { everywhere } from '@lianxin/platform/journal'
import type { CaseId } from '../../contract/ids.ts'
import type { CasesState } from '../state.ts'
import { deskOf, inSight } from '../reads/queue/desk-scope.ts'
import { q } from '../store.ts'

/** A page says every ten seconds that it is open; after three it is taken for closed. */
const SECONDS_HERE = 30
const MINUTES_KEPT = 5

/** A colleague who has the case open. */
export interface Here {
  readonly name: string
  readonly typing: boolean
}

const row = (id: CaseId, { account }: Staff) => ({ county: countyOf(id), case_id: id, account }) as const

/**
 * Says that somebody has a case open, and whether they are writing an answer; tells who else has. Kept in a table, so that
 * it holds over several web processes. Refuses a case that is not theirs to see.
 */
export async function beHere(cases: CasesState, staff: Staff, id: CaseId, typing: boolean): Promise<Here[]> {
  const now = cases.clock.now()
  return cases.db.act(scopeOf(staff), async (t) => {
    const sight = inSight(deskOf(cases, staff, now))
      .where('county', '=', countyOf(id))
      .where('id', '=', id)
    const [[one]] = await t.send(sight.select('place'))
    if (!one) throw new Refusal('case_not_found')
    const seen = { typing, name: staff.name, seen_at: now }
    const [, others] = await t.finish(
      q
        .insertInto('cases.presence')
        .values({ ...row(id, staff), place: one.place, ...seen })
        .onConflict((on) => on.columns(['county', 'case_id', 'account']).doUpdateSet(seen)),
      q
        .selectFrom('cases.presence')
        .select(['name', 'typing'])
        .where('county', '=', countyOf(id))
        .where('case_id', '=', id)
        .where('account', '!=', staff.account)
        .where('seen_at', '>', now.subtract({ seconds: SECONDS_HERE }))
        .orderBy('seen_at'),
    )
    return others
  })
}

/** Says that the page was closed. */
export async function leave(cases: CasesState, staff: Staff, id: CaseId): Promise<void> {
  const { county, case_id: caseId, account } = row(id, staff)
  await cases.db.write(
    scopeOf(staff),
    q
      .deleteFrom('cases.presence')
      .where('county', '=', county)
      .where('case_id', '=', caseId)
      .where('account', '=', account),
  )
}

/** Who was where is nobody's business a few minutes later. */
export const clearPresenceJob = (cases: CasesState): Job => ({
  name: 'cases-presence',
  everySeconds: 60,
  async run(now) {
    await cases.db.write(
      everywhere,
      q.deleteFrom('cases.presence').where('seen_at', '<', now.subtract({ minutes: MINUTES_KEPT })),
    )
  },
})
