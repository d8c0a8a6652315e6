import { sql } from 'kysely'
import { raw } from '@lianxin/platform/db'
import type { Job } from '@lianxin/platform/jobs'
import { everywhere } from '@lianxin/platform/journal'
import type { CasesState } from '../state.ts'

/** Hours after which a file that no case holds is taken for one of a refused report or act. */
const HOURS = 24
/** Older ones were looked at by the runs before. */
const LOOKS_BACK_DAYS = 30
const EVERY = 3600

/** Clears files that came with a report or an act that was refused or never sent: nobody may read them, so nobody keeps them. */
export const clearFilesJob = (cases: CasesState): Job => ({
  name: 'cases-files',
  everySeconds: EVERY,
  async run(now) {
    await cases.db.write(
      everywhere,
      raw(sql`
        delete from platform.file f
        where f.holder is null and f.created_at < ${now.subtract({ hours: HOURS })}::timestamptz
          and f.created_at > ${now.subtract({ hours: 24 * LOOKS_BACK_DAYS })}::timestamptz
          and not exists (select from cases.case_file c where c.county = f.county and c.id = f.id)`),
    )
  },
})
