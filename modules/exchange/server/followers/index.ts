import type { Follower } from '@lianxin/platform/journal'
import type { ExchangeState } from '../deps.ts'
import { keepRequests } from '../open311/keep-requests.ts'

/** The room's followers, one line a subject. */
export function followers(_state: ExchangeState): Follower[] {
  return [keepRequests()]
}
