import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { Repeated } from '@lianxin/platform/db'
import { Refusal } from '@lianxin/platform/http'
import { kinds, type Id } from '@lianxin/platform/ids'
import { record } from '@lianxin/platform/journal'
import type { AssessImpact } from '../../contract/schemas.ts'
import { cityPlace } from '../actors.ts'
import type { PrivacyState } from '../deps.ts'
import { q } from '../store.ts'

/** 影响评估: written down before data is handled (PIPL 55, 56). Refuses a review that lies in the past. */
export async function assessImpact(state: PrivacyState, staff: Staff, input: AssessImpact): Promise<Id> {
  const { db, ids, clock, city } = state
  const { actId, title, occasion, lawful, impact, measures, conclusion, reviewOn } = input
  const at = clock.now()
  const today = at.toZonedDateTimeISO('Asia/Shanghai').toPlainDate()
  if (Temporal.PlainDate.compare(reviewOn, today) <= 0) throw new Refusal('review_past', { field: 'reviewOn' })
  const id: Id = await ids.next(city, kinds.privacy)
  const place = cityPlace(city)
  const body = { title, occasion, conclusion, reviewOn }
  const entry = record({ county: city, object: id, place, act: 'privacy.assess', actId, actor: staff, at, body })
  try {
    await db.write(
      scopeOf(staff),
      ...entry.statements,
      q.insertInto('privacy.assessment').values({
        county: city,
        id,
        place,
        title,
        occasion,
        lawful,
        impact,
        measures,
        conclusion,
        review_on: reviewOn,
        by_account: staff.account,
        by_name: staff.name,
        at,
        version: entry.version,
        head: entry.hash,
      }),
    )
  } catch (error) {
    if (!(error instanceof Repeated)) throw error
  }
  return id
}
