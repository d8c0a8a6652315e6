import type { ResidentActor } from '@lianxin/platform/auth'
import { fieldAt, type Sealed, type Vault } from '@lianxin/platform/crypto'
import { raw, type Scope } from '@lianxin/platform/db'
import type { Id } from '@lianxin/platform/ids'
import { everywhere } from '@lianxin/platform/journal'
import type { Own, PersonalField, PersonalTable, Said } from '@lianxin/platform/personal'
import { sql } from 'kysely'
import type { PrivacyState } from '../deps.ts'

/** More rows of one table than this nobody has; the page shows the first of them, the copy all. */
const MOST = 20_000

/** A field of a row about the person who asks. */
export interface OwnValue {
  readonly column: string
  readonly what: Said
  /** Null: there is nothing. Undefined: it is there and not shown (a hash, a sealed secret, the bytes of a file). */
  readonly value: string | null | undefined
}

/** Everything that a table keeps about the person who asks. */
export interface OwnTable {
  readonly table: string
  readonly purpose: Said
  readonly rows: readonly (readonly OwnValue[])[]
}

type Cell = string | number | boolean | null | Buffer | Temporal.Instant | object
type Row = Readonly<Record<string, Cell>>

const scopeIn = (own: Own, { id }: ResidentActor): Scope =>
  own.as === 'resident' ? { as: 'resident', person: id } : own.as === 'auth' ? { as: 'auth' } : everywhere

const onlyOf = ({ only }: Own) =>
  only ? sql`right(${sql.ref(only.column)}, ${only.ending.length}) = ${only.ending}` : sql`true`

const said = (value: Cell): string | null =>
  value === null
    ? null
    : typeof value === 'object' && !(value instanceof Temporal.Instant)
      ? JSON.stringify(value)
      : String(value)

const keyText = (value: Cell): string | number => (Buffer.isBuffer(value) ? value.toString('hex') : (said(value) ?? ''))

function valueOf(vault: Vault, { table, key }: PersonalTable, field: PersonalField, row: Row): OwnValue['value'] {
  const value = row[field.column] ?? null
  if (value === null) return null
  if (field.sealed) {
    const text = vault.open(
      fieldAt(`${table}.${field.column}`, ...key.map((one) => keyText(row[one] ?? ''))),
      value as unknown as Sealed,
    )
    return field.shown === 'never' ? undefined : text
  }
  return field.shown === 'never' || Buffer.isBuffer(value) ? undefined : said(value)
}

/** What the person may read of a table: their own fields, not those of the staff who dealt with it. */
const theirs = ({ fields }: PersonalTable): PersonalField[] =>
  fields.filter(({ subject }) => subject === 'resident' || subject === 'anybody')

async function readTable(
  { db, vault }: PrivacyState,
  who: ResidentActor,
  table: PersonalTable,
  own: Own,
  ids: readonly string[],
): Promise<OwnTable | undefined> {
  const fields = theirs(table)
  const beside = Object.entries(own.beside ?? {})
  const columns = [...new Set([...table.key, ...fields.map((one) => one.column), ...beside.map(([column]) => column)])]
  const [schema = '', name = ''] = table.table.split('.')
  const [rows] = await db.read(
    scopeIn(own, who),
    raw<Row>(sql`
      select ${sql.join(columns.map((one) => sql.ref(one)))} from ${sql.table(`${schema}.${name}`)}
      where ${sql.ref(own.column)} = any(${ids}::int8[]) and ${onlyOf(own)} limit ${MOST}`),
  )
  const [first] = fields
  if (!first || rows.length === 0) return undefined
  return {
    table: table.table,
    purpose: first.purpose,
    rows: rows.map((row) => [
      ...beside.map(([column, what]) => ({ column, what, value: said(row[column] ?? null) })),
      ...fields
        .filter(({ column }) => column !== own.column || column === 'id')
        .map((field) => ({ column: field.column, what: field.what, value: valueOf(vault, table, field, row) })),
    ]),
  }
}

/**
 * 查看我的信息: everything the register knows how to find about the person who asks, table by table. It is made of the
 * register alone, so that a field that is declared cannot be forgotten here.
 */
export async function readOwnData(state: PrivacyState, who: ResidentActor): Promise<OwnTable[]> {
  const found: OwnTable[] = []
  const rowsOf = new Map<string, readonly Id[]>()
  for (const table of state.personal()) {
    const { own } = table
    if (!own || theirs(table).length === 0) continue
    const ids = own.of ? (rowsOf.get(own.of) ?? (await idsIn(state, who, own.of))) : [who.id]
    if (own.of) rowsOf.set(own.of, ids)
    const part = await readTable(state, who, table, own, ids)
    if (part) found.push(part)
  }
  return found
}

/** The numbers of a person's own rows in a table, by which others are found. */
async function idsIn({ db, personal }: PrivacyState, who: ResidentActor, name: string): Promise<Id[]> {
  const own = personal().find(({ table }) => table === name)?.own
  if (!own) return []
  const [schema = '', table = ''] = name.split('.')
  const [rows] = await db.read(
    scopeIn(own, who),
    raw<{ id: Id }>(sql`select id from ${sql.table(`${schema}.${table}`)} where ${sql.ref(own.column)} = ${who.id}`),
  )
  return rows.map(({ id }) => id)
}
