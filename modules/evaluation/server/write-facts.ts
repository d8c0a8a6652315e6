import { sql } from 'kysely'
import type { Statement } from '@lianxin/platform/db'
import type { Id } from '@lianxin/platform/ids'
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

/** Of which cases anybody might know when they were last counted, and of which they may now. */
export interface Known {
  readonly before: ReadonlySet<Id>
  readonly now: ReadonlySet<Id>
}

/** Adds to sums what changed of the facts in them; the two must be written in one transaction. */
function tallyWrites(table: 'tally' | 'public_tally', county: number, changed: Parameters<typeof deltas>[0]) {
  const add = Object.fromEntries(
    marks.map((mark) => [mark, sql`${sql.ref(table)}.${sql.ref(mark)} + excluded.${sql.ref(mark)}`]),
  )
  return chunks(deltas(changed)).map((some) =>
    q
      .insertInto(`evaluation.${table}`)
      .values(some.map(({ cell, counts }) => ({ county, ...cell, ...counts })))
      .onConflict((oc) => oc.columns(['county', 'month', 'place', 'unit', 'residents']).doUpdateSet(add)),
  )
}

/** Writes facts that were read on, and what that changes of the sums and of the public ones. */
export function factWrites(county: number, changed: Changed, known: Known): Statement[] {
  const set = {
    ...Object.fromEntries(followed.map((column) => [column, sql`excluded.${sql.ref(column)}`])),
    known: sql<boolean>`excluded.known`,
    // A further handling is rated anew, and its rating waits for a batch of its own.
    batch: sql<string | null>`case when excluded.rated_at is null then null else fact.batch end`,
  }
  const facts = chunks(changed).map((some) =>
    q
      .insertInto('evaluation.fact')
      .values(some.map(([, after]) => ({ ...rowOf(county, after), known: known.now.has(after.id) })))
      .onConflict((oc) => oc.columns(['county', 'id']).doUpdateSet(set)),
  )
  const told = changed.map(
    ([before, after]) =>
      [
        before && known.before.has(before.id) ? before : undefined,
        known.now.has(after.id) ? after : undefined,
      ] as const,
  )
  return [...facts, ...tallyWrites('tally', county, changed), ...tallyWrites('public_tally', county, told)]
}
