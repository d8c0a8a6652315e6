import { CompiledQuery } from 'kysely'
import type { Statement } from './statement.ts'

/** Names of table and columns are the caller's own, never a reader's. */
interface Target {
  readonly table: string
  readonly columns: readonly string[]
}

function textOf({ table, columns }: Target, count: number, behind = 0): string {
  let next = behind
  const row = () => `(${columns.map(() => `$${++next}`).join(',')})`
  return `insert into ${table} (${columns.join(',')}) values ${Array.from({ length: count }, row).join(',')}`
}

type Values = readonly (readonly unknown[])[]

/** All values one after another; written out, for `flat` looks into each value whether it is a list. */
function inARow(...lists: readonly Values[]): unknown[] {
  const values: unknown[] = []
  for (const rows of lists) for (const row of rows) for (const value of row) values.push(value)
  return values
}

/**
 * Inserts of several rows whose text is made once per number of rows: for the hottest path, where building a query
 * would cost more than running it.
 */
export function rowInsert(table: string, columns: readonly string[]) {
  const texts: (string | undefined)[] = []
  return (rows: Values): Statement => {
    const text = (texts[rows.length] ??= textOf({ table, columns }, rows.length))
    const values = inARow(rows)
    return { compile: () => CompiledQuery.raw(text, values) }
  }
}

/** As many rows into each of two tables by one statement: what the server reads, plans and answers once. */
export function pairInsert(first: Target, second: Target) {
  const texts: (string | undefined)[] = []
  return (rows: Values, others: Values): Statement => {
    const count = rows.length
    const behind = count * first.columns.length
    const text = (texts[count] ??= `with first as (${textOf(first, count)}) ${textOf(second, count, behind)}`)
    const values = inARow(rows, others)
    return { compile: () => CompiledQuery.raw(text, values) }
  }
}
