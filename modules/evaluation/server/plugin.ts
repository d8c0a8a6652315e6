import { fileRefusals } from '@lianxin/platform/files'
import type { Room } from '@lianxin/platform/http'
import { evaluationRefusals } from '../contract/refusals.ts'
import { powers } from '../rules/powers.ts'
import { evaluationObjects } from './main-objects.ts'
import { answers } from './answers.ts'
import type { EvaluationState } from './deps.ts'
import { keepFacts } from './followers/keep-facts.ts'
import { tellAssessment } from './followers/tell-assessment.ts'
import { clearDevicesJob } from './jobs/clear-devices.ts'
import { clearEvidenceJob } from './jobs/clear-evidence.ts'
import { freezePeriodsJob } from './jobs/freeze-periods.ts'
import { drawSamplesJob } from './jobs/draw-samples.ts'
import { lookForFindingsJob } from './jobs/look-for-findings.ts'
import { releaseRatingsJob } from './jobs/release-ratings.ts'
import { remindRatersJob } from './jobs/remind-raters.ts'
import { pages } from './pages/index.ts'
import { evaluationPersonal } from './personal-data.ts'
import { evaluationTerms } from './terms/evaluation-terms.ts'

/** The room as it plugs into the house. */
export function evaluationRoom(state: EvaluationState): Room {
  return {
    name: 'evaluation',
    personal: evaluationPersonal,
    objects: evaluationObjects,
    terms: evaluationTerms(state),
    powers,
    refusals: { ...fileRefusals, ...evaluationRefusals },
    routes: answers(state),
    pages: pages(state),
    followers: [keepFacts(state), tellAssessment(state)],
    jobs: [
      releaseRatingsJob(state),
      remindRatersJob(state),
      drawSamplesJob(state),
      lookForFindingsJob(state),
      freezePeriodsJob(state),
      clearDevicesJob(state),
      clearEvidenceJob(state),
    ],
  }
}
