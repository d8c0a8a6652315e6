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

/**
 * Open cases whose promise was counted from acceptance. A rework counts from another day, what was extended or suspended
 * was promised anew, and what another system had begun came with its promise: they keep it.
 */
const counted = () =>
  q
    .selectFrom('cases.case')
    .selectAll()
    .where('handle_by', 'is not', null)
    .where('channel', '<>', 'import')
    .where(
      sql<boolean>`status not in ('closed', 'not_accepted', 'withdrawn', 'terminated', 'archived', 'merged', 'suspended', 'feedback', 'rated')`,
    )
    .where('reworks', '=', 0)
    .where('extensions', '=', 0)
    .where('suspensions', '=', 0)
    .where('reviews', '=', 0)
    .orderBy('county')
    .orderBy('id')
    .limit(MOST)

/** Those whose promise rests on a year that was not yet published. */
const provisional = () => counted().where('provisional', '=', true)

/** All of them, batch by batch. */
const openAfter = (county: number, id: string) => counted().where(sql<boolean>`(county, id) > (${county}, ${id}::int8)`)

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

async function recomputeAll(cases: CasesState, rows: readonly CaseRow[]): Promise<number> {
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

/** Days or hours of some calendar are not those that the promises were last counted by. */
async function calendarsChanged({ db, city, services }: CasesState): Promise<'first' | boolean> {
  const [[last]] = await db.read(
    everywhere,
    q.selectFrom('cases.dues_counted').select('calendars').where('county', '=', city),
  )
  return last ? last.calendars !== services.calendars() : 'first'
}

/** Notes which calendars were counted by, after the last batch: broken off in between, all is looked at again. */
const noteCounted = ({ city, clock }: CasesState, calendars: string) =>
  q
    .insertInto('cases.dues_counted')
    .values({ county: city, calendars, at: clock.now() })
    .onConflict((oc) => oc.column('county').doUpdateSet({ calendars, at: clock.now() }))

/**
 * Promises made anew where the calendar has changed under them, each with an entry in the journal: those of a year whose
 * notice came out, and, when days or hours of any year were changed, all that are open. Returns how many.
 */
export async function recomputeDues(cases: CasesState): Promise<number> {
  const calendars = cases.services.calendars()
  const what = await calendarsChanged(cases)
  let changed = 0
  if (what === true)
    for (let last: [number, string] = [0, '0']; ;) {
      const [rows] = await cases.db.read(everywhere, openAfter(...last))
      changed += await recomputeAll(cases, rows)
      const end = rows.at(-1)
      if (!end || rows.length < MOST) break
      last = [end.county, end.id]
    }
  else changed = await recomputeAll(cases, (await cases.db.read(everywhere, provisional()))[0])
  if (what !== false) await cases.db.write(everywhere, noteCounted(cases, calendars))
  return changed
}

export const recomputeDuesJob = (cases: CasesState): Job => ({
  name: 'cases-recompute-dues',
  everySeconds: 300,
  run: async () => void (await recomputeDues(cases)),
})
