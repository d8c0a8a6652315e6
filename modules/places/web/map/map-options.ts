/** Something at a place, or several together. */
export interface MapPoint {
  readonly lon: number
  readonly lat: number
  readonly name: string
  readonly href: string
  readonly n: number
  /** Drawn in the colour of what is late, and larger. */
  readonly late: boolean
}

/** What the page tells the map's script, as JSON on the figure. */
export interface MapOptions {
  /** Address of the tiles, with {z}, {x} and {y}. */
  readonly tiles: string
  readonly lon: number
  readonly lat: number
  readonly zoom: number
  /** Short code of a grid to stand out. */
  readonly marked?: string
  /** Page that wants the chosen point. */
  readonly to?: string
  /** What lies on the map besides the grids; a press opens its address. */
  readonly points?: readonly MapPoint[]
  /** Where the points of another window are asked for, by `west`, `south`, `east` and `north` in degrees. */
  readonly pointsFrom?: string
  readonly words: {
    readonly open: string
    readonly use: string
    readonly outside: string
    readonly failed: string
    readonly zoomIn: string
    readonly zoomOut: string
    readonly label: string
  }
}
