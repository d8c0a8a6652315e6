import type { BasisCode } from './bases.ts'

/** A sentence for the person concerned, in both languages. */
export interface Said {
  readonly zh: string
  readonly en: string
}

/** Sensitive as PIPL 28 has it: what can harm dignity or safety when it gets out. */
export type DataClass = 'general' | 'sensitive'

/** Whose data it is. */
export type Subject = 'resident' | 'staff' | 'member' | 'anybody'

/** How it appears on a page that does not have to show it whole. */
export type Shown = 'whole' | 'masked' | 'never'

/** When a term begins: when the matter ended, when the row was made, when the person gave it up, when it was last used. */
export type Since = 'ended' | 'made' | 'withdrawn' | 'used' | 'sent' | 'closed_account'

/** What becomes of it when the term is over. `keep`: it stays, and says why in `purpose`. */
export type Then = 'delete' | 'mask' | 'deidentify' | 'keep'

/** How long it is kept; `days` null: as long as the thing it belongs to. */
export interface Keep {
  readonly since: Since
  readonly days: number | null
  readonly then: Then
}

/** What is said of a column that holds personal data: the entry of the register (PIPL 6, 17, 51). */
export interface PersonalField {
  readonly table: `${string}.${string}`
  readonly column: string
  readonly subject: Subject
  readonly what: Said
  readonly class: DataClass
  readonly purpose: Said
  readonly basis: BasisCode
  /** Who reads it. */
  readonly seen: Said
  readonly shown: Shown
  readonly keep: Keep
  /** Lies closed (`platform.sealed`). */
  readonly sealed: boolean
  /** Of a closed field: the column that holds its look-up hash, and the purpose the hash is made for. */
  readonly blind?: { readonly column: string; readonly purpose: string }
}

/** How the rows about one person are found, for whoever asks what is kept about them. */
export interface Own {
  /** Holds the person's number, or with `of` the number of a row of theirs in that table. */
  readonly column: string
  readonly of?: PersonalField['table']
  /** Of all rows about the person only those whose column ends so: what else stands there is not for them. */
  readonly only?: { readonly column: string; readonly ending: string }
  /** The role that may read it: their own, or one that reads by key on their behalf. */
  readonly as: 'resident' | 'auth' | 'worker'
  /** Columns beside the personal ones that say what the row is. */
  readonly beside?: Readonly<Record<string, Said>>
}

/** A table with personal data, as its room declares it. */
export interface PersonalTable {
  readonly table: PersonalField['table']
  /** The columns that name a row; a closed field opens for this row only. */
  readonly key: readonly string[]
  readonly fields: readonly PersonalField[]
  readonly own?: Own
  /** Columns whose names sound personal and that hold nothing of the sort, each with the reason. */
  readonly other: Readonly<Record<string, string>>
}

type OfTable = Pick<PersonalField, 'subject' | 'purpose' | 'basis' | 'seen' | 'keep'>
type OfColumn = Pick<PersonalField, 'what'> &
  Partial<
    Pick<PersonalField, 'class' | 'purpose' | 'basis' | 'seen' | 'keep' | 'shown' | 'sealed' | 'blind' | 'subject'>
  >

/** Declares a table: what holds for all its fields once, and for each column what it is and where it differs. */
export function personalTable(
  one: OfTable & {
    readonly table: PersonalField['table']
    readonly key?: readonly string[]
    readonly columns: Readonly<Record<string, OfColumn>>
    readonly other?: Readonly<Record<string, string>>
    readonly own?: Own
  },
): PersonalTable {
  const { table, key = ['id'], columns, other = {}, own: found, ...rest } = one
  const fields = Object.entries(columns).map(([column, own]): PersonalField => ({
    class: 'general',
    shown: 'whole',
    sealed: false,
    ...rest,
    table,
    column,
    ...own,
  }))
  return { table, key, fields, other, ...(found ? { own: found } : {}) }
}

/** Declares that a table holds nothing personal, though names of its columns sound like it; each with the reason. */
export const notPersonal = (table: PersonalField['table'], other: PersonalTable['other']): PersonalTable => ({
  table,
  key: [],
  fields: [],
  other,
})

/** A sentence in both languages. */
export const said = (zh: string, en: string): Said => ({ zh, en })
