// The public card of a grid: what the law wants posted. No zod here.

import type { PlaceCode } from './codes.ts'

export interface GridPerson {
  readonly name: string
  /** Role code of the room of people: gridWorker, gridLeader. */
  readonly role: string
  readonly phone: string | null
}

export interface GridCard {
  readonly code: PlaceCode
  readonly name: string
  readonly fullName: string
  /** Square metres inside the border; null where none is drawn. */
  readonly squareMetres: number | null
  readonly population: number | null
  readonly households: number | null
  readonly asOf: string | null
  readonly workers: readonly GridPerson[]
  readonly supervisionPhone: string | null
  /** Micro-grids of the grid, in the order of their codes. */
  readonly micros: readonly { readonly code: PlaceCode; readonly name: string; readonly members: readonly string[] }[]
  /** A point inside, degrees, for the map; null without a border. */
  readonly centre: { readonly lon: number; readonly lat: number } | null
}
