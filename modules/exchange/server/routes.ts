import { handlers, type BoundRoute } from '@lianxin/platform/http'
import { exchangeRoutes } from '../contract/routes.ts'
import { bridgeAnswers } from './bridge/answers.ts'
import { letterAnswers } from './links/answers.ts'
import { bulkAnswers } from './bulk/answers.ts'
import { webhookAnswers } from './webhooks/answers.ts'
import { fieldAnswers } from './fields/answers.ts'
import { shareAnswers } from './sharing/answers.ts'
import type { ExchangeState } from './deps.ts'
import { keyAnswers } from './keys/key-answers.ts'

/** The routes bound to what answers them, one line a subject. */
export function answers(state: ExchangeState): BoundRoute[] {
  return [
    ...handlers(exchangeRoutes, { ...keyAnswers(state) }),
    ...bridgeAnswers(state),
    ...letterAnswers(state),
    ...shareAnswers(state),
    ...fieldAnswers(state),
    ...webhookAnswers(state),
    ...bulkAnswers(state),
  ]
}
