import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { countyOf, type County, type Id, type PlaceCode } from '@lianxin/platform/ids'
import { levelOf } from '@lianxin/places/contract'
import type { FigureGroup, PeriodKind } from '../../contract/periods.ts'
import type { IndicatorName } from '../../rules/indicators.ts'
import type { Based } from '../../rules/panel/correct.ts'
import { wilson } from '../../rules/wilson.ts'
import { countyPlace } from '../county-place.ts'
import type { EvaluationState } from '../deps.ts'
import { q } from '../store.ts'

export interface PeriodSeen {
  readonly id: Id
  readonly county: County
  readonly place: PlaceCode
  readonly kind: PeriodKind
  readonly from: number
  readonly to: number
  readonly freezesAt: string
  readonly openedBy: string
  /** What froze, and when; null while it runs. */
  readonly frozen: {
    readonly at: string
    readonly doneAt: string
    readonly counted: number
    readonly leftOut: number
    readonly checksum: string
  } | null
}

const seen = q
  .selectFrom('evaluation.period as p')
  .leftJoin('evaluation.freeze as f', (join) => join.onRef('f.county', '=', 'p.county').onRef('f.period', '=', 'p.id'))
  .select(['p.id', 'p.county', 'p.place', 'p.kind', 'p.from_month', 'p.to_month', 'p.freezes_at', 'p.opened_by_name'])
  .select(['f.at', 'f.done_at', 'f.counted', 'f.left_out', 'f.checksum'])

type Row = Awaited<ReturnType<typeof seen.executeTakeFirstOrThrow>>

const shown = (row: Row): PeriodSeen => ({
  id: row.id as Id,
  county: row.county as County,
  place: row.place as PlaceCode,
  kind: row.kind as PeriodKind,
  from: row.from_month,
  to: row.to_month,
  freezesAt: row.freezes_at.toString(),
  openedBy: row.opened_by_name,
  frozen:
    row.at && row.done_at && row.checksum !== null
      ? {
          at: row.at.toString(),
          doneAt: row.done_at.toString(),
          counted: row.counted ?? 0,
          leftOut: row.left_out ?? 0,
          checksum: row.checksum,
        }
      : null,
})

/** Periods are the county's: whoever stands within one reads that county's, the city all. */
const inSight = ({ post }: Staff) =>
  levelOf(post.place) === 'city'
    ? seen.where('p.place', '>=', post.lo).where('p.place', '<', post.hi)
    : seen.where('p.county', '=', countyOf(post.place)).where('p.place', '=', countyPlace(countyOf(post.place)))

const MOST = 120

/** The periods of a reader's county, the newest first; of the city's, of every county. */
export async function readPeriods(state: EvaluationState, staff: Staff): Promise<PeriodSeen[]> {
  const [rows] = await state.db.read(
    scopeOf(staff),
    inSight(staff).orderBy('p.from_month', 'desc').orderBy('p.to_month').orderBy('p.place').limit(MOST),
  )
  return rows.map((row) => shown(row))
}

/** One period, if it is one of the reader's. */
export async function findPeriod(state: EvaluationState, staff: Staff, id: Id): Promise<PeriodSeen | undefined> {
  const [[row]] = await state.db.read(
    scopeOf(staff),
    inSight(staff).where('p.county', '=', countyOf(id)).where('p.id', '=', id),
  )
  return row && shown(row)
}

export interface FrozenGroup {
  readonly key: string
  readonly figures: Based[]
}

/** The figures of a frozen period as they were, by subject, each subject's together. */
export async function readFrozenFigures(
  state: EvaluationState,
  staff: Staff,
  { id, county }: PeriodSeen,
  by: FigureGroup,
  residents = true,
): Promise<FrozenGroup[]> {
  const [rows] = await state.db.read(
    scopeOf(staff),
    q
      .selectFrom('evaluation.frozen_figure as g')
      .selectAll('g')
      .where('g.county', '=', county)
      .where('g.period', '=', id)
      .where('g.by', '=', by)
      .where('g.residents', '=', residents)
      .orderBy('g.key'),
  )
  return [...Map.groupBy(rows, ({ key }) => key)].map(([key, some]) => ({
    key,
    figures: some.map((row) => ({
      name: row.indicator as IndicatorName,
      rate: { value: row.value, low: row.low, high: row.high, good: row.good, of: row.of },
      bounds: row.bound_low === null || row.bound_high === null ? null : { low: row.bound_low, high: row.bound_high },
      coverage: row.bound_low === null ? null : wilson(row.rated, row.asked),
      rated: row.rated,
      asked: row.asked,
    })),
  }))
}
