import type { Follower } from '@lianxin/platform/journal'
import type { ExchangeState } from '../deps.ts'
import { tellBridges } from '../bridge/follow-cases.ts'
import { writeToUnits } from '../links/follow-cases.ts'
import { keepRequests } from '../open311/keep-requests.ts'
import { tellWebhooks } from '../webhooks/follow-cases.ts'

/** The room's followers, one line a subject. */
export function followers(state: ExchangeState): Follower[] {
  return [
    keepRequests(), //
    tellWebhooks(state),
    tellBridges(state),
    writeToUnits(state),
  ]
}
