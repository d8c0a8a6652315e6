import { sql } from 'kysely'
import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { raw } from '@lianxin/platform/db'
import type { PlaceCode } from '@lianxin/platform/ids'
import { marks, type Mark } from '../../contract/marks.ts'
import type { Sums } from '../../rules/figures.ts'
import type { EvaluationState } from '../deps.ts'

/** Which cases are asked for: months from and to, both counted in; a subtree of places; residents' or staff's own. */
export interface Asked {
  readonly from: number
  readonly to: number
  readonly lo: PlaceCode
  readonly hi: PlaceCode
  readonly residents: boolean
  readonly unit?: string | undefined
}

/** What the sums are told apart by: the digits of the place that lies one level down, or the unit. */
export type By = 'all' | 'unit' | { readonly digits: number }

/** Nothing counted. */
export const noSums: Sums = {
  ...(Object.fromEntries(marks.map((mark) => [mark, 0])) as Record<Mark, number>),
  late_open: 0,
}

export interface SummedRow {
  /** Place code or unit id, as asked; `all` for the whole. */
  readonly key: string
  readonly sums: Sums
}

const keyOf = (by: By, unit: string) => {
  if (by === 'all') return sql`'all'`
  if (by === 'unit') return sql.ref(unit)
  const below = String(10n ** BigInt(18 - by.digits))
  return sql`(place / ${below}::int8) * ${below}::int8`
}

function tallied({ from, to, lo, hi, residents, unit }: Asked, by: By, table: 'tally' | 'public_tally') {
  const columns = sql.join(marks.map((mark) => sql`sum(${sql.ref(mark)})::int as ${sql.ref(mark)}`))
  return raw<Record<Mark, number> & { key: string }>(sql`
    select ${keyOf(by, 'unit')} as key, ${columns} from ${sql.table(`evaluation.${table}`)}
    where month >= ${from} and month <= ${to} and place >= ${lo} and place < ${hi} and residents = ${residents}
      ${unit === undefined ? sql`` : sql`and unit = ${unit}`}
    group by 1`)
}

function lateNow({ from, to, lo, hi, residents, unit }: Asked, by: By, now: Temporal.Instant) {
  return raw<{ key: string; n: number }>(sql`
    select ${keyOf(by, 'counted_unit')} as key, count(*)::int as n from evaluation.fact
    where waits_until < ${now} and month >= ${from} and month <= ${to}
      and place >= ${lo} and place < ${hi} and asks_rating = ${residents}
      ${unit === undefined ? sql`` : sql`and counted_unit = ${unit}`}
    group by 1`)
}

/** Sums within the reader's own place, and what of it is open past its limit now; one trip. */
export async function readSums(state: EvaluationState, staff: Staff, asked: Asked, by: By): Promise<SummedRow[]> {
  const [sums, late] = await state.db.read(
    scopeOf(staff),
    tallied(asked, by, 'tally'),
    lateNow(asked, by, state.clock.now()),
  )
  const lateOf = new Map(late.map(({ key, n }) => [key, n]))
  return sums.map(({ key, ...counts }) => ({ key, sums: { ...counts, late_open: lateOf.get(key) ?? 0 } }))
}

/** Sums for everybody, of the cases anybody may know of: what needs single cases (late and open) is not in them. */
export async function readPublicSums(state: Pick<EvaluationState, 'db'>, asked: Asked, by: By): Promise<SummedRow[]> {
  const [sums] = await state.db.read({ as: 'public' }, tallied(asked, by, 'public_tally'))
  return sums.map(({ key, ...counts }) => ({ key, sums: { ...counts, late_open: 0 } }))
}
