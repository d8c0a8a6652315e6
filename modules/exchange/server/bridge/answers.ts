import { handlers, Refusal, type BoundRoute } from '@lianxin/platform/http'
import type { Id } from '@lianxin/platform/ids'
import { z } from 'zod'
import { bridgeRoutes } from '../../contract/bridge/routes.ts'
import type { ExchangeState } from '../deps.ts'
import { pullAnswers } from './pull-answers.ts'
import { openBridge, pushOrders } from './push-orders.ts'

const Have = z.array(z.string().max(200)).max(1000)

function haveIn(payload: string): string[] {
  try {
    return Have.parse(JSON.parse(payload))
  } catch {
    throw new Refusal('payload_unreadable')
  }
}

/** The bridge's routes bound to what answers them. */
export const bridgeAnswers = (state: ExchangeState): BoundRoute[] =>
  handlers(bridgeRoutes, {
    pushOrders: ({ id, ...call }) => pushOrders(state, { ...call, id: id as Id }),
    async pullAnswers({ id, ...call }) {
      const bridge = await openBridge(state, { ...call, id: id as Id })
      return pullAnswers(state, bridge, haveIn(call.payload))
    },
  })
