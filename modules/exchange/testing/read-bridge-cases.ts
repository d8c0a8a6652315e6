import { casesFor } from '@lianxin/cases'
import { everywhere } from '@lianxin/platform/journal'
import { q } from '../server/store.ts'
import type { ExchangeTown } from './exchange-town.ts'

export interface BridgeCase {
  readonly number: string
  readonly caseId: string | null
  /** Entries in the journal of the case. */
  readonly version: number
}

/** What became of each order of a bridge, read from the database and not from what was answered. */
export async function readBridgeCases({ state, county }: ExchangeTown, bridge: string): Promise<BridgeCase[]> {
  const [orders] = await state.db.read(
    everywhere,
    q.selectFrom('exchange.bridge_order').select(['number', 'case_id']).where('bridge', '=', bridge),
  )
  const versions = new Map<string, number>()
  const ids = orders.flatMap(({ case_id: id }) => id ?? [])
  for (let i = 0; i < ids.length; i += 5000) {
    const [rows] = await state.db.read(everywhere, casesFor(county, ids.slice(i, i + 5000)))
    for (const row of rows) versions.set(row.id, row.version)
  }
  return orders.map(({ number, case_id: caseId }) => ({ number, caseId, version: versions.get(caseId ?? '') ?? 0 }))
}
