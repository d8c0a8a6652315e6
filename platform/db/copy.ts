import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { Sealed } from '../crypto/index.ts'

/** A connection of the owner, with a transaction open. */
export type Owner = pg.ClientBase

export interface CopyTable {
  /** Schema and table, e.g. `cases.case`. */
  readonly table: string
  readonly columns: readonly string[]
}

/** What a column may be given. */
export type CopyValue = string | number | bigint | boolean | null | undefined | Uint8Array | Temporal.Instant | Sealed

function field(value: CopyValue): string {
  if (value === null || value === undefined) return '\\N'
  if (value instanceof Uint8Array)
    return `\\\\x${Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('hex')}`
  const text = typeof value === 'string' ? value : String(value as unknown)
  return /[\\\t\n\r]/.test(text)
    ? text.replace(/[\\\t\n\r]/g, (c) => (c === '\\' ? '\\\\' : c === '\t' ? '\\t' : c === '\n' ? '\\n' : '\\r'))
    : text
}

/**
 * Loads rows by COPY, for generated data and restores only. COPY is refused on a table whose lock holds the owner too,
 * so there the rows come through a table of this transaction; the policy `owner_loads` lets them in. Nothing is altered:
 * a running house reads and writes beside it. Must run inside a transaction of `owner`. Returns the number of rows.
 */
export async function copyRows(owner: Owner, to: CopyTable, rows: Iterable<readonly CopyValue[]>): Promise<number> {
  const { rows: found } = await owner.query<{ forced: boolean }>(
    'select relforcerowsecurity as forced from pg_class where oid = $1::regclass',
    [to.table],
  )
  const forced = found[0]?.forced === true
  const columns = to.columns.join(', ')
  const target = forced ? 'pg_temp.loading' : to.table
  if (forced) await owner.query(`create temp table loading as select ${columns} from ${to.table} with no data`)
  let count = 0
  function* lines(): Generator<string> {
    let chunk = ''
    for (const row of rows) {
      chunk += `${row.map(field).join('\t')}\n`
      count++
      if (chunk.length > 64_000) {
        yield chunk
        chunk = ''
      }
    }
    if (chunk) yield chunk
  }
  await pipeline(Readable.from(lines()), owner.query(copyFrom(`copy ${target} (${columns}) from stdin`)))
  if (forced) {
    await owner.query(`insert into ${to.table} (${columns}) select ${columns} from pg_temp.loading`)
    await owner.query('drop table pg_temp.loading')
  }
  return count
}
