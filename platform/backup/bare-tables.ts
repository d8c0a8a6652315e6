import type pg from 'pg'
import { inTurns } from './in-turns.ts'

const ours = `c.relowner = (select oid from pg_roles where rolname = current_user)`

const foreignKeys = `
  select format('alter table %s drop constraint %I', k.conrelid::regclass, k.conname) as drop,
    format('alter table %s add constraint %I %s', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid)) as make
  from pg_constraint k join pg_class c on c.oid = k.conrelid
  where k.contype = 'f' and k.conparentid = 0 and ${ours}`

const indexes = `
  select format('drop index %s', i.indexrelid::regclass) as drop, pg_get_indexdef(i.indexrelid) as make,
    obj_description(i.indexrelid, 'pg_class') as comment, i.indexrelid::regclass::text as name, pg_relation_size(c.oid) as bytes
  from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
  where ${ours} and c.relkind in ('r', 'p') and n.nspname <> 'pgboss'
    and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))`

const forced = `
  select c.oid::regclass::text as table from pg_class c
  where c.relkind in ('r', 'p') and c.relforcerowsecurity and ${ours}`

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** How tables are made whole again after loading. */
export interface Bared {
  /** Makes indexes again, checks every foreign key and puts the locks back. */
  makeWhole(owners: readonly pg.Client[]): Promise<void>
}

/**
 * Takes off what makes loading slow or is in its way: foreign keys, which would ask for an order of tables; indexes, which
 * are built several times faster from all rows at once; and the lock that holds the owner too, under which COPY is refused.
 * Primary and unique keys stay and refuse a doubled row as it comes.
 */
export async function bareTables(owner: pg.Client): Promise<Bared> {
  const { rows: keys } = await owner.query<{ drop: string; make: string }>(foreignKeys)
  const { rows: built } = await owner.query<{ drop: string; make: string; comment: string | null; name: string }>(
    `${indexes} order by bytes desc`,
  )
  const { rows: locked } = await owner.query<{ table: string }>(forced)
  for (const one of keys) await owner.query(one.drop)
  for (const one of built) await owner.query(one.drop)
  for (const { table } of locked) await owner.query(`alter table ${table} no force row level security`)
  return {
    async makeWhole(owners) {
      // Sizes are known only now: the longest first, so that no hand is left with it in the end.
      await inTurns(owners, built, async (one, { make, comment, name }) => {
        await one.query(make)
        if (comment) await one.query(`comment on index ${name} is ${quoted(comment)}`)
      })
      for (const { make } of keys) await owner.query(make)
      for (const { table } of locked) await owner.query(`alter table ${table} force row level security`)
    },
  }
}
