import { raw, type Db } from '@lianxin/platform/db'
import { sql } from 'kysely'
import type { ColumnSeen } from '../../rules/fields/catalogue.ts'

/** Every column of every room, as the database has it now. Partitions are their table; what other programs keep is not ours. */
export async function readColumns(db: Db): Promise<ColumnSeen[]> {
  const [rows] = await db.read(
    { as: 'public' },
    raw<ColumnSeen>(sql`
      select n.nspname || '.' || t.relname as "table", a.attname as "column", format_type(a.atttypid, a.atttypmod) as type,
        a.attnotnull as needed, obj_description(t.oid, 'pg_class') as comment
      from pg_class t
      join pg_namespace n on n.oid = t.relnamespace
      join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
      where t.relkind in ('r', 'p') and not t.relispartition
        and n.nspname not in ('pg_catalog', 'information_schema', 'pgboss', 'public') and n.nspname not like 'pg\\_%'
      order by 1, a.attnum`),
  )
  return rows
}
