import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { Repeated } from '@lianxin/platform/db'
import { Refusal } from '@lianxin/platform/http'
import { countyOf, type Id, type PlaceCode } from '@lianxin/platform/ids'
import { actBefore, record } from '@lianxin/platform/journal'
import type { RevokeKey } from '../../contract/keys.ts'
import type { ExchangeState } from '../deps.ts'
import { q } from '../store.ts'

/** 停用: from now on the key opens nothing. Refuses a key out of sight and one that is revoked already. */
export async function revokeKey(
  { db, clock }: ExchangeState,
  staff: Staff,
  id: Id,
  { actId, why }: RevokeKey,
): Promise<{ id: Id; version: number }> {
  const county = countyOf(id)
  const { lo, hi } = staff.post
  const act = 'exchange.revoke_key'
  try {
    return await db.act(scopeOf(staff), async (t) => {
      const [[row], [before]] = await t.send(
        q
          .selectFrom('exchange.api_key')
          .select(['place', 'version', 'head', 'revoked_at'])
          .where('county', '=', county)
          .where('id', '=', id)
          .where('place', '>=', lo)
          .where('place', '<', hi)
          .forUpdate(),
        actBefore(county, actId),
      )
      if (!row) throw new Refusal('key_not_found')
      if (before) {
        if (before.object !== id || before.act !== act) throw new Refusal('act_id_used')
        return { id, version: before.version }
      }
      if (row.revoked_at !== null) throw new Refusal('key_revoked')
      const at = clock.now()
      const prev = { version: row.version, hash: row.head }
      const place = row.place as PlaceCode
      const entry = record({ county, object: id, place, act, actId, actor: staff, at, why, body: {}, prev })
      await t.finish(
        q
          .updateTable('exchange.api_key')
          .set({ revoked_at: at, version: entry.version, head: entry.hash })
          .where('county', '=', county)
          .where('id', '=', id),
        ...entry.statements,
      )
      return { id, version: entry.version }
    })
  } catch (error) {
    if (error instanceof Repeated) throw new Refusal('act_id_used')
    throw error
  }
}
