import { clipped, type Points } from './clip.ts'
import { pointCommands, polygonCommands } from './commands.ts'
import { BUFFER, EXTENT } from './mercator.ts'
import type { Attributes, TileFeature } from './mvt.ts'

interface Tile {
  readonly x: number
  readonly y: number
  readonly layers: Map<string, TileFeature[]>
}

/** All tiles of one zoom while they are being drawn. */
export class TileSheet {
  private readonly byPosition = new Map<number, Tile>()

  /** Draws a polygon (rings in world units) into every tile it reaches: first cut into columns, then into rows. */
  polygon(layer: string, rings: readonly Points[], attributes: Attributes): void {
    const [left, right] = reach(rings, 0)
    for (let x = left; x <= right; x++) {
      const column =
        left === right ? rings : rings.map((ring) => clipped(ring, 0, x * EXTENT - BUFFER, (x + 1) * EXTENT + BUFFER))
      const [top, bottom] = reach(column, 1)
      for (let y = top; y <= bottom; y++) {
        const cell =
          top === bottom
            ? column
            : column.map((ring) => clipped(ring, 1, y * EXTENT - BUFFER, (y + 1) * EXTENT + BUFFER))
        const commands = polygonCommands(cell, x * EXTENT, y * EXTENT)
        if (commands.length > 0) this.add(x, y, layer, { kind: 'polygon', commands, attributes })
      }
    }
  }

  /** Puts a point into the one tile that holds it. */
  point(layer: string, px: number, py: number, attributes: Attributes): void {
    const x = Math.floor(px / EXTENT)
    const y = Math.floor(py / EXTENT)
    this.add(x, y, layer, { kind: 'point', commands: pointCommands(px - x * EXTENT, py - y * EXTENT), attributes })
  }

  tiles(): Iterable<Tile> {
    return this.byPosition.values()
  }

  private add(x: number, y: number, layer: string, feature: TileFeature): void {
    const key = x * 2 ** 24 + y
    let tile = this.byPosition.get(key)
    if (!tile) this.byPosition.set(key, (tile = { x, y, layers: new Map() }))
    const features = tile.layers.get(layer)
    if (features) features.push(feature)
    else tile.layers.set(layer, [feature])
  }
}

/** First and last tile along an axis that rings reach, buffer included; an empty range when there is nothing. */
function reach(rings: readonly Points[], axis: 0 | 1): [number, number] {
  let low = Infinity
  let high = -Infinity
  for (const ring of rings)
    for (let i = axis; i < ring.length; i += 2) {
      low = Math.min(low, ring[i]!)
      high = Math.max(high, ring[i]!)
    }
  return low > high ? [0, -1] : [Math.floor((low - BUFFER) / EXTENT), Math.floor((high + BUFFER) / EXTENT)]
}
