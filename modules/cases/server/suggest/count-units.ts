import { sql } from 'kysely'
import { raw, type Statement } from '@lianxin/platform/db'
import type { PlaceCode } from '@lianxin/platform/ids'
import type { Job } from '@lianxin/platform/jobs'
import { everywhere } from '@lianxin/platform/journal'
import type { UnitId } from '@lianxin/people/contract'
import { ancestorAt, levelOf, parsePlaceCode } from '@lianxin/places/contract'
import { addTo, contextsOf, noCounts, type Counts } from '../../rules/suggest-unit/counts.ts'
import { labelOf } from '../../rules/suggest-unit/matter.ts'
import type { CasesState } from '../state.ts'
import { q } from '../store.ts'
import { matterOf } from './matter-of.ts'

interface Answered {
  town: string
  category: string
  unit: string
  times: number
}

const HOURS_BETWEEN = 6
const ROWS_AT_ONCE = 5000

/** Cases of the last year that a unit answered, by township, item and unit: some ten thousand rows, however many cases. */
const answered = (now: Temporal.Instant) =>
  raw<Answered>(sql`
    select (c.place / 1000000000 * 1000000000)::text as town, c.category, c.handled_unit::text as unit, count(*)::int as times
    from cases.case c
    where c.handled_unit is not null and c.category is not null and c.ending = 'handled'
      and c.closed_at > ${now.toString()}::timestamptz - interval '365 days'
    group by 1, 2, 3`)

function countsOf(cases: CasesState, rows: readonly Answered[]): Counts {
  const counts = noCounts()
  const units = cases.people.units()
  for (const row of rows) {
    const town = parsePlaceCode(row.town)
    // Whoever took over an abolished unit's work has its experience.
    const unit = units.heirOf(row.unit as UnitId)
    if (!town || !unit) continue
    const matter = matterOf(row.category, town)
    const level = levelOf(unit.place)
    // What lies below a township was counted together; a village's own unit answered for its own village.
    const below = level === 'village' || level === 'grid' || level === 'micro'
    const depth = ['city', 'county', 'township', 'village', 'grid', 'micro'].indexOf(level)
    const own = below && inTown(unit.place, town)
    const label = own ? `${unit.kind}@#${depth}` : labelOf({ kind: unit.kind, at: unit.place }, matter)
    for (const context of contextsOf(matter)) addTo(counts, context, label, row.times)
  }
  return counts
}

const inTown = (place: PlaceCode, town: PlaceCode): boolean => ancestorAt(place, 'township') === town

function* rowsOf({ seen }: Counts) {
  for (const [context, labels] of seen) for (const [label, times] of labels) yield { context, label, times }
}

/** Counts anew and replaces what was counted before, in one transaction. Returns how many numbers there are. */
export async function countUnits(cases: CasesState, now: Temporal.Instant): Promise<number> {
  const { db, city: county } = cases
  const [rows] = await db.read(everywhere, answered(now))
  const fresh = [...rowsOf(countsOf(cases, rows))].map((one) => ({ county, ...one, counted_at: now }))
  const writes: Statement[] = [q.deleteFrom('cases.unit_count').where('county', '=', county)]
  for (let i = 0; i < fresh.length; i += ROWS_AT_ONCE)
    writes.push(q.insertInto('cases.unit_count').values(fresh.slice(i, i + ROWS_AT_ONCE)))
  await db.write(everywhere, ...writes)
  return fresh.length
}

/** Looks now and then whether it is time; what was counted before serves until then. */
export const countUnitsJob = (cases: CasesState): Job => ({
  name: 'cases-count-units',
  everySeconds: 300,
  async run(now) {
    const [[last]] = await cases.db.read(
      everywhere,
      q.selectFrom('cases.unit_count').select('counted_at').where('county', '=', cases.city).limit(1),
    )
    const due = !last || Temporal.Instant.compare(last.counted_at.add({ hours: HOURS_BETWEEN }), now) <= 0
    if (due) await countUnits(cases, now)
  },
})
