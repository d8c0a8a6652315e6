import type { Status } from '../../contract/moves.ts'

/** A place as it is said to a person, with the grid worker who looks after it. */
export interface PlaceShown {
  code: string
  /** 「南湖街道 · 桂苑社区 · 第 3 网格」 */
  name: string
  worker?: string | undefined
}

export interface CategoryShown {
  code: string
  name: string
  /** Other words residents use for it; searched, not shown. */
  also?: readonly string[]
  /** Whether it asks for details beside the report. */
  asks?: boolean
}

export interface CategoryGroupShown {
  name: string
  items: readonly CategoryShown[]
}

/** Another report nearby that may be about the same thing; without any personal word of it. */
export interface SimilarShown {
  id: string
  title: string
  status: Status
  /** Where one joins it, when it is public. */
  href?: string
}

/** Where the script asks while the person types. Each answers JSON; without them the server decides after sending. */
export interface ReportLookups {
  /** GET with `lat`, `lon` → `{ places: PlaceShown[] }`, empty outside the city. */
  locate?: string
  /** GET with `q` → `{ places: PlaceShown[] }`. */
  findPlace?: string
}
