import type { Room } from '@lianxin/platform/http'
import { privacyRefusals } from '../contract/refusals.ts'
import { powers } from '../rules/powers.ts'
import { answers } from './answers.ts'
import type { PrivacyState } from './deps.ts'
import { endTermsJob } from './jobs/end-terms.ts'
import { erasePeopleJob } from './jobs/erase-people.ts'
import { sealFieldsJob } from './jobs/seal-fields.ts'
import { assessmentsPage } from './pages/assessments.page.tsx'
import { holdsPage } from './pages/holds.page.tsx'
import { myDataPage } from './pages/my-data.page.tsx'
import { registerPages } from './pages/register.page.tsx'
import { requestPages } from './pages/requests.page.tsx'
import { privacyPersonal } from './personal-data.ts'
import { tellAnswers } from './tell-answers.ts'

/** The room as it plugs into the house. */
export function privacyRoom(state: PrivacyState): Room {
  return {
    name: 'privacy',
    personal: privacyPersonal,
    powers,
    refusals: privacyRefusals,
    routes: answers(state),
    pages: [
      ...registerPages(state),
      myDataPage(state),
      ...requestPages(state),
      assessmentsPage(state),
      holdsPage(state),
    ],
    followers: [tellAnswers(state)],
    jobs: [sealFieldsJob(state), erasePeopleJob(state), endTermsJob(state)],
  }
}
