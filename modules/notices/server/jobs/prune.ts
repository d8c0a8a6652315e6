import { sql } from 'kysely'
import { raw } from '@lianxin/platform/db'
import type { Job } from '@lianxin/platform/jobs'
import { everywhere } from '@lianxin/platform/journal'
import { pruneMessages } from '@lianxin/platform/notify'
import type { NoticesState } from '../state.ts'

/** Days for which a notice is kept: what it says stands in the case itself. */
const DAYS = 180

/** Forgets old notices, keys of old messages, and what was given up long ago. */
export const pruneJob = ({ db }: NoticesState): Job => ({
  name: 'notices-prune',
  everySeconds: 3600,
  async run(now) {
    await pruneMessages(db, now)
    await db.write(
      everywhere,
      raw(sql`delete from notices.notice where created_at < ${now.subtract({ hours: 24 * DAYS })}`),
    )
  },
})
