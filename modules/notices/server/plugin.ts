import type { Room } from '@lianxin/platform/http'
import { pruneJob } from './jobs/prune.ts'
import type { NoticesState } from './state.ts'

/** The room as it plugs into the house. */
export function noticesRoom(notices: NoticesState): Room {
  return {
    name: 'notices',
    powers: {},
    refusals: {},
    jobs: [pruneJob(notices)],
    start: () => notices.texts.reload(),
    stop: async () => notices.texts.close(),
  }
}
