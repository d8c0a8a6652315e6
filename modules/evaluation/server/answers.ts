import type { Actor, Staff } from '@lianxin/platform/auth'
import { handlers, Refusal, type BoundRoute } from '@lianxin/platform/http'
import { evaluationRoutes } from '../contract/routes.ts'
import { agreeToScheme } from './acts/agree-to-scheme.ts'
import { enterFigure } from './acts/enter-figure.ts'
import { proposeScheme } from './acts/propose-scheme.ts'
import { signSheet } from './acts/sign-sheet.ts'
import { appointPanel } from './acts/appoint-panel.ts'
import { plead } from './acts/plead.ts'
import { voteOnPlea } from './acts/vote-on-plea.ts'
import { answerCallback } from './acts/answer-callback.ts'
import { judgeSample } from './acts/judge-sample.ts'
import { lookAtFinding } from './acts/look-at-finding.ts'
import { openByHand } from './acts/open-by-hand.ts'
import type { EvaluationState } from './deps.ts'

const staffIn = (actor: Actor): Staff => {
  if (actor.kind !== 'staff') throw new Refusal('not_signed_in')
  return actor
}

/** The routes bound to what answers them. */
export function answers(state: EvaluationState): BoundRoute[] {
  return handlers(evaluationRoutes, {
    appointPanel: (input, { actor }) => appointPanel(state, staffIn(actor), input),
    plead: (input, { actor }) => plead(state, staffIn(actor), input),
    voteOnPlea: ({ id, ...input }, { actor }) => voteOnPlea(state, staffIn(actor), id, input),
    proposeScheme: (input, { actor }) => proposeScheme(state, staffIn(actor), input),
    agreeToScheme: ({ id, ...input }, { actor }) => agreeToScheme(state, staffIn(actor), id, input),
    async enterFigure({ id, ...input }, { actor }) {
      // Files come with the page's form, which stores them first; a program could name another's.
      if (input.files.length > 0) throw new Refusal('item_unknown', { field: 'files' })
      return enterFigure(state, staffIn(actor), id, input)
    },
    signSheet: ({ id, ...input }, { actor }) => signSheet(state, staffIn(actor), id, input),
    signingKey: async () => ({ publicKey: state.signer.publicKey }),
    openPeriod: (input, { actor }) => openByHand(state, staffIn(actor), input),
    async answerCallback({ id, ...input }, { actor }) {
      // Pictures come with the page's form, which stores them first; a program could name another's.
      if (input.files.length > 0) throw new Refusal('paper_needs_picture', { field: 'files' })
      return answerCallback(state, staffIn(actor), id, input)
    },
    judgeSample: ({ id, ...input }, { actor }) => judgeSample(state, staffIn(actor), id, input),
    lookAtFinding: ({ id, ...input }, { actor }) => lookAtFinding(state, staffIn(actor), id, input),
  })
}
