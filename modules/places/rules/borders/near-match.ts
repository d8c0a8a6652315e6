import Flatbush from 'flatbush'
import { distance2ToSegment } from '../lattice.ts'
import { unmatched, type Edge } from './edge-match.ts'
import type { Nodes } from './nodes.ts'

/**
 * How far two drawings of one border may lie apart and still be one border, in units. 5 cm are 4.5 units of latitude
 * and up to 7.5 of longitude in the far north; a file rounded to 6 digits is off by up to 7.
 */
export const TOLERANCE = 8
const NONE: readonly number[] = []

/** Matches again what is left over, within a tolerance in units: first vertices that nearly meet, then vertices on the other side's edge. */
export function nearlyUnmatched(left: readonly Edge[], nodes: Nodes, tolerance: number): Edge[] {
  if (left.length === 0) return []
  const snapped = unmatched(snap(left, nodes, tolerance))
  const split = unmatched(splitAtVertices(snapped, nodes, tolerance))
  return unmatched(splitAtVertices(split, nodes, tolerance))
}

/** Lets every vertex take the place of the first one within the tolerance; an edge that shrinks to nothing goes. */
function snap(edges: readonly Edge[], nodes: Nodes, tolerance: number): Edge[] {
  const taken = new Map<number, number[]>()
  const standIn = new Map<number, number>()
  const cell = (v: number): number => Math.floor(v / tolerance)
  const homeX = cell(nodes.x[edges[0]!.a]!)
  const homeY = cell(nodes.y[edges[0]!.a]!)
  const key = (i: number, j: number): number => (i - homeX) * 2 ** 26 + (j - homeY) // a city spans less than 2^23 cells
  const standFor = (node: number): number => {
    const known = standIn.get(node)
    if (known !== undefined) return known
    const x = nodes.x[node]!
    const y = nodes.y[node]!
    let found = node
    for (let i = -1; i <= 1; i++)
      for (let j = -1; j <= 1; j++)
        for (const other of taken.get(key(cell(x) + i, cell(y) + j)) ?? NONE)
          if ((nodes.x[other]! - x) ** 2 + (nodes.y[other]! - y) ** 2 <= tolerance ** 2) found = other
    if (found === node) {
      const here = key(cell(x), cell(y))
      const there = taken.get(here)
      if (there) there.push(node)
      else taken.set(here, [node])
    }
    standIn.set(node, found)
    return found
  }
  return edges.map(({ a, b, owner }) => ({ a: standFor(a), b: standFor(b), owner })).filter(({ a, b }) => a !== b)
}

/** T-junctions: an edge that passes within the tolerance of another's vertex is cut there. */
function splitAtVertices(edges: readonly Edge[], nodes: Nodes, tolerance: number): Edge[] {
  if (edges.length === 0) return []
  const ends = [...new Set(edges.flatMap(({ a, b }) => [a, b]))]
  const index = new Flatbush(ends.length)
  for (const node of ends) index.add(nodes.x[node]!, nodes.y[node]!, nodes.x[node]!, nodes.y[node]!)
  index.finish()
  return edges.flatMap((edge) => {
    const ax = nodes.x[edge.a]!
    const ay = nodes.y[edge.a]!
    const bx = nodes.x[edge.b]!
    const by = nodes.y[edge.b]!
    const box = [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)] as const
    const near = index
      .search(box[0] - tolerance, box[1] - tolerance, box[2] + tolerance, box[3] + tolerance)
      .map((k) => ends[k]!)
      .filter((v) => v !== edge.a && v !== edge.b)
      .filter((v) => distance2ToSegment(nodes.x[v]!, nodes.y[v]!, ax, ay, bx, by) <= tolerance ** 2)
    if (near.length === 0) return [edge]
    const along = (v: number): number => (nodes.x[v]! - ax) * (bx - ax) + (nodes.y[v]! - ay) * (by - ay)
    const stops = [edge.a, ...near.toSorted((u, v) => along(u) - along(v)), edge.b]
    return stops.slice(1).map((b, i): Edge => ({ a: stops[i]!, b, owner: edge.owner }))
  })
}
