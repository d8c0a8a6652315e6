import type { Inside } from '../inside.ts'
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
  const within = (corner: number): boolean => land.holds(corners[corner * 2]!, corners[corner * 2 + 1]!)
  const node = (corner: number): number => nodes.at(corners[corner * 2]!, corners[corner * 2 + 1]!)
  for (let e = 0; e < cells.edges.length; e += 4) {
    const [u, v] = [cells.edges[e]!, cells.edges[e + 1]!]
    let inside = within(u)
    let from = inside ? node(u) : -1
    const step = (to: number): void => {
      if (inside && from !== to) pieces.push(from, to, cells.edges[e + 2]!, cells.edges[e + 3]!)
      from = to
      inside = !inside
    }
    for (const { t, edge } of crossings(near.get(e))) {
      const [ux, uy, vx, vy] = [corners[u * 2]!, corners[u * 2 + 1]!, corners[v * 2]!, corners[v * 2 + 1]!]
      const at = nodes.at(Math.round(ux + t * (vx - ux)), Math.round(uy + t * (vy - uy)))
      const known = cuts.get(edge)
      if (known) known.push(at)
      else cuts.set(edge, [at])
      step(at)
    }
    if (inside) step(node(v))
  }
  return pieces
}

/** The crossings of one Voronoi edge, in the order met; `t` is the share of the way. */
const crossings = (near: readonly Near[] | undefined): { t: number; edge: number }[] =>
  (near ?? [])
    .filter(({ u, v, a, b }) => u > 0 !== v > 0 && a > 0 !== b > 0)
    .map(({ u, v, edge }) => ({ t: u / (u - v), edge }))
    .sort((p, q) => p.t - q.t)
