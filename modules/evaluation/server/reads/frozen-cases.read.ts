import { sql, type RawBuilder } from 'kysely'
import { readHidden } from '@lianxin/cases'
import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { raw } from '@lianxin/platform/db'
import { humanId, type Id, type PlaceCode } from '@lianxin/platform/ids'
import { levelOf, subtreeOf } from '@lianxin/places/contract'
import { ratingMarks } from '../../contract/mark-names.ts'
import { bitOf, marksIn, type Mark } from '../../contract/marks.ts'
import type { CaseList, FigureGroup } from '../../contract/periods.ts'
import type { Reason } from '../../contract/reasons.ts'
import { indicators, indicatorOf, tellsRating, type IndicatorName, type Part } from '../../rules/indicators.ts'
import { explain, saysCounted } from '../../rules/period/explain.ts'
import type { FrozenCase, KeptFact } from '../../rules/period/frozen-case.ts'
import type { EvaluationState } from '../deps.ts'
import type { PeriodSeen } from './periods.read.ts'

export const FROZEN_PAGE = 50

export interface AskedCases {
  readonly indicator: IndicatorName
  readonly list: CaseList
  readonly by: FigureGroup
  readonly key: string
  readonly after: string
}

export interface ExplainedCase {
  readonly id: Id
  readonly number: string
  readonly place: PlaceCode
  readonly unit: string
  /** Why it is in the base, or is not. */
  readonly base: Reason
  /** Why it is counted above the line, or is not; left out where it is not in the base. */
  readonly part: Reason | null
  /** What is true of it by now and was not, and the other way round. */
  readonly since: { readonly more: Mark[]; readonly less: Mark[] }
}

interface Row {
  readonly id: Id
  readonly place: PlaceCode
  readonly unit: string
  readonly marks: number
  readonly late: boolean
  readonly fact: string
  readonly now_marks: number | null
}

/** A part of a figure, said of a frozen row: the same bits that were summed. */
function within(part: Part): RawBuilder<unknown> {
  if (part === 'late_open') return sql`c.late`
  if (part === 'due') return sql`(c.late or c.marks & ${bitOf('handled')} <> 0)`
  return sql`c.marks & ${bitOf(part)} <> 0`
}

function listed({ indicator, list }: AskedCases): RawBuilder<unknown> {
  const { numerator, denominator } = indicatorOf(indicator)
  switch (list) {
    case 'numerator':
      return sql`c.residents and ${within(numerator)}`
    case 'denominator':
      return sql`c.residents and ${within(denominator)}`
    case 'outside':
      return sql`not (c.residents and ${within(denominator)})`
    case 'changed':
      return sql`f.marks is distinct from c.marks`
  }
}

const ofSubject = ({ by, key }: AskedCases): RawBuilder<unknown> => {
  if (by === 'unit') return sql`and c.unit = ${key}`
  if (by === 'whole') return sql``
  const place = key as PlaceCode
  // What names no township is counted at the county itself.
  if (levelOf(place) === 'county') return sql`and c.place = ${place}`
  const { lo, hi } = subtreeOf(place)
  return sql`and c.place >= ${lo} and c.place < ${hi}`
}

function explained(row: Row, indicator: IndicatorName, unit: string | undefined): ExplainedCase {
  const one: FrozenCase = { fact: JSON.parse(row.fact) as KeptFact, marks: row.marks, late: row.late }
  const { numerator, denominator } = indicators[indicator]
  const asking = { unit, residents: true }
  const base = explain(denominator, one, asking)
  const now = row.now_marks ?? row.marks
  const own = unit !== undefined && one.fact.had.some((had) => had === unit)
  const told = (bits: number) => marksIn(bits).filter((mark) => !own || !ratingMarks.has(mark))
  return {
    id: row.id,
    number: humanId(row.id),
    place: row.place,
    unit: row.unit,
    base,
    part: saysCounted(base) ? explain(numerator, one, asking) : null,
    since: { more: told(now & ~row.marks), less: told(row.marks & ~now) },
  }
}

/**
 * The cases of a frozen period, a page at a time in the order of their arrival, each with the reason why it is counted
 * or is not. Where a list tells how cases were rated, those that the reader's own unit ever had are not in it, and in no
 * list one in which the reader is complained of.
 */
export async function readFrozenCases(
  state: EvaluationState,
  staff: Staff,
  { id, county }: PeriodSeen,
  asked: AskedCases,
): Promise<ExplainedCase[]> {
  const { unit, lo, hi } = staff.post
  const hides = unit !== undefined && asked.list === 'numerator' && tellsRating(indicatorOf(asked.indicator).numerator)
  const [rows] = await state.db.read(
    scopeOf(staff),
    raw<Row>(sql`
      select c.id, c.place, c.unit, c.marks, c.late, c.fact, f.marks as now_marks
      from evaluation.frozen_case c
      left join evaluation.fact f on f.county = c.county and f.id = c.id
      where c.county = ${county} and c.period = ${id} and c.place >= ${lo} and c.place < ${hi}
        and c.id > ${asked.after || '0'} and ${listed(asked)} ${ofSubject(asked)}
        ${hides ? sql`and not ${unit} = any(c.had)` : sql``}
      order by c.id limit ${FROZEN_PAGE + 1}`),
  )
  const hidden = await readHidden(
    state.cases,
    staff,
    rows.map((row) => row.id),
  )
  return rows.map((row) => explained(row, asked.indicator, unit)).filter((one) => !hidden.has(one.id))
}

/** How many cases of a frozen period are no longer as they were. */
export async function countChanged(state: EvaluationState, staff: Staff, { id, county }: PeriodSeen): Promise<number> {
  const { lo, hi } = staff.post
  const [[row]] = await state.db.read(
    scopeOf(staff),
    raw<{ n: number }>(sql`
      select count(*)::int as n from evaluation.frozen_case c
      join evaluation.fact f on f.county = c.county and f.id = c.id
      where c.county = ${county} and c.period = ${id} and c.place >= ${lo} and c.place < ${hi} and f.marks <> c.marks`),
  )
  return row?.n ?? 0
}
