import type { RequestContext } from '@lianxin/platform/http'
import type { Id } from '@lianxin/platform/ids'
import type { IssueKey, RevokeKey } from '../../contract/keys.ts'
import type { ExchangeState } from '../deps.ts'
import { staffIn } from '../staff-in.ts'
import { issueKey } from './issue-key.ts'
import { readKeys } from './keys.read.ts'
import { revokeKey } from './revoke-key.ts'

/** What answers the routes of keys. */
export const keyAnswers = (state: ExchangeState) => ({
  listKeys: (_: unknown, { actor }: RequestContext) => readKeys(state, staffIn(actor)),
  issueKey: (input: IssueKey, { actor }: RequestContext) => issueKey(state, staffIn(actor), input),
  revokeKey: ({ id, ...input }: RevokeKey & { id: Id }, { actor }: RequestContext) =>
    revokeKey(state, staffIn(actor), id, input),
})
