import { distance2ToSegment, metresPerUnit } from '../lattice.ts'
import type { Edge } from './edge-match.ts'
import type { Nodes } from './nodes.ts'

/** Leftover edges that hang together: one fault on the ground, one line in the report. */
export interface Leftover {
  readonly edges: readonly Edge[]
  readonly owners: readonly number[]
  /** m², > 0: covered twice; < 0: by nobody. The larger part decides when a moved corner makes both. */
  readonly area: number
  /** Metres: 2 × area / length, so a sliver shows how thin it is. */
  readonly width: number
  readonly x: number
  readonly y: number
}

/** A closed walk over leftover edges; counter-clockwise round what is covered twice, clockwise round a hole. */
export interface Loop {
  readonly edges: readonly Edge[]
  readonly area2: number
}

/** Thinner than the agreed 5 cm is no fault. */
const HAIR = 0.05
/** … unless a corner stands off further than this (units): two halves of a bow cancel each other's area. */
const STANDS_OFF = 16

/** Groups leftover edges that touch; what is nowhere further apart than a hair is dropped. */
export function leftoversOf(edges: readonly Edge[], nodes: Nodes): Leftover[] {
  return touching(edges)
    .map((group) => measured(group, loopsOf(group, nodes), nodes))
    .filter(({ width, edges: group }) => width > HAIR || standsOff(group, nodes))
}

function standsOff(group: readonly Edge[], nodes: Nodes): boolean {
  const near = (node: number, owner: number): boolean =>
    group.some(
      (other) =>
        other.owner !== owner &&
        distance2ToSegment(
          nodes.x[node]!,
          nodes.y[node]!,
          nodes.x[other.a]!,
          nodes.y[other.a]!,
          nodes.x[other.b]!,
          nodes.y[other.b]!,
        ) <=
          STANDS_OFF ** 2,
    )
  return group.length > 1000 || group.some(({ a, owner }) => !near(a, owner))
}

/** Edges grouped by shared vertices. */
export function touching(edges: readonly Edge[]): Edge[][] {
  const most = edges.reduce((max, { a, b }) => Math.max(max, a, b), 0)
  const root = new Int32Array(most + 1).map((_, node) => node)
  const find = (node: number): number => {
    let at = node
    while (root[at] !== at) at = root[at] = root[root[at]!]!
    return at
  }
  for (const { a, b } of edges) root[find(a)] = find(b)
  return [...Map.groupBy(edges, ({ a }) => find(a)).values()]
}

/** Peels closed walks off a group. As many edges enter a vertex as leave it, because every ring is closed. */
export function loopsOf(group: readonly Edge[], nodes: Nodes): Loop[] {
  const leaving = Map.groupBy(group, ({ a }) => a)
  const loops: Loop[] = []
  for (const first of group) {
    const path: Edge[] = []
    const reached = new Map<number, number>([[first.a, 0]])
    for (let edge = leaving.get(first.a)?.pop(); edge; edge = leaving.get(edge.b)?.pop()) {
      path.push(edge)
      const since = reached.get(edge.b)
      if (since === undefined) reached.set(edge.b, path.length)
      else {
        const walk = path.splice(since)
        for (const { b } of walk) if (b !== edge.b) reached.delete(b)
        loops.push({ edges: walk, area2: signedArea2(walk, nodes) })
      }
    }
  }
  return loops
}

function signedArea2(edges: readonly Edge[], nodes: Nodes): number {
  const ox = nodes.x[edges[0]!.a]!
  const oy = nodes.y[edges[0]!.a]!
  return edges.reduce(
    (sum, { a, b }) => sum + (nodes.x[a]! - ox) * (nodes.y[b]! - oy) - (nodes.y[a]! - oy) * (nodes.x[b]! - ox),
    0,
  )
}

/** Sums up loops as one leftover. */
export function measured(edges: readonly Edge[], loops: readonly Loop[], nodes: Nodes): Leftover {
  let covered = 0
  let open = 0
  for (const loop of loops) {
    if (loop.area2 >= 0) covered += loop.area2
    else open += loop.area2
  }
  const metres = metresPerUnit(nodes.y[edges[0]!.a]!)
  const area = ((covered >= -open ? covered : open) / 2) * metres.x * metres.y
  const length = edges.reduce(
    (sum, { a, b }) => sum + Math.hypot((nodes.x[b]! - nodes.x[a]!) * metres.x, (nodes.y[b]! - nodes.y[a]!) * metres.y),
    0,
  )
  return {
    edges,
    owners: [...new Set(edges.map(({ owner }) => owner))],
    area,
    width: (2 * Math.abs(area)) / length,
    x: Math.round(edges.reduce((sum, { a }) => sum + nodes.x[a]! / edges.length, 0)),
    y: Math.round(edges.reduce((sum, { a }) => sum + nodes.y[a]! / edges.length, 0)),
  }
}
