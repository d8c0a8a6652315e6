import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { humanId, type Id } from '@lianxin/platform/ids'
import type { PrivacyState } from '../deps.ts'
import { q } from '../store.ts'

const SHOWN = 200

export interface HoldSeen {
  readonly object: Id
  readonly number: string
  readonly why: string
  readonly by: string
  readonly at: string
  /** Null while it stands. */
  readonly liftedAt: string | null
}

/** Holds, the standing ones first, then the latest. */
export async function readHolds({ db }: PrivacyState, staff: Staff): Promise<HoldSeen[]> {
  const [rows] = await db.read(
    scopeOf(staff),
    q
      .selectFrom('platform.legal_hold')
      .selectAll()
      .orderBy((e) => e('lifted_at', 'is not', null))
      .orderBy('at', 'desc')
      .limit(SHOWN),
  )
  return rows.map((row) => ({
    object: row.object as Id,
    number: humanId(row.object as Id),
    why: row.why,
    by: row.by_name,
    at: row.at.toString(),
    liftedAt: row.lifted_at?.toString() ?? null,
  }))
}
