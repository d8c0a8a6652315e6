import type { Room } from '@lianxin/platform/http'
import { privacyRefusals } from '../contract/refusals.ts'
import { powers } from '../rules/powers.ts'
import { answers } from './answers.ts'
import type { PrivacyState } from './deps.ts'
import { sealFieldsJob } from './jobs/seal-fields.ts'
import { registerPages } from './pages/register.page.tsx'

/** The room as it plugs into the house. */
export function privacyRoom(state: PrivacyState): Room {
  return {
    name: 'privacy',
    powers,
    refusals: privacyRefusals,
    routes: answers(state),
    pages: [...registerPages(state)],
    jobs: [sealFieldsJob(state)],
  }
}
