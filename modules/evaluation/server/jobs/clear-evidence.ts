import { sql } from 'kysely'
import { raw } from '@lianxin/platform/db'
import type { Job } from '@lianxin/platform/jobs'
import { everywhere } from '@lianxin/platform/journal'
import type { EvaluationState } from '../deps.ts'

const HOURS = 24
/** Older ones were looked at by the runs before. */
const LOOKS_BACK_DAYS = 30
const EVERY = 3600

/** Clears pictures and documents of this room that came with a form which was refused: nothing names them. */
export async function clearEvidence(state: EvaluationState, now: Temporal.Instant): Promise<void> {
  await state.db.write(
    everywhere,
    raw(sql`
      delete from platform.file f
      where f.holder = 'evaluation' and f.created_at < ${now.subtract({ hours: HOURS })}::timestamptz
        and f.created_at > ${now.subtract({ hours: HOURS * LOOKS_BACK_DAYS })}::timestamptz
        and not exists (select from evaluation.callback c where c.county = f.county and f.id = any(c.files))
        and not exists (select from evaluation.hand_entry e where e.county = f.county and f.id = any(e.files))`),
  )
}

export const clearEvidenceJob = (state: EvaluationState): Job => ({
  name: 'evaluation-files',
  everySeconds: EVERY,
  run: (now) => clearEvidence(state, now),
})
