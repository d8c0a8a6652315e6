import type { Room } from '@lianxin/platform/http'
import { peopleRefusals } from '../contract/refusals.ts'
import { powers } from '../rules/powers.ts'
import { peopleObjects } from './main-objects.ts'
import { answers } from './answers.ts'
import { clearTriesJob } from './login/clear-job.ts'
import { closeStaleJob } from './login/close-stale-job.ts'
import type { PeopleState } from './room.ts'
import { pages } from './pages/index.ts'
import { peoplePersonal } from './personal-data.ts'
import { peopleTerms } from './terms/people-terms.ts'

export { askSecond } from './pages/second.page.tsx'

/** The room as it plugs into the house. */
export function peopleRoom(people: PeopleState): Room {
  return {
    name: 'people',
    personal: peoplePersonal,
    objects: peopleObjects,
    terms: peopleTerms(people),
    powers,
    refusals: peopleRefusals,
    routes: answers(people),
    pages: pages(people),
    jobs: [clearTriesJob(people), closeStaleJob(people)],
    start: () => people.units.reload(),
    stop: async () => people.units.close(),
  }
}
