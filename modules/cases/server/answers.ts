import type { Actor, ResidentActor, Staff } from '@lianxin/platform/auth'
import { countyOf, type County } from '@lianxin/platform/ids'
import { handlers, Refusal, type BoundRoute, type RequestContext } from '@lianxin/platform/http'
import { casesRoutes } from '../contract/index.ts'
import type { ActBody, ActReply } from '../contract/act-bodies.ts'
import type { CaseId } from '../contract/ids.ts'
import type { Act } from '../contract/moves.ts'
import type { Report } from '../contract/report.ts'
import type { Upload } from '../contract/uploads.ts'
import { handOver } from './acts/hand-over.ts'
import { joinMatter } from './matters/join-matter.ts'
import { readMatters } from './matters/matters.read.ts'
import { actOnCase } from './acts/act-on-case.ts'
import { asReporter } from './acts/standing.ts'
import { importCases } from './import/import-cases.ts'
import { findReportPlace, postedAt } from './intake/find-place.ts'
import { reportCase } from './intake/report-case.ts'
import { openCase } from './reads/case.read.ts'
import { readMyCase, readMyCases, trackCase } from './reads/my.read.ts'
import { readMap } from './reads/map.read.ts'
import { readQueue } from './reads/queue.read.ts'
import { storeUploads } from './pages/store-files.ts'
import { moveAnswers } from './move-answers.ts'
import type { CasesState } from './state.ts'

const staffIn = (actor: Actor): Staff => {
  if (actor.kind !== 'staff') throw new Refusal('not_signed_in')
  return actor
}
const residentIn = (actor: Actor): ResidentActor => {
  if (actor.kind !== 'resident') throw new Refusal('not_signed_in')
  return actor
}

/** An act's body as its route gives it: files instead of their ids. */
type WithFiles<A extends Act> = { readonly id: CaseId; readonly uploads: readonly Upload[] } & Omit<ActBody<A>, 'files'>

/** The county a report will lie in, which its files lie in too; refuses a place that is none, as the report itself does. */
const reportCounty = ({ places }: CasesState, { place }: Pick<Report, 'place'>, actor: Actor): County =>
  countyOf(findReportPlace(places, place, postedAt(actor)).kept.code)

/** Acts as their routes bring them: by staff, by the reporter, and with the files they brought. */
function boundActs(cases: CasesState) {
  const act =
    <A extends Act>(name: A) =>
    ({ id, ...body }: { readonly id: CaseId } & ActBody<A>, { actor }: RequestContext): Promise<ActReply> =>
      // What is left beside the id is the act's body as its schema gave it.
      actOnCase(cases, { actor: staffIn(actor) }, id, name, body as unknown as ActBody<A>)
  const withFiles =
    <A extends 'verified' | 'on_spot' | 'handle'>(name: A) =>
    async ({ id, uploads, ...body }: WithFiles<A>, { actor }: RequestContext): Promise<ActReply> => {
      const files = await storeUploads(cases, countyOf(id), uploads)
      return actOnCase(cases, { actor: staffIn(actor) }, id, name, { ...body, files } as unknown as ActBody<A>)
    }
  const reporterAct =
    <A extends 'rate' | 'reopen' | 'withdraw' | 'review' | 'urge'>(name: A) =>
    async (
      { id, code, ...body }: { readonly id: CaseId; readonly code?: string | undefined } & ActBody<A>,
      ctx: RequestContext,
    ): Promise<ActReply> =>
      actOnCase(cases, { actor: asReporter(ctx.actor), code }, id, name, body as unknown as ActBody<A>)
  const reporterActWithFiles =
    <A extends 'answer' | 'add'>(name: A) =>
    async (
      { id, code, uploads, ...body }: WithFiles<A> & { readonly code?: string | undefined },
      { actor: asking, lang }: RequestContext,
    ): Promise<ActReply> => {
      const actor = asReporter(asking)
      // Whose the case is comes before what she sends: nobody fills the house with files for a case that is not theirs.
      if (uploads.length > 0) await readMyCase(cases, { actor, code }, id, lang)
      const files = await storeUploads(cases, countyOf(id), uploads)
      return actOnCase(cases, { actor, code }, id, name, { ...body, files } as unknown as ActBody<A>)
    }
  return { act, withFiles, reporterAct, reporterActWithFiles }
}
export type BoundAct = ReturnType<typeof boundActs>

/** The routes bound to what answers them. */
export function answers(cases: CasesState): BoundRoute[] {
  const bound = boundActs(cases)
  const { act, withFiles, reporterAct, reporterActWithFiles } = bound
  return handlers(casesRoutes, {
    async reportCase({ uploads, ...report }, ctx) {
      const files = uploads.length > 0 ? await storeUploads(cases, reportCounty(cases, report, ctx.actor), uploads) : []
      return reportCase(cases, ctx, { ...report, files })
    },
    trackCase: (input, { actor, lang }) => trackCase(cases, actor, input, lang),
    listMyCases: (_, { actor, lang }) => readMyCases(cases, residentIn(actor), lang),
    getMyCase: ({ id }, { actor, lang }) => readMyCase(cases, { actor: residentIn(actor) }, id, lang),
    rateCase: reporterAct('rate'),
    reopenCase: reporterAct('reopen'),
    withdrawCase: reporterAct('withdraw'),
    answerQuestion: reporterActWithFiles('answer'),
    addToCase: reporterActWithFiles('add'),
    reviewCase: reporterAct('review'),
    urgeMyCase: reporterAct('urge'),
    listQueue: (input, { actor, lang }) => readQueue(cases, staffIn(actor), input, lang),
    listHeaps: async (window, { actor }) => ({ heaps: await readMap(cases, staffIn(actor), window) }),
    getCase: ({ id }, { actor, lang }) => openCase(cases, staffIn(actor), id, lang),
    acceptCase: act('accept'),
    notAcceptCase: act('not_accept'),
    settleOnSpot: withFiles('on_spot'),
    dispatchCase: act('dispatch'),
    signForCase: act('sign_for'),
    returnCase: act('return'),
    upholdReturn: act('uphold_return'),
    overruleReturn: act('overrule_return'),
    contactReporter: act('contact'),
    tellProgress: act('progress'),
    handleCase: withFiles('handle'),
    passCase: act('pass'),
    reworkCase: act('rework'),
    reworkCaseUp: act('rework_up'),
    closeCase: act('close'),
    handOver: (input, { actor }) => handOver(cases, staffIn(actor), input),
    listMatters: (asked, { lang }) => readMatters(cases, asked, lang),
    joinMatter: ({ id, ...joining }, ctx) => joinMatter(cases, ctx, id, joining),
    importCases: ({ csv }, { actor }) => importCases(cases, staffIn(actor), csv),
    ...moveAnswers(bound),
  })
}
