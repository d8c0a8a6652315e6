import type { PlaceCode } from '../../contract/codes.ts'
import type { Fault } from '../../contract/faults.ts'
import type { LandClass, Member } from '../../contract/place-fields.ts'
import type { Shape } from '../ring.ts'

/** A row as a file gives it: text by column, not yet believed. Columns are the English names of `columns.ts`. */
export interface ImportRow {
  /** Line of the CSV, or number of the feature, from 1. */
  readonly row: number
  readonly fields: Readonly<Record<string, string>>
  readonly shape?: Shape
}

export interface ImportFile {
  readonly rows: readonly ImportRow[]
  /** Faults of the file itself; its sound rows are still read, so that one report names everything. */
  readonly faults: readonly Fault[]
}

/** A row that was read: a place to be. */
export interface Draft {
  readonly row: number
  readonly code: PlaceCode
  readonly name: string
  readonly aliases: readonly string[]
  readonly population?: number
  readonly households?: number
  readonly landClass?: LandClass
  /** The day population, households and class are of. */
  readonly asOf?: string
  readonly validFrom?: string
  readonly members: readonly Member[]
  readonly shape?: Shape
}
