import type { PlaceCode } from '../../contract/codes.ts'
import type { Fault } from '../../contract/faults.ts'
import type { Draft } from '../../rules/import/draft.ts'

// What goes to the thread and comes back. Shapes travel as they are stored: typed arrays are copied in one piece.

export interface CheckFile {
  readonly task: 'check'
  readonly format: 'csv' | 'geojson'
  readonly text: string
  readonly repair: boolean
  readonly snap: boolean
  readonly scope: PlaceCode
  readonly codes: readonly PlaceCode[]
  readonly ended: readonly (readonly [PlaceCode, string])[]
  readonly aliases: readonly (readonly [string, PlaceCode])[]
  readonly borders: readonly { readonly code: PlaceCode; readonly shape: readonly Int32Array[] }[]
}

export interface Checked {
  readonly drafts: readonly Draft[]
  readonly faults: readonly Fault[]
  readonly sound: boolean
  readonly added: number
  readonly changed: number
  readonly snapped: number
}

export interface DrawTiles {
  readonly task: 'tiles'
  readonly borders: CheckFile['borders']
  readonly names: ReadonlyMap<PlaceCode, string>
}

export interface DrawnTile {
  readonly z: number
  readonly x: number
  readonly y: number
  /** gzip of the tile. */
  readonly body: Uint8Array
}
