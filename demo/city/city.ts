import type { Level } from '@lianxin/places/contract'
import type { Shape } from '@lianxin/places/rules'
import type { PlaceCode } from '@lianxin/platform/ids'

export interface CityPlace {
  /** 18 digits in the national pattern, padded with zeros. */
  readonly code: PlaceCode
  readonly level: Level
  /** Undefined for the city itself. */
  readonly parent: PlaceCode | undefined
  readonly name: string
  readonly population: number
  readonly households: number
  /** By the village's committee; null above the village. */
  readonly landClass: 'urban' | 'rural' | null
  /** Number of the border, micro-grids only; -1 for the others. */
  readonly border: number
}

/** The demonstration city. Real codes and names down to the village, everything below and every border invented. */
export interface City {
  readonly seed: number
  readonly size: CitySize
  /** Day from which the codes hold. */
  readonly validFrom: string
  /** Day the population and households are given for. */
  readonly asOf: string
  /** Ordered by code, so every place comes after the one it lies in. */
  readonly places: readonly CityPlace[]
  readonly borders: Borders
  /** The outline of the drawn counties, as the borders meet it: the parents an import is checked against. */
  readonly outline: readonly { readonly county: PlaceCode; readonly shape: Shape }[]
}
export type CitySize = 'city' | 'town'

/** Rings of the micro-grids, packed. Absolute lattice units of 1e-7 degree: longitude, latitude, longitude…. */
export interface Borders {
  readonly xy: Int32Array
  /** Ring r is `xy.subarray(rings[r], rings[r + 1])`. */
  readonly rings: Uint32Array
  /** Border b has the rings `shapes[b]` up to `shapes[b + 1]`; all but a handful have one. */
  readonly shapes: Uint32Array
}

/** The rings of a micro-grid, outer ones counter-clockwise, open (the first point is not repeated). */
export function shapeOf({ borders: { xy, rings, shapes } }: City, { border }: CityPlace): Shape {
  if (border < 0) return []
  const shape: Int32Array[] = []
  for (let r = shapes[border]!; r < shapes[border + 1]!; r++) shape.push(xy.subarray(rings[r]!, rings[r + 1]!))
  return shape
}
