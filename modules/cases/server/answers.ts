import type { Actor, ResidentActor, Staff } from '@lianxin/platform/auth'
import { handlers, Refusal, type BoundRoute, type RequestContext } from '@lianxin/platform/http'
import { casesRoutes } from '../contract/index.ts'
import type { ActBody, ActReply } from '../contract/act-bodies.ts'
import type { CaseId } from '../contract/ids.ts'
import type { Act } from '../contract/moves.ts'
import { handOver } from './acts/hand-over.ts'
import { joinMatter } from './matters/join-matter.ts'
import { readMatters } from './matters/matters.read.ts'
import { actOnCase } from './acts/act-on-case.ts'
import { importCases } from './import/import-cases.ts'
import { reportCase } from './intake/report-case.ts'
import { readCase } from './reads/case.read.ts'
import { readMyCase, readMyCases, trackCase } from './reads/my.read.ts'
import { readMap } from './reads/map.read.ts'
import { readQueue } from './reads/queue.read.ts'
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

/** Files come with the pages' forms, which store them first; a program that only names one could name another's. */
function noFiles({ files }: { readonly files: readonly unknown[] }): void {
  if (files.length > 0) throw new Refusal('file_unknown', { field: 'files' })
}

/** Acts as their routes bring them: by staff, by the reporter, and without files where only a page stores them. */
function boundActs(cases: CasesState) {
  const act =
    <A extends Act>(name: A) =>
    ({ id, ...body }: { readonly id: CaseId } & ActBody<A>, { actor }: RequestContext): Promise<ActReply> =>
      // What is left beside the id is the act's body as its schema gave it.
      actOnCase(cases, { actor: staffIn(actor) }, id, name, body as unknown as ActBody<A>)
  const withoutFiles =
    <A extends 'verified' | 'on_spot' | 'handle'>(name: A) =>
    async (input: { readonly id: CaseId } & ActBody<A>, ctx: RequestContext): Promise<ActReply> => {
      noFiles(input)
      return act(name)(input, ctx)
    }
  const reporterAct =
    <A extends 'rate' | 'reopen' | 'withdraw' | 'answer' | 'add' | 'review' | 'urge'>(name: A) =>
    async (
      { id, code, ...body }: { readonly id: CaseId; readonly code?: string | undefined } & ActBody<A>,
      ctx: RequestContext,
    ): Promise<ActReply> => {
      if ('files' in body) noFiles(body as unknown as { files: readonly unknown[] })
      return actOnCase(cases, { actor: ctx.actor, code }, id, name, body as unknown as ActBody<A>)
    }
  return { act, withoutFiles, reporterAct }
}
export type BoundAct = ReturnType<typeof boundActs>

/** The routes bound to what answers them. */
export function answers(cases: CasesState): BoundRoute[] {
  const bound = boundActs(cases)
  const { act, withoutFiles, reporterAct } = bound
  return handlers(casesRoutes, {
    async reportCase(input, ctx) {
      noFiles(input)
      return reportCase(cases, ctx, input)
    },
    trackCase: (input, { actor, lang }) => trackCase(cases, actor, input, lang),
    listMyCases: (_, { actor, lang }) => readMyCases(cases, residentIn(actor), lang),
    getMyCase: ({ id }, { actor, lang }) => readMyCase(cases, { actor: residentIn(actor) }, id, lang),
    rateCase: reporterAct('rate'),
    reopenCase: reporterAct('reopen'),
    withdrawCase: reporterAct('withdraw'),
    answerQuestion: reporterAct('answer'),
    addToCase: reporterAct('add'),
    reviewCase: reporterAct('review'),
    urgeMyCase: reporterAct('urge'),
    listQueue: (input, { actor, lang }) => readQueue(cases, staffIn(actor), input, lang),
    listHeaps: async (window, { actor }) => ({ heaps: await readMap(cases, staffIn(actor), window) }),
    getCase: ({ id }, { actor, lang }) => readCase(cases, staffIn(actor), id, lang),
    acceptCase: act('accept'),
    notAcceptCase: act('not_accept'),
    settleOnSpot: withoutFiles('on_spot'),
    dispatchCase: act('dispatch'),
    signForCase: act('sign_for'),
    returnCase: act('return'),
    upholdReturn: act('uphold_return'),
    overruleReturn: act('overrule_return'),
    contactReporter: act('contact'),
    tellProgress: act('progress'),
    handleCase: withoutFiles('handle'),
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
