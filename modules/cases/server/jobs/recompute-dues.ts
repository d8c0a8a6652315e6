import { sql } from 'kysely'
import { Repeated } from '@lianxin/platform/db'
import { countyOf, type PlaceCode } from '@lianxin/platform/ids'
import type { Job } from '@lianxin/platform/jobs'
import { countyScope, everywhere, record } from '@lianxin/platform/journal'
import { BeyondCalendar } from '@lianxin/services/rules'
import type { CaseId } from '../../contract/ids.ts'
import { recomputedDues } from '../../rules/recomputed-dues.ts'
import { recordOf, type CaseRow } from '../case-row.ts'
import { derivedId } from '../derived-id.ts'
import type { CasesState } from '../state.ts'
import { lockCase, q, updateCase } from '../store.ts'

const MOST = 500
const clock = { kind: 'system', name: '工作日历' } as const

/** Open cases whose promise rests on a year that was not yet published. A
 *  rework counts from another day, and what was extended or suspended was promised anew: they keep their promise. */
const provisional = () =>
  q
    .selectFrom('cases.case')
    .selectAll()
    .where('provisional', '=', true)
    .where(
      sql<boolean>`status not in ('closed', 'not_accepted', 'withdrawn', 'terminated', 'archived', 'merged', 'suspended', 'feedback', 'rated')`,
    )
    .where('reworks', '=', 0)
    .where('extensions', '=', 0)
    .where('suspensions', '=', 0)
    .where('reviews', '=', 0)
    .orderBy('id')
    .limit(MOST)

function changeOf(cases: CasesState, row: CaseRow) {
  const one = recordOf(row)
  if (one.acceptedAt === null || one.limit === null) return null
  try {
    return recomputedDues(one, { from: one.acceptedAt, limit: one.limit }, cases.services.tableFor(one.place))
  } catch (error) {
    if (error instanceof BeyondCalendar) return null
    throw error
  }
}

async function recompute(cases: CasesState, id: CaseId): Promise<void> {
  const county = countyOf(id)
  await cases.db.act(countyScope(county), async (t) => {
    const [[row]] = await t.send(lockCase(id))
    const set = row && changeOf(cases, row)
    if (!row || !set) return
    const entry = record({
      county,
      object: id,
      place: row.place as PlaceCode,
      act: 'cases.recompute_dues',
      actId: derivedId(`${row.id}:${row.version}:recompute`),
      actor: clock,
      at: cases.clock.now(),
      why: '工作日历有变，重新计算时限',
      body: { to: row.status, handleBy: set.handleBy == null ? null : new Date(set.handleBy).toISOString() },
      prev: { version: row.version, hash: row.head },
    })
    await t.finish(updateCase(id, set, entry), ...entry.statements)
  })
}

/** Promises made anew where the calendar has changed under them, each with an entry in the journal. Returns how many. */
export async function recomputeDues(cases: CasesState): Promise<number> {
  const [rows] = await cases.db.read(everywhere, provisional())
  let changed = 0
  for (const row of rows) {
    if (!changeOf(cases, row)) continue
    await recompute(cases, row.id as CaseId).catch((error: unknown) => {
      // Another process was quicker.
      if (!(error instanceof Repeated)) throw error
    })
    changed++
  }
  return changed
}

export const recomputeDuesJob = (cases: CasesState): Job => ({
  name: 'cases-recompute-dues',
  everySeconds: 300,
  run: async () => void (await recomputeDues(cases)),
})
