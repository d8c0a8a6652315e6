import type { Actor, ResidentActor, Staff } from '@lianxin/platform/auth'
import { handlers, Refusal, type BoundRoute, type RequestContext } from '@lianxin/platform/http'
import { casesRoutes } from '../contract/index.ts'
import type { ActBody, ActReply } from '../contract/act-bodies.ts'
import type { CaseId } from '../contract/ids.ts'
import type { Act } from '../contract/moves.ts'
import { actOnCase } from './acts/act-on-case.ts'
import { reportCase } from './intake/report-case.ts'
import { readCase } from './reads/case.read.ts'
import { readMyCase, readMyCases, trackCase } from './reads/my.read.ts'
import { readQueue } from './reads/queue.read.ts'
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

/** The routes bound to what answers them. */
export function answers(cases: CasesState): BoundRoute[] {
  const act =
    <A extends Act>(name: A) =>
    ({ id, ...body }: { readonly id: CaseId } & ActBody<A>, { actor }: RequestContext): Promise<ActReply> =>
      // What is left beside the id is the act's body as its schema gave it.
      actOnCase(cases, { actor: staffIn(actor) }, id, name, body as unknown as ActBody<A>)
  const reporterAct =
    <A extends 'rate' | 'reopen'>(name: A) =>
    (
      { id, code, ...body }: { readonly id: CaseId; readonly code?: string | undefined } & ActBody<A>,
      ctx: RequestContext,
    ) =>
      actOnCase(cases, { actor: ctx.actor, code }, id, name, body as unknown as ActBody<A>)

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
    listQueue: (input, { actor, lang }) => readQueue(cases, staffIn(actor), input, lang),
    getCase: ({ id }, { actor, lang }) => readCase(cases, staffIn(actor), id, lang),
    acceptCase: act('accept'),
    notAcceptCase: act('not_accept'),
    async settleOnSpot(input, ctx) {
      noFiles(input)
      return act('on_spot')(input, ctx)
    },
    dispatchCase: act('dispatch'),
    signForCase: act('sign_for'),
    returnCase: act('return'),
    upholdReturn: act('uphold_return'),
    overruleReturn: act('overrule_return'),
    contactReporter: act('contact'),
    tellProgress: act('progress'),
    async handleCase(input, ctx) {
      noFiles(input)
      return act('handle')(input, ctx)
    },
    passCase: act('pass'),
    reworkCase: act('rework'),
    reworkCaseUp: act('rework_up'),
    closeCase: act('close'),
  })
}
