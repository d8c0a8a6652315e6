import { countyOf, humanId } from '@lianxin/platform/ids'
import { countyScope } from '@lianxin/platform/journal'
import { publicFacts } from '@lianxin/cases'
import type { CaseId } from '@lianxin/cases/contract'
import { isOpen } from '../../rules/open311/is-open.ts'
import type { ExchangeState } from '../deps.ts'
import type { HeldKey } from '../keys/open-call.ts'
import { broughtBy } from './report.ts'
import type { RequestRow } from './requests.read.ts'

const seconds = (at: Temporal.Instant): number => Math.floor(at.epochMilliseconds / 1000)

/** Requests that this key brought, though they are not public: kind, state and unit, as of a public one; no words, no person. */
export async function readOwn(state: ExchangeState, key: HeldKey, ids: readonly CaseId[]): Promise<RequestRow[]> {
  if (ids.length === 0 || !key.scopes.includes('own.read')) return []
  const own = await broughtBy(state, key, ids)
  const counties = [...new Set(own.map((id) => countyOf(id)))]
  const found = await Promise.all(
    counties.map((county) =>
      state.db.read(
        countyScope(county),
        publicFacts(
          county,
          own.filter((id) => countyOf(id) === county),
        ),
      ),
    ),
  )
  return found.flatMap(([facts]) =>
    facts.map((one) => ({
      ...one,
      number: humanId(one.id),
      open: isOpen(one.status),
      requested: seconds(one.requested_at),
      updated: seconds(one.updated_at),
      expected: one.expected_at && seconds(one.expected_at),
    })),
  )
}
