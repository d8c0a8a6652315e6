import { CompiledQuery } from 'kysely'
import type { Statement } from './statement.ts'

function textOf(table: string, columns: readonly string[], count: number): string {
  let next = 0
  const row = () => `(${columns.map(() => `$${++next}`).join(',')})`
  return `insert into ${table} (${columns.join(',')}) values ${Array.from({ length: count }, row).join(',')}`
}

/**
 * Inserts of several rows whose text is made once per number of rows: for the hottest path, where building a query
 * would cost more than running it. Names of table and columns are the caller's own, never a reader's.
 */
export function rowInsert(table: string, columns: readonly string[]) {
  const texts: (string | undefined)[] = []
  return (rows: readonly (readonly unknown[])[]): Statement => {
    const text = (texts[rows.length] ??= textOf(table, columns, rows.length))
    const values = rows.flat()
    return { compile: () => CompiledQuery.raw(text, values) }
  }
}
