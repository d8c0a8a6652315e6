import { builder, type Rows, type Statement } from '@lianxin/platform/db'
import { countyOf, type Id } from '@lianxin/platform/ids'
import type { Head, Recorded } from '@lianxin/platform/journal'
import type { AccountId, PostId, UnitId } from '../contract/ids.ts'
import type { DB } from './tables.gen.ts'

/** The builder over this room's tables. */
export const q = builder<DB>()

/** Sends statements in one trip: of a read, or inside an act that is open. */
export type Send = <const S extends readonly Statement[]>(...statements: S) => Promise<Rows<S>>

/** The columns of an account that staff may read; what opens a door stays with the sign-in. */
export const accountColumns = [
  'county',
  'id',
  'login',
  'name',
  'phone',
  'place',
  'has_second',
  'disabled_at',
  'version',
  'head',
] as const

/** An account under lock, for an act upon it. */
export const lockAccount = (id: AccountId) =>
  q
    .selectFrom('people.account')
    .select(accountColumns)
    .where('county', '=', countyOf(id))
    .where('id', '=', id)
    .forUpdate()

/** A post under lock. */
export const lockPost = (id: PostId) =>
  q.selectFrom('people.post').selectAll().where('county', '=', countyOf(id)).where('id', '=', id).forUpdate()

/** A unit under lock: its rota is set by one person at a time. */
export const lockUnit = (id: UnitId) =>
  q.selectFrom('people.unit').selectAll().where('county', '=', countyOf(id)).where('id', '=', id).forUpdate()

/** Where an object's chain stands; undefined when nothing was recorded of it yet. */
export const headOf = (row: { version: number; head: Buffer | null }): { prev: Head } | Record<string, never> =>
  row.head ? { prev: { version: row.version, hash: row.head } } : {}

/** The new end of an object's chain, to be kept on its row. */
export const chained = (entry: Recorded) => ({ version: entry.version, head: entry.hash })

type Chained = 'people.account' | 'people.post' | 'people.unit' | 'people.person' | 'people.resident'

/** Moves the end of an object's chain, when nothing else of the row changes. */
export const moveHead = (table: Chained, id: Id, entry: Recorded) =>
  q.updateTable(table).set(chained(entry)).where('county', '=', countyOf(id)).where('id', '=', id)
