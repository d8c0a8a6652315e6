import type { Inside } from '../inside.ts'
import { OUTSIDE } from '../outline/faces.ts'
import type { Outline } from '../outline/outline.ts'
import { nearOutline, type Near } from './near-outline.ts'
import type { Voronoi } from './voronoi.ts'

/** Where the outline is cut by the borders of the cells: nodes by number of the outline edge. */
export type Cuts = Map<number, number[]>

/**
 * The pieces of the Voronoi edges that lie inside a part of the outline, four numbers each: node, node, cell on the
 * left, cell on the right. Every crossing is rounded once and goes into both the piece and the outline (`cuts`), so no
 * gap opens.
 */
export function cutByOutline(cells: Voronoi, outline: Outline, part: number, land: Inside, cuts: Cuts): number[] {
  const { nodes } = outline
  const { corners, near } = nearOutline(cells, outline, part)
  const pieces: number[] = []
  // The node of every corner, OUTSIDE for those beyond the border.
  const nodeOf = Int32Array.from({ length: corners.length / 2 }, (_, c) => {
    const [x, y] = [corners[c * 2]!, corners[c * 2 + 1]!]
    return land.holds(x, y) ? nodes.at(x, y) : OUTSIDE
  })
  const crossedAt = (u: number, v: number, { t, edge }: Crossing): number => {
    const [ux, uy, vx, vy] = [corners[u * 2]!, corners[u * 2 + 1]!, corners[v * 2]!, corners[v * 2 + 1]!]
    const at = nodes.at(Math.round(ux + t * (vx - ux)), Math.round(uy + t * (vy - uy)))
    const known = cuts.get(edge)
    if (known) known.push(at)
    else cuts.set(edge, [at])
    return at
  }
  for (let e = 0; e < cells.edges.length; e += 4) {
    const [u, v] = [cells.edges[e]!, cells.edges[e + 1]!]
    let from = nodeOf[u]!
    let within = from !== OUTSIDE
    const piece = (to: number): void => {
      if (from !== to) pieces.push(from, to, cells.edges[e + 2]!, cells.edges[e + 3]!)
    }
    for (const crossing of crossings(near.get(e))) {
      const to = crossedAt(u, v, crossing)
      if (within) piece(to)
      from = to
      within = !within
    }
    if (within) piece(nodeOf[v]!)
  }
  return pieces
}

interface Crossing {
  readonly t: number
  readonly edge: number
}

const NONE: readonly Crossing[] = []

/** The crossings of one Voronoi edge, in the order met; `t` is the share of the way. */
function crossings(near: readonly Near[] | undefined): readonly Crossing[] {
  if (!near) return NONE
  return near
    .filter(({ u, v, a, b }) => u > 0 !== v > 0 && a > 0 !== b > 0)
    .map(({ u, v, edge }) => ({ t: u / (u - v), edge }))
    .sort((p, q) => p.t - q.t)
}
