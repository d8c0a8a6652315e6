import { sql } from 'kysely'
import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { humanId, type Id, type PlaceCode } from '@lianxin/platform/ids'
import { readBlind, readHidden, type BlindCase } from '@lianxin/cases'
import type { FindingKind, Stratum, Verdict } from '../../contract/samples.ts'
import type { EvaluationState } from '../deps.ts'
import { q } from '../store.ts'

export interface SampleToJudge {
  readonly id: Id
  readonly seen: BlindCase
}

const MOST = 20

/** What this person is asked to look at: the matter and the answer, never who handled it or how it was rated. */
export async function readToJudge(state: EvaluationState, staff: Staff): Promise<SampleToJudge[]> {
  const { lo, hi, unit } = staff.post
  const [rows] = await state.db.read(
    scopeOf(staff),
    q
      .selectFrom('evaluation.sample')
      .select(['id', 'case_id'])
      .where('checker_place', '>=', lo)
      .where('checker_place', '<', hi)
      .where('verdict', 'is', null)
      .$if(unit !== undefined, (some) => some.where('unit', 'is distinct from', unit ?? null))
      .orderBy('id')
      .limit(MOST),
  )
  const seen = new Map<string, BlindCase>(
    (
      await readBlind(
        state.cases,
        rows.map((row) => row.case_id as Id),
      )
    ).map((one) => [one.id, one]),
  )
  return rows.flatMap((row) => {
    const one = seen.get(row.case_id)
    return one ? [{ id: row.id as Id, seen: one }] : []
  })
}

export interface DrawSeen {
  readonly month: number
  readonly place: PlaceCode
  readonly seed: string
  readonly items: readonly { readonly stratum: Stratum; readonly verdict: Verdict | null }[]
}

/** The draws of one's place with their verdicts, newest first. */
export async function readDraws(state: EvaluationState, staff: Staff): Promise<DrawSeen[]> {
  const { lo, hi } = staff.post
  const [draws, items] = await state.db.read(
    scopeOf(staff),
    q
      .selectFrom('evaluation.draw')
      .select(['id', 'month', 'place', 'seed'])
      .where('place', '>=', lo)
      .where('place', '<', hi)
      .orderBy('month', 'desc')
      .orderBy('place')
      .limit(24),
    q
      .selectFrom('evaluation.sample')
      .select(['draw', 'stratum', 'verdict'])
      .where('place', '>=', lo)
      .where('place', '<', hi),
  )
  const of = Map.groupBy(items, (one) => one.draw)
  return draws.map((draw) => ({
    month: draw.month,
    place: draw.place as PlaceCode,
    seed: draw.seed,
    items: (of.get(draw.id) ?? []).map((one) => ({
      stratum: one.stratum as Stratum,
      verdict: one.verdict as Verdict | null,
    })),
  }))
}

/** Verdicts of the whole city, for the published error rate. */
export async function readPublicVerdicts(state: EvaluationState): Promise<Verdict[]> {
  const [rows] = await state.db.read(
    { as: 'public' },
    q.selectFrom('evaluation.sample').select('verdict').where('verdict', 'is not', null),
  )
  return rows.map(({ verdict }) => verdict as Verdict)
}

export interface FindingSeen {
  readonly id: Id
  readonly kind: FindingKind
  readonly unit: string
  readonly p: number | null
  readonly seen: number
  readonly of: number
  readonly expected: number | null
  readonly foundAt: string
  readonly cases: readonly { readonly id: Id; readonly number: string }[]
  readonly opinion: string | null
  readonly note: string | null
  readonly by: string | null
}

/** Which of one's own unit's cases were rated how is not for it to read, nor to judge. */
export const ofNoCaseOf = (unit: Id) => sql<boolean>`not exists (
  select from evaluation.fact f
  where f.county = finding.county and f.id = any(finding.cases) and f.had @> array[${unit}::int8])`

/** Findings of one's place, those nobody has looked at first. */
export async function readFindings(state: EvaluationState, staff: Staff): Promise<FindingSeen[]> {
  const [rows] = await state.db.read(
    scopeOf(staff),
    q
      .selectFrom('evaluation.finding')
      .selectAll()
      .where('place', '>=', staff.post.lo)
      .where('place', '<', staff.post.hi)
      .$if(staff.post.unit !== undefined, (some) =>
        some.where('unit', 'is distinct from', staff.post.unit ?? null).where(ofNoCaseOf(staff.post.unit as Id)),
      )
      .orderBy('looked_at', (order) => order.desc().nullsFirst())
      .orderBy('p', (order) => order.asc().nullsFirst())
      .limit(50),
  )
  const ids = [...new Set(rows.flatMap((row) => row.cases.map((id) => String(id) as Id)))]
  const hidden = await readHidden(state.cases, staff, ids)
  return rows.map((row) => ({
    id: row.id as Id,
    kind: row.kind as FindingKind,
    unit: row.unit ?? '0',
    p: row.p,
    seen: row.seen,
    of: row.of_all,
    expected: row.expected,
    foundAt: row.found_at.toString(),
    cases: row.cases
      .map((id) => String(id) as Id)
      .filter((id) => !hidden.has(id))
      .map((id) => ({ id, number: humanId(id) })),
    opinion: row.opinion,
    note: row.note,
    by: row.looked_by_name,
  }))
}
