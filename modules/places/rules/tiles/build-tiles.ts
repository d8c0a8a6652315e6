import type { PlaceCode } from '../../contract/codes.ts'
import type { Level } from '../../contract/levels.ts'
import { arcsOf, ringsOf, type Arc, type Step } from '../borders/arcs.ts'
import { borderGraph, groupsAt, smallestBorders, type BorderGraph } from '../borders/border-graph.ts'
import type { Border } from '../locate/footprints.ts'
import { addLabels, labelPoints, type Label } from './labels.ts'
import { worldX, worldY } from './mercator.ts'
import { encodeTile } from './mvt.ts'
import { simplified } from './simplify.ts'
import { TileSheet } from './tile-sheet.ts'

export interface BuiltTile {
  readonly z: number
  readonly x: number
  readonly y: number
  readonly body: Uint8Array
}

/** From which zoom a level is drawn. Grids from 11: at 10 one tile of them takes 3 s at 400 kbit/s. */
export const drawnFrom = { county: 8, township: 8, village: 9, grid: 11, micro: 12 } as const satisfies Partial<
  Record<Level, number>
>
export const ZOOMS = { from: 8, to: 14 } as const

/** A tile of 4096 units is drawn 512 pixels wide; the last zoom is stretched further and kept fine. */
const HALF_PIXEL = 4

interface Layer {
  readonly level: keyof typeof drawnFrom
  readonly codes: readonly PlaceCode[]
  readonly arcs: readonly Arc[]
  readonly rings: readonly Step[][][]
}

/**
 * Every tile of a city, zoom by zoom over the whole of it, so no tile has two layers of one name. Borders are
 * simplified per shared arc, never per polygon, so neighbours still meet. Tiles carry codes on areas and names
 * on label points; an empty tile is not made.
 */
export function* buildTiles(borders: readonly Border[], nameOf: (code: PlaceCode) => string): Generator<BuiltTile> {
  const graph = borderGraph(smallestBorders(borders))
  const layers = (Object.keys(drawnFrom) as Layer['level'][]).map((level): Layer => {
    const { codes, groupOf } = groupsAt(graph, level)
    const arcs = arcsOf(graph, groupOf)
    return { level, codes, arcs, rings: ringsOf(arcs, codes.length) }
  })
  const labels: Label[] = layers.flatMap(({ level, codes }) => labelPoints(graph.borders, level, codes, nameOf))
  for (let zoom: number = ZOOMS.from; zoom <= ZOOMS.to; zoom++) {
    const sheet = new TileSheet()
    for (const layer of layers) if (zoom >= drawnFrom[layer.level]) drawLayer(sheet, graph, layer, zoom)
    addLabels(sheet, labels, zoom)
    for (const { x, y, layers: drawn } of sheet.tiles()) yield { z: zoom, x, y, body: encodeTile(drawn) }
  }
}

function drawLayer(sheet: TileSheet, graph: BorderGraph, layer: Layer, zoom: number): void {
  const lines = layer.arcs.map(({ path }) => {
    const line = new Int32Array(path.length * 2)
    path.forEach((node, i) => {
      line[i * 2] = worldX(graph.nodes.x[node]!, zoom)
      line[i * 2 + 1] = worldY(graph.nodes.y[node]!, zoom)
    })
    return simplified(line, zoom === ZOOMS.to ? 1 : HALF_PIXEL)
  })
  layer.rings.forEach((rings, group) => {
    const drawn = rings.map((steps) => walked(steps, lines)).filter((ring) => ring.length >= 6)
    // 92,000 codes would be half of the tiles; micro-grids are named by their labels.
    sheet.polygon(layer.level, drawn, layer.level === 'micro' ? {} : { code: layer.codes[group]! })
  })
}

/** The points of a ring, arc after arc; the last of each is the first of the next. */
function walked(steps: readonly Step[], lines: readonly Int32Array[]): number[] {
  const out: number[] = []
  for (const { arc, forward } of steps) {
    const line = lines[arc]!
    if (forward) for (let i = 0; i + 2 < line.length; i += 2) out.push(line[i]!, line[i + 1]!)
    else for (let i = line.length - 2; i > 0; i -= 2) out.push(line[i]!, line[i + 1]!)
  }
  return out
}
