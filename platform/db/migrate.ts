import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'

export interface Migration {
  readonly room: string
  readonly name: string
  readonly text: string
  readonly sha256: string
}

/** The migrations of rooms, in the order of the rooms and of their numbers; a room without any is passed over. */
export function migrationsOf(rooms: readonly { readonly room: string; readonly folder: string }[]): Migration[] {
  return rooms.flatMap(({ room, folder }) => {
    if (!existsSync(folder)) return []
    return readdirSync(folder)
      .filter((name) => name.endsWith('.sql'))
      .sort()
      .map((name) => {
        const text = readFileSync(join(folder, name), 'utf8')
        return { room, name, text, sha256: createHash('sha256').update(text).digest('hex') }
      })
  })
}

/**
 * On every table whose lock holds its owner too, two things are let through: rows that the owner adds (generated data and
 * restores come by COPY), and reading while the owner says that it takes a backup. Otherwise it sees no row by mistake.
 */
const letTheOwnerIn = `
do $$
declare t regclass;
begin
  for t in
    select c.oid from pg_class c where c.relforcerowsecurity and c.relkind = 'r' and c.relowner = current_user::regrole
      and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'owner_loads')
  loop
    execute format('create policy owner_loads on %s for insert to %I with check (true)', t, current_user);
  end loop;
  for t in
    select c.oid from pg_class c where c.relforcerowsecurity and c.relkind = 'r' and c.relowner = current_user::regrole
      and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'owner_backs_up')
  loop
    execute format('create policy owner_backs_up on %s for select to %I using (current_setting(%L, true) = %L)',
      t, current_user, 'app.backup', 'on');
  end loop;
end $$`

/**
 * Brings a database up to date, each migration in a transaction of its own, one process at a time.
 * Refuses a migration whose text changed after it was run: what is merged is never edited.
 */
export async function migrate(owner: pg.ClientBase, migrations: readonly Migration[]): Promise<string[]> {
  await owner.query('select pg_advisory_lock(7120001)')
  try {
    await owner.query(`create schema if not exists platform;
      create table if not exists platform.migration (
        room text not null, name text not null, sha256 text not null, at timestamptz not null default now(),
        primary key (room, name))`)
    const { rows } = await owner.query<{ room: string; name: string; sha256: string }>(
      'select room, name, sha256 from platform.migration',
    )
    const done = new Map(rows.map((row) => [`${row.room}/${row.name}`, row.sha256]))
    const ran: string[] = []
    for (const one of migrations) {
      const key = `${one.room}/${one.name}`
      const before = done.get(key)
      if (before === one.sha256) continue
      if (before) throw new Error(`migration ${key} was changed after it ran; write a new one instead`)
      await owner.query('begin')
      try {
        await owner.query(one.text)
        await owner.query('insert into platform.migration (room, name, sha256) values ($1, $2, $3)', [
          one.room,
          one.name,
          one.sha256,
        ])
        await owner.query('commit')
      } catch (error) {
        await owner.query('rollback')
        throw new Error(`migration ${key} failed: ${error instanceof Error ? error.message : String(error)}`, {
          cause: error,
        })
      }
      ran.push(key)
    }
    await owner.query(letTheOwnerIn)
    return ran
  } finally {
    await owner.query('select pg_advisory_unlock(7120001)')
  }
}
