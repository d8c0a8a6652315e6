import { sql } from 'kysely'
import { scopeOf, type Staff } from '@lianxin/platform/auth'
import type { Id, PlaceCode } from '@lianxin/platform/ids'
import type { UnitId } from '@lianxin/people/contract'
import type { KeyShown } from '../../contract/keys.ts'
import { scopeCodes } from '../../contract/scopes.ts'
import type { ExchangeState } from '../deps.ts'
import { q } from '../store.ts'

const MOST = 500
const DAYS = 30

/** The keys of a place, the newest first, each with how often it was used of late. */
export async function readKeys(state: ExchangeState, staff: Staff): Promise<KeyShown[]> {
  const now = state.clock.now()
  const since = now.toZonedDateTimeISO('Asia/Shanghai').toPlainDate().subtract({ days: DAYS }).toString()
  const sum = (column: 'calls' | 'refused') =>
    q
      .selectFrom('exchange.key_day')
      .select((eb) => eb.fn.coalesce(eb.fn.sum<string>(column), sql<string>`0`).as('n'))
      .where('exchange.key_day.county', '=', sql.ref<number>('exchange.api_key.county'))
      .where('exchange.key_day.key_id', '=', sql.ref<string>('exchange.api_key.id'))
      .where('day', '>=', since)
  const [rows] = await state.db.read(
    scopeOf(staff),
    q
      .selectFrom('exchange.api_key')
      .selectAll()
      .select([sum('calls').as('calls'), sum('refused').as('refused')])
      .where('place', '>=', staff.post.lo)
      .where('place', '<', staff.post.hi)
      .orderBy('issued_at', 'desc')
      .limit(MOST),
  )
  return rows.map((row) => ({
    id: row.id as Id,
    name: row.name,
    unit: { id: row.unit as UnitId, name: state.units().get(row.unit as UnitId)?.name ?? row.unit },
    place: { code: row.place as PlaceCode, name: state.places.nameOf(row.place as PlaceCode) },
    scopes: scopeCodes.filter((one) => row.scopes.includes(one)),
    perMinute: row.per_minute,
    hint: row.hint,
    issuedAt: row.issued_at.toString(),
    issuedBy: row.issued_by_name,
    expiresAt: row.expires_at.toString(),
    state: row.revoked_at ? 'revoked' : Temporal.Instant.compare(row.expires_at, now) <= 0 ? 'expired' : 'valid',
    usedAt: row.used_at?.toString() ?? null,
    calls: Number(row.calls),
    refused: Number(row.refused),
  }))
}
