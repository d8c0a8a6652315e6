import type { Job } from '@lianxin/platform/jobs'
import type { PeopleState } from '../room.ts'
import { q } from '../store.ts'

/** Removes tries and codes of yesterday: by then they shut no door and open none. */
export const clearTriesJob = ({ db }: Pick<PeopleState, 'db'>): Job => ({
  name: 'people.clear-tries',
  everySeconds: 3600,
  async run(now) {
    const yesterday = now.subtract({ hours: 24 })
    await db.write(
      { as: 'auth' },
      q.deleteFrom('people.login_try').where('since', '<', yesterday),
      q.deleteFrom('people.login_code').where('sent_at', '<', yesterday),
    )
  },
})
