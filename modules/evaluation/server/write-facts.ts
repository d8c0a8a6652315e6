import { sql } from 'kysely'
import type { Statement } from '@lianxin/platform/db'
import { marks } from '../contract/marks.ts'
import type { Fact } from '../rules/fact.ts'
import { deltas } from '../rules/tally.ts'
import { followed, rowOf } from './fact-row.ts'
import { q } from './store.ts'

/** Rows to a statement: texts are kept by name, one for each number of rows. */
const MOST = 64

/** Parts of a list, of a size whose insert is planned once. */
export function chunks<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / MOST) }, (_, i) => all.slice(i * MOST, (i + 1) * MOST))
}

export type Changed = readonly (readonly [before: Fact | undefined, after: Fact])[]

/** Adds to the sums what changed of the facts; the two must be written in one transaction. */
export function tallyWrites(county: number, changed: Changed): Statement[] {
  const add = Object.fromEntries(marks.map((mark) => [mark, sql`tally.${sql.ref(mark)} + excluded.${sql.ref(mark)}`]))
  return chunks(deltas(changed)).map((some) =>
    q
      .insertInto('evaluation.tally')
      .values(some.map(({ cell, counts }) => ({ county, ...cell, ...counts })))
      .onConflict((oc) => oc.columns(['county', 'month', 'place', 'unit', 'residents']).doUpdateSet(add)),
  )
}

/** Writes facts that were read on, and what that changes of the sums. */
export function factWrites(county: number, changed: Changed): Statement[] {
  const set = {
    ...Object.fromEntries(followed.map((column) => [column, sql`excluded.${sql.ref(column)}`])),
    // A further handling is rated anew, and its rating waits for a batch of its own.
    batch: sql<string | null>`case when excluded.rated_at is null then null else fact.batch end`,
  }
  const facts = chunks(changed).map((some) =>
    q
      .insertInto('evaluation.fact')
      .values(some.map(([, after]) => rowOf(county, after)))
      .onConflict((oc) => oc.columns(['county', 'id']).doUpdateSet(set)),
  )
  return [...facts, ...tallyWrites(county, changed)]
}
