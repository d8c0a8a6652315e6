// Borders that are shared run both ways: an edge of one place is the reverse of an edge of its neighbour.
// Put every directed edge down and take it up again when its reverse comes from somebody else; what stays is fault.

/** A directed edge from node a to node b, with the place inside on its left. */
export interface Edge {
  readonly a: number
  readonly b: number
  /** Position of the unit that draws it; OUTSIDE for the parent's border, entered the other way round. */
  readonly owner: number
}

export const OUTSIDE = -1

/** More nodes than a city has; the key of an edge is a × NODES + b, below 2^52. */
const NODES = 2 ** 26

/** Edges without a counterpart. Two of one place do not match each other: that is a spike. */
export function unmatched(edges: Iterable<Edge>): Edge[] {
  const waiting = new Map<number, Edge | Edge[]>()
  for (const edge of edges) {
    const reverse = edge.b * NODES + edge.a
    if (takeOther(waiting, reverse, edge.owner)) continue
    const key = edge.a * NODES + edge.b
    const same = waiting.get(key)
    if (same === undefined) waiting.set(key, edge)
    else if (Array.isArray(same)) same.push(edge)
    else waiting.set(key, [same, edge])
  }
  return [...waiting.values()].flat()
}

function takeOther(waiting: Map<number, Edge | Edge[]>, key: number, owner: number): boolean {
  const found = waiting.get(key)
  if (found === undefined) return false
  if (!Array.isArray(found)) return found.owner !== owner && waiting.delete(key)
  const other = found.findIndex((edge) => edge.owner !== owner)
  if (other < 0) return false
  found.splice(other, 1)
  if (found.length === 0) waiting.delete(key)
  return true
}
