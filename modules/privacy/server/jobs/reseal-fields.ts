import { sql } from 'kysely'
import { fieldAt, type Sealed, type Vault } from '@lianxin/platform/crypto'
import { raw, type Db } from '@lianxin/platform/db'
import { everywhere } from '@lianxin/platform/journal'
import type { PersonalField, PersonalTable } from '@lianxin/platform/personal'

const BATCH = 200

type Row = Readonly<Record<string, string | number | Buffer>> & { readonly closed: Sealed }

const keyText = (value: string | number | Buffer): string | number =>
  Buffer.isBuffer(value) ? value.toString('hex') : value

/**
 * Closes what lies in clear and closes anew what a former key closed, in every closed column of the tables. Each row is
 * changed only while it holds what was read, so that whoever writes it meanwhile wins. Returns how many fields it closed.
 */
export async function resealFields(db: Db, vault: Vault, tables: readonly PersonalTable[]): Promise<number> {
  let count = 0
  for (const table of tables)
    for (const field of table.fields.filter((one) => one.sealed))
      for (let done = BATCH; done === BATCH; count += done) done = await resealSome(db, vault, table, field)
  return count
}

async function resealSome(db: Db, vault: Vault, { key, table }: PersonalTable, field: PersonalField): Promise<number> {
  const [schema = '', name = ''] = table.split('.')
  const at = sql.table(`${schema}.${name}`)
  const column = sql.ref(field.column)
  const [rows] = await db.read(
    everywhere,
    raw<Row>(sql`
      select ${sql.join(key.map((one) => sql.ref(one)))}, ${column} as closed from ${at}
      where ${column} is not null and ${column} <> '' and not starts_with(${column}, ${`$${vault.writes.id}$`}) limit ${BATCH}`),
  )
  const writes = rows.map((row) => {
    const where = fieldAt(`${schema}.${name}.${field.column}`, ...key.map((one) => keyText(row[one] ?? '')))
    const text = vault.open(where, row.closed)
    const blind = field.blind
      ? sql`, ${sql.ref(field.blind.column)} = ${vault.blind(field.blind.purpose, text)}`
      : sql``
    const same = key.map((one) => sql`${sql.ref(one)} = ${row[one]}`)
    return raw(sql`
      update ${at} set ${column} = ${vault.seal(where, text)}${blind}
      where ${sql.join(same, sql` and `)} and ${column} = ${row.closed}`)
  })
  if (writes.length > 0) await db.write(everywhere, ...writes)
  return rows.length
}
