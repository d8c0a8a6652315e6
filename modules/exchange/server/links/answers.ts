import { handlers, type BoundRoute } from '@lianxin/platform/http'
import { letterRoutes } from '../../contract/links/routes.ts'
import type { ExchangeState } from '../deps.ts'
import { takeLetter } from './take-letter.ts'

/** The hook of the mail gateway bound to what answers it. */
export const letterAnswers = (state: ExchangeState): BoundRoute[] =>
  handlers(letterRoutes, { takeLetter: ({ raw }) => takeLetter(state, Buffer.from(raw, 'base64')) })
