import { randomUUID } from 'node:crypto'
import { page, Refusal, type Page, type PageContext, type View } from '@lianxin/platform/http'
import { AssessImpact } from '../../contract/schemas.ts'
import { AssessmentsPage, type AssessmentsPageProps } from '../../web/assess/assessments-page.tsx'
import { words } from '../../web/assess/words.ts'
import { assessImpact } from '../acts/assess-impact.ts'
import { staffIn } from '../actors.ts'
import type { PrivacyState } from '../deps.ts'
import { readAssessments } from '../reads/assessments.read.ts'
import { errorsOf } from './form-errors.ts'

type Again = Pick<AssessmentsPageProps, 'typed' | 'errors'>

async function show(state: PrivacyState, ctx: PageContext, again: Again = { typed: {}, errors: [] }): Promise<View> {
  return {
    title: words(ctx.lang).title,
    shell: 'console',
    nav: 'assessments',
    status: again.errors.length > 0 ? 422 : 200,
    body: (
      <AssessmentsPage
        lang={ctx.lang}
        today={state.clock.now().toZonedDateTimeISO('Asia/Shanghai').toPlainDate().toString()}
        all={await readAssessments(state, staffIn(ctx))}
        mayWrite={ctx.may('privacy.assess')}
        actId={again.typed['actId'] ?? randomUUID()}
        {...again}
        saved={ctx.url.searchParams.has('saved')}
      />
    ),
  }
}

/** '/console/privacy/assessments': impact assessments (PIPL 55, 56). */
export const assessmentsPage = (state: PrivacyState): Page =>
  page({
    path: '/console/privacy/assessments',
    power: 'privacy.assessments',
    get: (ctx) => show(state, ctx),
    async post(ctx, form) {
      if (!ctx.may('privacy.assess')) throw new Refusal('not_found')
      try {
        await assessImpact(state, staffIn(ctx), AssessImpact.parse(form.values))
        return { to: '/console/privacy/assessments?saved' }
      } catch (error) {
        return show(state, ctx, { typed: form.values, errors: errorsOf(error, ctx.lang) })
      }
    },
  })
