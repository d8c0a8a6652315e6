import type { Room } from '@lianxin/platform/http'
import { pruneJob } from './jobs/prune.ts'
import { pages } from './pages/index.ts'
import type { NoticesState } from './state.ts'

/** The room as it plugs into the house. */
export function noticesRoom(notices: NoticesState): Room {
  return {
    name: 'notices',
    powers: {},
    refusals: {},
    pages: pages(notices),
    jobs: [pruneJob(notices)],
    start: () => notices.texts.reload(),
    async stop() {
      notices.texts.close()
      await notices.feed.stop()
    },
  }
}
