import { raw, type Db, type Scope } from '@lianxin/platform/db'
import type { PlaceCode } from '@lianxin/platform/ids'
import type { MainObject } from '@lianxin/platform/objects'
import { sql } from 'kysely'
import { COVERED } from '../../rules/bulk/cover.ts'
import { cursorOf } from '../../rules/bulk/cursor.ts'
import type { BulkRow, BulkValue } from '../../rules/bulk/write-lot.ts'

/** Rows read at once: what is held in memory, whatever the size of the whole. */
export const LOT = 1000

export interface Lot {
  readonly rows: readonly BulkRow[]
  /** Null: these were the last. */
  readonly next: string | null
}

export interface LotAsked {
  readonly object: MainObject
  readonly covered: ReadonlySet<string>
  /** From whom it is read: row security cuts it to what they may see. */
  readonly scope: Scope
  readonly lo: PlaceCode
  readonly hi: PlaceCode
  /** The key of the last row that came. */
  readonly after: readonly string[] | undefined
  readonly most?: number
}

type Cell = BulkValue | object

const plain = (value: Cell): BulkValue => {
  if (value === null || typeof value !== 'object') return value
  return value instanceof Temporal.Instant ? value.toString() : JSON.stringify(value)
}

const hidden = (value: BulkValue): BulkValue => (value === null || value === '' ? value : COVERED)

/**
 * The next rows of an object in the order of its key, behind the one that came last. Keys never change, so that no row
 * comes twice or is left out however often one begins again; what was added meanwhile comes when its turn is still ahead.
 */
export async function readLot(
  db: Pick<Db, 'read'>,
  centreOf: (code: PlaceCode) => BulkRow['point'],
  { object, covered, scope, lo, hi, after, most = LOT }: LotAsked,
): Promise<Lot> {
  const { table, key, columns, place } = object
  const names = [...new Set([...columns, ...key])]
  const keyColumns = sql.join(key.map((one) => sql.ref(one)))
  const behind = after ? sql`and (${keyColumns}) > (${sql.join(after.map((one) => sql`${one}`))})` : sql``
  const within = place ? sql`and ${sql.ref(place)} >= ${lo} and ${sql.ref(place)} < ${hi}` : sql``
  const [found] = await db.read(
    scope,
    raw<Record<string, Cell>>(sql`
      select ${sql.join(names.map((one) => sql.ref(one)))} from ${sql.table(table)}
      where true ${behind} ${within} order by ${keyColumns} limit ${most}`),
  )
  const rows = found.map((row): BulkRow => ({
    values: Object.fromEntries(
      columns.map((one) => {
        const value = plain(row[one] ?? null)
        return [one, covered.has(one) ? hidden(value) : value]
      }),
    ),
    point: place ? centreOf(String(plain(row[place] ?? null)) as PlaceCode) : undefined,
  }))
  const last = found.at(-1)
  const ended = found.length < most || !last
  return { rows, next: ended ? null : cursorOf(key.map((one) => String(plain(last[one] ?? '')))) }
}
