import { toPlaceCode } from '@lianxin/platform/ids'
import type { Ground, PleaState } from '../../contract/pleas.ts'
import { countyPlace } from '../county-place.ts'
import type { EvaluationState } from '../deps.ts'
import { q } from '../store.ts'

const MOST = 200

/** What was asked out of the assessment and decided, the latest first: for everybody, so without numbers and names. */
export async function readExclusions(state: EvaluationState) {
  const [rows] = await state.db.read(
    { as: 'public' },
    q
      .selectFrom('evaluation.plea')
      .select(['county', 'id', 'unit', 'category', 'ground', 'reason', 'state', 'decided_at'])
      .select(['votes_yes', 'votes_no', 'answer'])
      .where('claim', '=', 'exclude')
      .where('state', '<>', 'open')
      .orderBy('decided_at', 'desc')
      .limit(MOST),
  )
  return rows.map((row) => ({
    id: row.id,
    county: state.places.nameOf(toPlaceCode(countyPlace(row.county as Parameters<typeof countyPlace>[0]))),
    unit: row.unit,
    category: row.category,
    ground: row.ground as Ground,
    reason: row.reason,
    state: row.state as Exclude<PleaState, 'open'>,
    decidedAt: row.decided_at?.toString() ?? '',
    yes: row.votes_yes ?? 0,
    no: row.votes_no ?? 0,
    answer: row.answer ?? '',
  }))
}
