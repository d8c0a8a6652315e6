import type pg from 'pg'

/** A table of ours and what of it goes into a backup. */
export interface Stored {
  readonly table: string
  readonly columns: readonly string[]
  /** Pages of its own storage; 0 when it is empty, or spread over shards. */
  readonly pages: number
  readonly bytes: number
}

export interface LeftOut {
  readonly table: string
  readonly why: string
}

interface Row {
  readonly table: string
  readonly columns: string[]
  readonly pages: number
  readonly bytes: string
  readonly ours: boolean
  readonly logged: boolean
}

const everyTable = `
  select format('%I.%I', n.nspname, c.relname) as table,
    array(select format('%I', a.attname) from pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
    (pg_relation_size(c.oid) / current_setting('block_size')::int)::int as pages,
    pg_table_size(c.oid) as bytes,
    pg_get_userbyid(c.relowner) = current_user as ours,
    c.relpersistence = 'p' as logged
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and not c.relispartition and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
  order by n.nspname, c.relname`

/** Why a table is not in a backup; undefined when it is. */
function whyLeftOut({ table, ours, logged }: Row): string | undefined {
  if (table.startsWith('pgboss.')) return 'the job queue: the clock fills it again at the next start'
  if (!ours) return 'not made by a migration of ours'
  return logged ? undefined : 'unlogged: true for a moment only'
}

/** The tables that a backup holds, largest first, and those that it leaves out. Asks as the owner of the tables. */
export async function storedTables(owner: pg.ClientBase): Promise<{ stored: Stored[]; leftOut: LeftOut[] }> {
  const { rows } = await owner.query<Row>(everyTable)
  const stored: Stored[] = []
  const leftOut: LeftOut[] = []
  for (const row of rows) {
    const why = whyLeftOut(row)
    if (why) leftOut.push({ table: row.table, why })
    else stored.push({ ...row, bytes: Number(row.bytes) })
  }
  return { stored: stored.sort((a, b) => b.bytes - a.bytes), leftOut }
}
