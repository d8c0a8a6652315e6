import { readHidden } from '@lianxin/cases'
import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { countyOf, humanId, type Id } from '@lianxin/platform/ids'
import type { Claim, Ground, PleaState } from '../../contract/pleas.ts'
import type { PeriodKind } from '../../contract/periods.ts'
import type { EvaluationState } from '../deps.ts'
import { q } from '../store.ts'

export interface PleaSeen {
  readonly id: Id
  readonly unit: string
  readonly claim: Claim
  readonly ground: Ground
  readonly reason: string
  /** The frozen period it is about; null before freezing. */
  readonly period: { readonly id: Id; readonly kind: PeriodKind; readonly from: number } | null
  readonly caseId: Id | null
  readonly number: string | null
  readonly indicator: string
  readonly good: number | null
  readonly of: number | null
  readonly filedAt: string
  readonly filedBy: string
  readonly dueAt: string
  readonly state: PleaState
  readonly decidedAt: string | null
}

const seen = q
  .selectFrom('evaluation.plea as a')
  .leftJoin('evaluation.period as p', (join) => join.onRef('p.county', '=', 'a.county').onRef('p.id', '=', 'a.period'))
  .select(['a.id', 'a.unit', 'a.claim', 'a.ground', 'a.reason', 'a.period', 'a.case_id', 'a.indicator', 'a.good'])
  .select(['a.of', 'a.filed_at', 'a.filed_by_name', 'a.due_at', 'a.state', 'a.decided_at', 'p.kind', 'p.from_month'])

type Row = Awaited<ReturnType<typeof seen.executeTakeFirstOrThrow>>

const shown = (row: Row): PleaSeen => ({
  id: row.id as Id,
  unit: row.unit,
  claim: row.claim as Claim,
  ground: row.ground as Ground,
  reason: row.reason,
  period:
    row.kind === null || row.from_month === null
      ? null
      : { id: row.period as Id, kind: row.kind as PeriodKind, from: row.from_month },
  caseId: row.case_id === '0' ? null : (row.case_id as Id),
  number: row.case_id === '0' ? null : humanId(row.case_id as Id),
  indicator: row.indicator,
  good: row.good,
  of: row.of,
  filedAt: row.filed_at.toString(),
  filedBy: row.filed_by_name,
  dueAt: row.due_at.toString(),
  state: row.state as PleaState,
  decidedAt: row.decided_at?.toString() ?? null,
})

const inSight = ({ post }: Staff) => seen.where('a.place', '>=', post.lo).where('a.place', '<', post.hi)

/** One plea, if it lies in sight. */
export async function findPlea(state: EvaluationState, staff: Staff, id: Id): Promise<PleaSeen | undefined> {
  const [[row]] = await state.db.read(
    scopeOf(staff),
    inSight(staff).where('a.county', '=', countyOf(id)).where('a.id', '=', id),
  )
  if (!row) return undefined
  const one = shown(row)
  const [known] = await withoutHidden(state, staff, [one])
  return known
}

/** Left out is what is about a case in which the reader is complained of. */
async function withoutHidden(state: EvaluationState, staff: Staff, some: readonly PleaSeen[]): Promise<PleaSeen[]> {
  const ids = [...new Set(some.flatMap(({ caseId }) => caseId ?? []))]
  const hidden = await readHidden(state.cases, staff, ids)
  return some.filter(({ caseId }) => caseId === null || !hidden.has(caseId))
}

const MOST = 100

/** Pleas in sight, those that wait first by the day they are due, then the latest; one unit's own where it is named. */
export async function readPleas(state: EvaluationState, staff: Staff, unit: Id | undefined): Promise<PleaSeen[]> {
  const some = inSight(staff).$if(unit !== undefined, (all) => all.where('a.unit', '=', unit ?? ''))
  const [open, decided] = await state.db.read(
    scopeOf(staff),
    some.where('a.state', '=', 'open').orderBy('a.due_at').orderBy('a.id').limit(MOST),
    some.where('a.state', '<>', 'open').orderBy('a.decided_at', 'desc').orderBy('a.id').limit(MOST),
  )
  return withoutHidden(
    state,
    staff,
    [...open, ...decided].map((row) => shown(row)),
  )
}

export interface VoteSeen {
  readonly member: string
  readonly name: string
  readonly uphold: boolean
  readonly reason: string
  readonly at: string
}

/** How the members decided, in the order in which they did. */
export async function readVotes(state: EvaluationState, staff: Staff, id: Id): Promise<VoteSeen[]> {
  const [rows] = await state.db.read(
    scopeOf(staff),
    q
      .selectFrom('evaluation.plea_vote')
      .select(['member', 'member_name', 'uphold', 'reason', 'at'])
      .where('county', '=', countyOf(id))
      .where('plea', '=', id)
      .orderBy('at'),
  )
  return rows.map(({ member_name: name, at, ...row }) => ({ ...row, name, at: at.toString() }))
}
