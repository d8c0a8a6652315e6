import { createHash } from 'node:crypto'
import type { Statement } from '@lianxin/platform/db'
import type { PlaceCode } from '../../contract/codes.ts'
import type { PlaceId } from '../../contract/place.ts'
import { encodeShape } from '../../rules/ring-codec.ts'
import type { Shape } from '../../rules/ring.ts'
import { inserts, q } from '../store.ts'

export interface RevisionRow {
  readonly county: number
  readonly revision: number
  readonly boundary: number
  readonly code: string
}

export interface Drawn {
  readonly place: PlaceId
  readonly code: PlaceCode
  /** Null takes the border away. */
  readonly shape: Shape | null
}

/** The rows of a new boundary version: only shapes that changed. Nothing when none did. */
export function newBoundary(
  revision: RevisionRow,
  drawn: readonly Drawn[],
  on: string,
  at: Temporal.Instant,
): Statement[] {
  if (drawn.length === 0) return []
  const { county, code } = revision
  const version = revision.boundary + 1
  const hash = createHash('sha256')
  const rows = drawn.map((one) => {
    const body = one.shape && Buffer.from(encodeShape(one.shape))
    hash.update(one.code).update(body ?? '')
    return { county, place: one.place, version, code: one.code, body }
  })
  return [
    q
      .insertInto('places.boundary_version')
      .values({ county, version, code, valid_from: on, made_at: at, sha256: hash.digest() }),
    ...inserts(rows, (some) => q.insertInto('places.boundary').values(some)),
  ]
}

/** Raises a county's revision, so that every process reads it again. */
export const raise = ({ county, revision, boundary }: RevisionRow, redrawn: boolean): Statement =>
  q
    .updateTable('places.revision')
    .set({ revision: revision + 1, boundary: boundary + (redrawn ? 1 : 0) })
    .where('county', '=', county)
