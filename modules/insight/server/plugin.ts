import type { Room } from '@lianxin/platform/http'
import { learnCategoriesJob } from './jobs/learn-categories.ts'
import type { InsightState } from './state.ts'

/** The room as it plugs into the house. */
export function insightRoom(state: InsightState): Room {
  return {
    name: 'insight',
    powers: {},
    refusals: {},
    jobs: [learnCategoriesJob(state)],
    start: () => state.model.reload(),
    stop: async () => state.model.close(),
  }
}
