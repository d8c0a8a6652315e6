import { fileRefusals } from '@lianxin/platform/files'
import type { Room } from '@lianxin/platform/http'
import { casesRefusals } from '../contract/refusals.ts'
import { powers } from '../rules/power-table.ts'
import { casesObjects } from './main-objects.ts'
import { answers } from './answers.ts'
import { dryRunJob } from './dry-run/dry-run-job.ts'
import { tellPeople } from './followers/tell-people.ts'
import { archiveEndedJob } from './jobs/archive-ended.ts'
import { followWholeJob } from './jobs/follow-whole.ts'
import { noteOverdueJob } from './jobs/note-overdue.ts'
import { clearFilesJob } from './jobs/clear-files.ts'
import { pressLateJob } from './jobs/press-late.ts'
import { recomputeDuesJob } from './jobs/recompute-dues.ts'
import { ringDutyJob } from './jobs/ring-duty.ts'
import { takeTurnsJob } from './jobs/take-turns.ts'
import { boundDraftRoutes } from './rules-kept/draft-answers.ts'
import { boundRulesRoutes } from './rules-kept/rules-routes.ts'
import { clearPresenceJob } from './desk/presence.ts'
import { countUnitsJob } from './suggest/count-units.ts'
import { keepSearch } from './search/keep-search.ts'
import { pages } from './pages/index.ts'
import type { CasesState } from './state.ts'
import { casesPersonal } from './personal-data.ts'
import { casesTerms } from './terms/cases-terms.ts'

/** The room as it plugs into the house. */
export function casesRoom(cases: CasesState): Room {
  return {
    name: 'cases',
    personal: casesPersonal,
    objects: casesObjects,
    terms: casesTerms(cases),
    powers,
    refusals: { ...fileRefusals, ...casesRefusals },
    routes: [...answers(cases), ...boundRulesRoutes(cases), ...boundDraftRoutes(cases)],
    pages: pages(cases),
    followers: [tellPeople(cases), keepSearch(cases)],
    jobs: [
      takeTurnsJob(cases),
      ringDutyJob(cases),
      recomputeDuesJob(cases),
      noteOverdueJob(cases),
      followWholeJob(cases),
      archiveEndedJob(cases),
      pressLateJob(cases),
      dryRunJob(cases),
      countUnitsJob(cases),
      clearPresenceJob(cases),
      clearFilesJob(cases),
    ],
    start: async () => void (await Promise.all([cases.rules.reload(), cases.counts.reload()])),
    stop: async () => {
      cases.rules.close()
      cases.counts.close()
    },
  }
}
