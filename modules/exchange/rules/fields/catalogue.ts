import { bases, type PersonalField, type Said } from '@lianxin/platform/personal'

/** A column as the database has it. */
export interface ColumnSeen {
  readonly table: string
  readonly column: string
  readonly type: string
  readonly needed: boolean
  /** The comment of its table. */
  readonly comment: string | null
}

export type UseKind = 'asked' | 'answered' | 'export' | 'open_data' | 'share'
/** One use of a field, under the room that answers for it. */
export interface FieldUse {
  readonly room: string
  readonly name: string
  readonly kind: UseKind
  readonly where: string
  /** What the use is for, where it says so itself. */
  readonly purpose?: Said
}

/** One field of one room: one entry, however often it is used. */
export interface FieldEntry {
  /** `cases.handle_by` */
  readonly id: string
  readonly room: string
  readonly name: string
  readonly called: Said
  readonly columns: readonly { readonly table: string; readonly type: string; readonly needed: boolean }[]
  readonly purposes: readonly Said[]
  readonly personal: {
    readonly basis: string
    readonly article: string
    readonly class: PersonalField['class']
  } | null
  readonly uses: readonly { readonly kind: UseKind; readonly where: string }[]
}

export interface CatalogueParts {
  readonly columns: readonly ColumnSeen[]
  readonly personal: readonly PersonalField[]
  readonly uses: readonly FieldUse[]
  /** What fields and tables are called in Chinese. */
  readonly fieldNames: Readonly<Record<string, string>>
  readonly tableNames: Readonly<Record<string, string>>
}

/** A name of a contract as a column writes it: `handleBy` is `handle_by`. */
export const asColumn = (name: string): string =>
  name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replace(/^_/, '')

const roomOf = (table: string) => table.slice(0, table.indexOf('.'))

function purposesOf(
  columns: readonly ColumnSeen[],
  personal: readonly PersonalField[],
  tableNames: CatalogueParts['tableNames'],
): Said[] {
  const told = [
    ...personal.map((one) => one.purpose),
    ...columns
      .filter(({ table, column }) => !personal.some((one) => one.table === table && one.column === column))
      .map(({ table, comment }) => ({ zh: tableNames[table] ?? table, en: comment ?? table })),
  ]
  return [...new Map(told.map((one) => [one.en, one])).values()]
}

const MOST_PURPOSES = 3

/** What a field is for that is kept nowhere: what its routes are for, the first of them. */
const usedFor = (uses: readonly FieldUse[]): Said[] =>
  [...new Map(uses.flatMap(({ purpose }) => (purpose ? [[purpose.zh, purpose] as const] : []))).values()].slice(
    0,
    MOST_PURPOSES,
  )

/**
 * 数据目录: every column of every table and every field of every contract, put together by room and name. It is made of
 * what is there, so a field cannot be missing; what it is called is looked up, and `unnamedIn` tells what is not.
 */
export function catalogueOf({ columns, personal, uses, fieldNames, tableNames }: CatalogueParts): FieldEntry[] {
  const columnsOf = Map.groupBy(columns, ({ table, column }) => `${roomOf(table)}.${column}`)
  const personalOf = Map.groupBy(personal, ({ table, column }) => `${roomOf(table)}.${column}`)
  const personalNamed = Map.groupBy(personal, ({ column }) => column)
  const usesOf = Map.groupBy(uses, ({ room, name }) => `${room}.${name}`)
  return [...new Set([...columnsOf.keys(), ...usesOf.keys()])].toSorted().map((id) => {
    const room = roomOf(id)
    const name = id.slice(room.length + 1)
    const own = columnsOf.get(id) ?? []
    // What a contract alone holds comes from columns of the same name elsewhere, where there are any.
    const theirs = personalOf.get(id) ?? (own.length === 0 ? (personalNamed.get(name) ?? []) : [])
    const told = usesOf.get(id) ?? []
    const [first] = theirs
    const used = told.map(({ kind, where }) => ({ kind, where }))
    return {
      id,
      room,
      name,
      called: first?.what ?? { zh: fieldNames[name] ?? name, en: name.replaceAll('_', ' ') },
      columns: own.map(({ table, type, needed }) => ({ table, type, needed })),
      purposes: own.length > 0 ? purposesOf(own, theirs, tableNames) : usedFor(told),
      personal: first ? { basis: first.basis, article: bases[first.basis].article, class: strictest(theirs) } : null,
      uses: [...new Map(used.map((one) => [`${one.kind} ${one.where}`, one])).values()],
    }
  })
}

const strictest = (fields: readonly PersonalField[]): PersonalField['class'] =>
  fields.some((one) => one.class === 'sensitive') ? 'sensitive' : 'general'

/** Columns, contract fields and tables that nobody has named in Chinese; empty in a house that is in order. */
export function unnamedIn({ columns, uses, fieldNames, tableNames }: CatalogueParts): string[] {
  const fields = [
    ...columns.map(({ table, column }) => [table, column] as const),
    ...uses.map((one) => [one.where, one.name] as const),
  ]
  const bare = fields.filter(([, name]) => !Object.hasOwn(fieldNames, name)).map(([at, name]) => `${name} (${at})`)
  const tables = columns.filter(({ table }) => !Object.hasOwn(tableNames, table)).map(({ table }) => table)
  return [...new Set([...bare, ...tables])]
}

/** Entries that hold all the words asked for, in their names, tables or uses; of one room where one is named. */
export function findFields(entries: readonly FieldEntry[], q: string, room: string): FieldEntry[] {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean)
  return entries.filter((one) => {
    if (room && one.room !== room) return false
    if (words.length === 0) return true
    const text = [
      one.id,
      one.called.zh,
      one.called.en,
      ...one.columns.map(({ table }) => table),
      ...one.purposes.flatMap(({ zh, en }) => [zh, en]),
      ...one.uses.map(({ where }) => where),
    ]
      .join('\n')
      .toLowerCase()
    return words.every((word) => text.includes(word))
  })
}
