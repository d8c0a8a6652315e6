import type { Room } from '@lianxin/platform/http'
import { powers } from '../rules/powers.ts'
import { noticesRefusals } from '../contract/refusals.ts'
import { answers } from './answers.ts'
import { pruneJob } from './jobs/prune.ts'
import { digestJob } from './jobs/send-digests.ts'
import { pages } from './pages/index.ts'
import type { NoticesState } from './state.ts'
import { noticesPersonal, noticesTerms } from './personal-data.ts'

/** The room as it plugs into the house. */
export function noticesRoom(notices: NoticesState): Room {
  return {
    name: 'notices',
    personal: noticesPersonal,
    terms: noticesTerms,
    powers,
    refusals: noticesRefusals,
    routes: answers(notices),
    pages: pages(notices),
    jobs: [pruneJob(notices), digestJob(notices)],
    start: () => notices.texts.reload(),
    async stop() {
      notices.texts.close()
      await notices.feed.stop()
    },
  }
}
