import { inside } from '../inside.ts'
import { edgeKey, type Nodes } from '../lattice.ts'
import { OUTSIDE } from '../outline/faces.ts'
import type { Outline } from '../outline/outline.ts'
import { alongEdge } from '../outline/split.ts'
import { planarMap, type PlanarMap } from '../planar-map.ts'
import { cutByOutline, type Cuts } from './cut.ts'
import { adoptFaces } from './adopt.ts'
import { voronoi } from './voronoi.ts'

/** The drawn micro-grids as one map without gaps: every half-edge has its cell on the left. */
export interface Cells {
  readonly nodes: Nodes
  readonly map: PlanarMap
  /** Cell left of each half-edge, `OUTSIDE` beyond the drawn counties. */
  readonly cell: Int32Array
  /** Per edge: 0 inside a county, else 1 + the number of the outline edge it is a piece of. */
  readonly outline: Int32Array
  /** The seed of each cell, x, y, x, y…. */
  readonly seeds: Int32Array
  /** The part of the outline each cell lies in. */
  readonly part: Int32Array
}

/** Draws the cells of the given seeds by part of the outline. Parts without seeds are left out. */
export function drawCells(outline: Outline, seedsOf: ReadonlyMap<number, Int32Array>): Cells {
  const { nodes } = outline
  const { seeds, part } = joined(seedsOf)
  const edges: number[] = []
  const sides: number[] = []
  const cuts: Cuts = new Map()
  let base = 0
  for (const [p, points] of seedsOf) {
    const land = inside([outline.parts[p]!.ring.flatMap((n) => [nodes.x[n]!, nodes.y[n]!])])
    const pieces = points.length > 2 ? cutByOutline(voronoi(points, land), outline, p, land, cuts) : []
    for (let i = 0; i < pieces.length; i += 4) {
      edges.push(pieces[i]!, pieces[i + 1]!)
      sides.push(base + pieces[i + 2]!, base + pieces[i + 3]!)
    }
    base += points.length / 2
  }
  const inner = edges.length
  const pieceOf: number[] = []
  outline.edges.forEach(({ a, b, left, right }, i) => {
    if (!seedsOf.has(left) && !seedsOf.has(right)) return
    const path = [a, ...alongEdge(a, cuts.get(i) ?? [], nodes).filter((n) => n !== a && n !== b), b]
    for (let k = 1; k < path.length; k++) {
      edges.push(path[k - 1]!, path[k]!)
      pieceOf.push(i + 1)
    }
  })
  const { ends, from } = distinct(edges)
  const map = planarMap(nodes.x, nodes.y, ends)
  const border = from.map((i) => (i >= inner ? pieceOf[(i - inner) / 2]! : 0))
  const hint = new Int32Array(ends.length).fill(OUTSIDE)
  from.forEach((i, e) => {
    if (border[e] === 0) hint.set([sides[i]!, sides[i + 1]!], e * 2)
  })
  const cell = adoptFaces({ map, nodes, outline: border, seeds }, hint)
  return { nodes, map, cell, outline: border, seeds, part }
}

/** Each edge once, whichever way it runs; the outline, which comes last, wins. `from` is the offset in `edges`. */
function distinct(edges: readonly number[]): { ends: Int32Array; from: Int32Array } {
  const keys = new Float64Array(edges.length / 2)
  for (let i = 0; i < keys.length; i++) {
    const [a, b] = [edges[i * 2]!, edges[i * 2 + 1]!]
    keys[i] = a < b ? edgeKey(a, b) : edgeKey(b, a)
  }
  // Hardly any edge comes twice, so only those that do are looked up.
  const sorted = keys.toSorted()
  const last = new Map<number, number>()
  for (let i = 1; i < sorted.length; i++) if (sorted[i] === sorted[i - 1]) last.set(sorted[i]!, -1)
  keys.forEach((key, i) => last.has(key) && last.set(key, i))
  const from = new Int32Array(keys.length)
  const ends = new Int32Array(keys.length * 2)
  let n = 0
  keys.forEach((key, i) => {
    if ((last.get(key) ?? i) !== i) return
    ends[n * 2] = edges[i * 2]!
    ends[n * 2 + 1] = edges[i * 2 + 1]!
    from[n++] = i * 2
  })
  return { ends: ends.subarray(0, n * 2), from: from.subarray(0, n) }
}

/** All seeds one after the other, and the part each lies in. */
function joined(seedsOf: ReadonlyMap<number, Int32Array>): { seeds: Int32Array; part: Int32Array } {
  const count = [...seedsOf.values()].reduce((sum, points) => sum + points.length / 2, 0)
  const [seeds, part] = [new Int32Array(count * 2), new Int32Array(count)]
  let base = 0
  for (const [p, points] of seedsOf) {
    seeds.set(points, base * 2)
    part.fill(p, base, (base += points.length / 2))
  }
  return { seeds, part }
}
