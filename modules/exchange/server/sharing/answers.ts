import { handlers, type BoundRoute } from '@lianxin/platform/http'
import type { Id } from '@lianxin/platform/ids'
import { shareRoutes } from '../../contract/sharing/routes.ts'
import type { ExchangeState } from '../deps.ts'
import { readShare } from './read-share.ts'

/** Shared data for programs, bound to what answers it. */
export const shareAnswers = (state: ExchangeState): BoundRoute[] =>
  handlers(shareRoutes, {
    async readShare({ id, key, after }) {
      const { fields, rows, next } = await readShare(state, id as Id, key, after)
      return { fields: [...fields], rows, next }
    },
  })
