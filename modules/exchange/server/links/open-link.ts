import { casesFor } from '@lianxin/cases'
import type { Rows } from '@lianxin/platform/db'
import { Refusal } from '@lianxin/platform/http'
import type { Id } from '@lianxin/platform/ids'
import { everywhere } from '@lianxin/platform/journal'
import type { DirectoryUnit } from '@lianxin/people'
import type { UnitId } from '@lianxin/people/contract'
import type { ExchangeState } from '../deps.ts'
import { q } from '../store.ts'
import { isToken, tokenHash } from './tokens.ts'

/** A link that opens now, with its case and its unit. */
export interface OpenLink {
  readonly id: Id
  readonly county: number
  readonly unit: DirectoryUnit
  readonly row: Rows<[ReturnType<typeof casesFor>]>[0][number]
}

/**
 * The case that a token opens. A token that never was, one that has expired or was revoked, and a case that is no longer
 * this unit's are one and the same no.
 */
export async function openLink({ db, clock, cases }: ExchangeState, token: string | undefined): Promise<OpenLink> {
  if (!isToken(token)) throw new Refusal('link_gone')
  const now = clock.now()
  const [[link]] = await db.read(
    everywhere,
    q
      .selectFrom('exchange.answer_link')
      .select(['id', 'county', 'case_id', 'unit', 'opened_at'])
      .where('token_hash', '=', tokenHash(token))
      .where('revoked_at', 'is', null)
      .where('expires_at', '>', now),
  )
  if (!link) throw new Refusal('link_gone')
  const [[row]] = await db.read(everywhere, casesFor(link.county, [link.case_id]))
  const unit = cases.people.units().get(link.unit as UnitId)
  if (!row || !unit || row.unit !== link.unit || row.sealed) throw new Refusal('link_gone')
  if (!link.opened_at)
    await db.write(
      everywhere,
      q
        .updateTable('exchange.answer_link')
        .set({ opened_at: now })
        .where('county', '=', link.county)
        .where('id', '=', link.id)
        .where('opened_at', 'is', null),
    )
  return { id: link.id as Id, county: link.county, unit, row }
}
