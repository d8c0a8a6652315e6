import { scopeOf, type ResidentActor } from '@lianxin/platform/auth'
import { isUniqueViolation, Repeated } from '@lianxin/platform/db'
import { Refusal } from '@lianxin/platform/http'
import { countyOf, kinds, type Id } from '@lianxin/platform/ids'
import { actBefore, record } from '@lianxin/platform/journal'
import { ANSWER_WORK_DAYS } from '../../contract/rights.ts'
import type { AskRight } from '../../contract/schemas.ts'
import { cityPlace } from '../actors.ts'
import type { PrivacyState } from '../deps.ts'
import { q } from '../store.ts'

/**
 * 提出请求: what somebody asks about their own data, with its clock. Refuses a second one of a kind while the first is
 * open, and one to correct or explain that says nothing.
 */
export async function askRight(state: PrivacyState, who: ResidentActor, input: AskRight): Promise<Id> {
  const { kind, words, actId } = input
  if (words === '' && (kind === 'correct' || kind === 'explain')) throw new Refusal('right_words', { field: 'words' })
  const { db, ids, clock, city, dueAfter } = state
  const county = countyOf(who.id)
  const id: Id = await ids.next(county, kinds.privacy)
  const at = clock.now()
  const due = dueAfter(at, ANSWER_WORK_DAYS)
  const place = cityPlace(city)
  const entry = record({
    county,
    object: id,
    place,
    act: 'privacy.ask',
    actId,
    actor: who,
    at,
    body: { kind, due: due.toString() },
  })
  try {
    await db.write(
      scopeOf(who),
      ...entry.statements,
      q.insertInto('privacy.request').values({
        county,
        id,
        place,
        person: who.id,
        kind,
        words,
        asked_at: at,
        due_at: due,
        state: 'open',
        version: entry.version,
        head: entry.hash,
      }),
    )
    return id
  } catch (error) {
    if (isUniqueViolation(error, 'request_open_once')) throw new Refusal('right_asked', { field: 'kind' })
    if (!(error instanceof Repeated)) throw error
    const [[before]] = await db.read(scopeOf(who), actBefore(county, actId))
    return (before?.object ?? id) as Id
  }
}
