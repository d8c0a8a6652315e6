import { sql } from 'kysely'
import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { countyOf, humanId, type Id, type PlaceCode } from '@lianxin/platform/ids'
import type { CallReason } from '../../contract/callbacks.ts'
import { CALLER } from '../../rules/powers.ts'
import type { EvaluationState } from '../deps.ts'
import { q } from '../store.ts'

export interface CallbackSeen {
  readonly id: Id
  readonly caseId: Id
  readonly number: string
  readonly place: PlaceCode
  readonly unit: Id | null
  readonly handler: Id | null
  readonly had: readonly Id[]
  readonly reason: CallReason
  readonly state: string
  readonly tries: number
  readonly dueAt: string
  readonly calledAt: string | null
  readonly calledBy: string | null
  readonly way: string | null
  readonly solved: string | null
  readonly score: number | null
  readonly words: string | null
  /** Who asked or entered it; whose name is `calledBy`. */
  readonly caller: string | null
  /** The picture of her paper. */
  readonly files: readonly Id[]
}

const seen = q
  .selectFrom('evaluation.callback as c')
  .innerJoin('evaluation.fact as f', (join) => join.onRef('f.county', '=', 'c.county').onRef('f.id', '=', 'c.case_id'))
  .select([
    'c.id',
    'c.case_id',
    'c.place',
    'c.unit',
    'f.handler',
    'f.had',
    'c.reason',
    'c.state',
    'c.tries',
    'c.due_at',
  ])
  .select(['c.called_at', 'c.called_by_name', 'c.way', 'c.solved', 'c.score', 'c.words', 'c.called_by', 'c.files'])

type Row = Awaited<ReturnType<typeof seen.executeTakeFirstOrThrow>>

const shown = (row: Row): CallbackSeen => ({
  id: row.id as Id,
  caseId: row.case_id as Id,
  number: humanId(row.case_id as Id),
  place: row.place as PlaceCode,
  unit: row.unit as Id | null,
  handler: row.handler as Id | null,
  had: row.had.map((id) => String(id) as Id),
  reason: row.reason as CallReason,
  state: row.state,
  tries: row.tries,
  dueAt: row.due_at.toString(),
  calledAt: row.called_at?.toString() ?? null,
  calledBy: row.called_by_name,
  way: row.way,
  solved: row.solved,
  score: row.score,
  words: row.words,
  caller: row.called_by,
  files: row.files.map((id) => String(id) as Id),
})

const inSight = ({ post }: Staff) => seen.where('c.place', '>=', post.lo).where('c.place', '<', post.hi)

/** One call-back, if it lies in sight. */
export async function findCallback(state: EvaluationState, staff: Staff, id: Id): Promise<CallbackSeen | undefined> {
  const [[row]] = await state.db.read(
    scopeOf(staff),
    inSight(staff).where('c.county', '=', countyOf(id)).where('c.id', '=', id),
  )
  return row && shown(row)
}

const MOST = 100

/**
 * Whom this person may ask, the most pressing first, and what was said of late. Left out is what their own unit
 * ever had; whoever only enters paper sees those who were helped to report.
 */
export async function readCallbacks(
  state: EvaluationState,
  staff: Staff,
): Promise<{ open: CallbackSeen[]; called: CallbackSeen[] }> {
  const { unit, role } = staff.post
  const others = inSight(staff)
    .$if(unit !== undefined, (some) =>
      some.where('c.unit', 'is distinct from', unit ?? null).where(sql<boolean>`not ${unit} = any(f.had)`),
    )
    .$if(role !== CALLER, (some) => some.where('c.reason', '=', 'assisted'))
  const [open, called] = await state.db.read(
    scopeOf(staff),
    others.where('c.state', '=', 'open').orderBy('c.due_at').orderBy('c.id').limit(MOST),
    others.where('c.called_at', 'is not', null).orderBy('c.called_at', 'desc').limit(20),
  )
  return { open: open.map(shown), called: called.map(shown) }
}
