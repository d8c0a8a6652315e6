import type { Said } from '../personal/index.ts'

/** A main object of a room: what a town would want to take along when it leaves. Said once, for the export and the catalogue of fields. */
export interface MainObject extends Said {
  /** As it is asked for: `lianxin export units`. */
  readonly name: string
  readonly table: `${string}.${string}`
  /** By what rows are ordered and a broken export goes on: never changed, together unique. */
  readonly key: readonly string[]
  /** Columns as they are given, in this order. */
  readonly columns: readonly string[]
  /** Columns that stay here, each with the reason. */
  readonly left: Readonly<Record<string, string>>
  /** The column that holds the place a row belongs to; it is drawn in the middle of it. */
  readonly place?: string
  /** Who may take it out of the house. */
  readonly power: string
}

/** What most tables keep for themselves. */
export const chained = {
  version: 'counts the acts upon the row',
  head: 'ties the row to its journal',
} as const
