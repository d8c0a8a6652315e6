import Flatbush from 'flatbush'
import { orient } from '../lattice.ts'
import type { Outline } from '../outline/outline.ts'
import type { Voronoi } from './voronoi.ts'

/** How a Voronoi edge u→v lies to an outline edge a→b: the sides of the four ends, as `orient` gives them. */
export interface Near {
  readonly edge: number
  readonly u: number
  readonly v: number
  readonly a: number
  readonly b: number
}

/**
 * The few Voronoi edges near a part's outline, by their offset in `edges`, and the corners after nudging: a corner that
 * lies exactly on a line of the outline, or sees an outline node exactly on its edge, moves aside by one unit, so that
 * afterwards every crossing is a plain one.
 */
export function nearOutline(cells: Voronoi, outline: Outline, part: number) {
  const corners = cells.corners.slice()
  const found = candidates(cells, outline, part)
  for (;;) {
    const near = new Map<number, readonly Near[]>()
    let nudged = 0
    for (const [e, edges] of found) {
      const [u, v] = [cells.edges[e]!, cells.edges[e + 1]!]
      const list = edges.map((edge) => sides(corners, u, v, outline, edge))
      near.set(e, list)
      // Only an end that could decide counts: a zero far from the other edge crosses nothing.
      const zero = list.find((s) => s.u * s.v * s.a * s.b === 0 && s.u * s.v <= 0 && s.a * s.b <= 0)
      if (zero) corners[(zero.v === 0 ? v : u) * 2 + (nudged++ % 2)]!++
    }
    if (nudged === 0) return { corners, near }
  }
}

function sides(corners: Int32Array, u: number, v: number, { edges, nodes }: Outline, edge: number): Near {
  const { a, b } = edges[edge]!
  const [ax, ay, bx, by] = [nodes.x[a]!, nodes.y[a]!, nodes.x[b]!, nodes.y[b]!]
  const [ux, uy, vx, vy] = [corners[u * 2]!, corners[u * 2 + 1]!, corners[v * 2]!, corners[v * 2 + 1]!]
  return {
    edge,
    u: orient(ax, ay, bx, by, ux, uy),
    v: orient(ax, ay, bx, by, vx, vy),
    a: orient(ux, uy, vx, vy, ax, ay),
    b: orient(ux, uy, vx, vy, bx, by),
  }
}

/** Room for nudged corners when boxes are compared. */
const MARGIN = 8

function candidates({ corners, edges }: Voronoi, outline: Outline, part: number): Map<number, number[]> {
  const { x, y } = outline.nodes
  const mine = outline.edges.flatMap(({ left, right }, i) => (left === part || right === part ? [i] : []))
  const index = new Flatbush(mine.length)
  for (const i of mine) {
    const { a, b } = outline.edges[i]!
    index.add(Math.min(x[a]!, x[b]!), Math.min(y[a]!, y[b]!), Math.max(x[a]!, x[b]!), Math.max(y[a]!, y[b]!))
  }
  index.finish()
  const found = new Map<number, number[]>()
  for (let e = 0; e < edges.length; e += 4) {
    const [u, v] = [edges[e]! * 2, edges[e + 1]! * 2]
    const [west, east] = corners[u]! < corners[v]! ? [corners[u]!, corners[v]!] : [corners[v]!, corners[u]!]
    const [south, north] =
      corners[u + 1]! < corners[v + 1]! ? [corners[u + 1]!, corners[v + 1]!] : [corners[v + 1]!, corners[u + 1]!]
    const near = index.search(west - MARGIN, south - MARGIN, east + MARGIN, north + MARGIN)
    if (near.length > 0)
      found.set(
        e,
        near.map((k) => mine[k]!).sort((p, q) => p - q),
      )
  }
  return found
}
