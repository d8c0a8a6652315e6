import { scopeOf, type Staff } from '@lianxin/platform/auth'
import type { EvaluationState } from '../deps.ts'
import { q } from '../store.ts'

export interface BatchSeen {
  readonly id: string
  readonly releasedAt: string
  readonly ratings: number
  readonly solved: number
  readonly partly: number
  readonly unsolved: number
  readonly scores: readonly number[]
  readonly words: readonly string[]
}

/** The released batches of the reader's own unit, newest first. */
export async function readBatches(state: EvaluationState, staff: Staff): Promise<BatchSeen[]> {
  const { unit } = staff.post
  if (!unit) return []
  const [rows] = await state.db.read(
    scopeOf(staff),
    q
      .selectFrom('evaluation.rating_batch')
      .selectAll()
      .where('unit', '=', unit)
      .where('place', '>=', staff.post.lo)
      .where('place', '<', staff.post.hi)
      .orderBy('released_at', 'desc')
      .orderBy('id', 'desc')
      .limit(20),
  )
  return rows.map((row) => ({ ...row, releasedAt: row.released_at.toString() }))
}
