import { scopeOf, type Staff } from '@lianxin/platform/auth'
import type { Id } from '@lianxin/platform/ids'
import type { Conclusion, Occasion } from '../../contract/assessments.ts'
import type { PrivacyState } from '../deps.ts'
import { q } from '../store.ts'

const SHOWN = 200

export interface AssessmentSeen {
  readonly id: Id
  readonly title: string
  readonly occasion: Occasion
  readonly lawful: string
  readonly impact: string
  readonly measures: string
  readonly conclusion: Conclusion
  readonly reviewOn: string
  readonly by: string
  readonly at: string
}

/** Impact assessments, the latest first. */
export async function readAssessments({ db }: PrivacyState, staff: Staff): Promise<AssessmentSeen[]> {
  const [rows] = await db.read(
    scopeOf(staff),
    q.selectFrom('privacy.assessment').selectAll().orderBy('at', 'desc').limit(SHOWN),
  )
  return rows.map((row) => ({
    id: row.id as Id,
    title: row.title,
    occasion: row.occasion as Occasion,
    lawful: row.lawful,
    impact: row.impact,
    measures: row.measures,
    conclusion: row.conclusion as Conclusion,
    reviewOn: row.review_on,
    by: row.by_name,
    at: row.at.toString(),
  }))
}
