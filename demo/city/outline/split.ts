import Flatbush from 'flatbush'
import type { Nodes } from '../lattice.ts'
import { meet } from './meet.ts'

/** A directed edge of a ring, and the county on its left. */
export interface RingEdge {
  readonly a: number
  readonly b: number
  readonly county: number
}

/** Cuts edges where they cross or touch each other until none does any more, so that they meet in nodes only. */
export function splitUntilPlanar(edges: readonly RingEdge[], nodes: Nodes): readonly RingEdge[] {
  for (;;) {
    const cuts = findCuts(edges, nodes)
    if (cuts.size === 0) return edges
    edges = edges.flatMap((edge, i) => cutAt(edge, cuts.get(i), nodes))
  }
}

function findCuts(edges: readonly RingEdge[], nodes: Nodes): Map<number, Set<number>> {
  const { x, y } = nodes
  const box = ({ a, b }: RingEdge): [number, number, number, number] => [
    Math.min(x[a]!, x[b]!),
    Math.min(y[a]!, y[b]!),
    Math.max(x[a]!, x[b]!),
    Math.max(y[a]!, y[b]!),
  ]
  const index = new Flatbush(edges.length)
  for (const edge of edges) index.add(...box(edge))
  index.finish()
  const cuts = new Map<number, Set<number>>()
  const cut = (edge: number, node: number | undefined): void => {
    // A crossing rounded onto an end of the edge cuts nothing.
    if (node === undefined || node === edges[edge]!.a || node === edges[edge]!.b) return
    cuts.set(edge, (cuts.get(edge) ?? new Set()).add(node))
  }
  edges.forEach((edge, i) => {
    for (const j of index.search(...box(edge), (other) => other > i)) {
      const met = meet(nodes, edge.a, edge.b, edges[j]!.a, edges[j]!.b)
      cut(i, met?.ab)
      cut(j, met?.cd)
    }
  })
  return cuts
}

function cutAt(edge: RingEdge, cuts: Set<number> | undefined, nodes: Nodes): readonly RingEdge[] {
  if (!cuts) return [edge]
  const path = [edge.a, ...alongEdge(edge.a, cuts, nodes), edge.b]
  return path.slice(1).map((b, i) => ({ a: path[i]!, b, county: edge.county }))
}

/** The cuts of an edge in the order they are met going away from `a`. */
export function alongEdge(a: number, cuts: Iterable<number>, { x, y }: Nodes): number[] {
  const far = (n: number): number => (x[n]! - x[a]!) ** 2 + (y[n]! - y[a]!) ** 2
  return [...new Set(cuts)].sort((p, q) => far(p) - far(q) || p - q)
}
