import { createHmac, timingSafeEqual } from 'node:crypto'
import { humanId, kinds, parseHumanId } from '@lianxin/platform/ids'
import type { CaseId } from '@lianxin/cases/contract'
import type { ExchangeState } from '../deps.ts'

const BYTES = 12

/** A token follows from the request and the installation's secret, so none has to be kept. */
const seal = ({ secret }: ExchangeState, id: CaseId): string =>
  createHmac('sha256', `${secret}:open311 token`).update(id).digest().subarray(0, BYTES).toString('hex')

export const tokenOf = (state: ExchangeState, id: CaseId): string => `${humanId(id)}-${seal(state, id)}`

/** The request behind a token; undefined for one we never gave. */
export function requestBehind(state: ExchangeState, token: string): CaseId | undefined {
  const [, number = '', sealed = ''] = /^([\d-]{10,24})-([0-9a-f]{24})$/.exec(token) ?? []
  const id = parseHumanId(number, state.city, kinds.case) as CaseId | undefined
  if (!id) return undefined
  return timingSafeEqual(Buffer.from(seal(state, id)), Buffer.from(sealed)) ? id : undefined
}
