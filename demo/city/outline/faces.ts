import { edgeKey, type Nodes } from '../lattice.ts'
import { planarMap, type PlanarMap } from '../planar-map.ts'
import type { RingEdge } from './split.ts'

export const OUTSIDE = -1

/** The faces between the edges, and which county each is given to (`OUTSIDE` for none). */
export interface Faces {
  readonly map: PlanarMap
  readonly county: Int32Array
}

/** A face belongs to the county whose ring runs along most of it; gaps between rings go to the longest neighbour. */
export function labelFaces(edges: readonly RingEdge[], nodes: Nodes): Faces {
  const counties = 1 + Math.max(...edges.map((edge) => edge.county))
  const left = new Map<number, number>()
  const ends: number[] = []
  for (const { a, b, county } of edges) {
    if (!left.has(edgeKey(a, b)) && !left.has(edgeKey(b, a))) ends.push(a, b)
    left.set(edgeKey(a, b), county)
  }
  const map = planarMap(nodes.x, nodes.y, Int32Array.from(ends))
  const votes = Array.from(map.area2, () => new Float64Array(counties))
  for (let h = 0; h < map.from.length; h++) {
    const county = left.get(edgeKey(map.from[h]!, map.from[h ^ 1]!))
    if (county !== undefined) votes[map.cycle[h]!]![county]! += lengthOf(h, map, nodes)
  }
  const county = Int32Array.from(votes, (vote, c) => (map.area2[c]! > 0 ? mostOf(vote) : OUTSIDE))
  const faces = { map, county }
  for (let c = 0; c < county.length; c++) {
    if (county[c] === OUTSIDE && map.area2[c]! > 0)
      county[c] = longestNeighbour(faces, (h) => map.cycle[h] === c, nodes)
  }
  return faces
}

export function lengthOf(h: number, { from }: PlanarMap, { x, y }: Nodes): number {
  const [a, b] = [from[h]!, from[h ^ 1]!]
  return Math.sqrt((x[a]! - x[b]!) ** 2 + (y[a]! - y[b]!) ** 2)
}

/** The county, other than the own one, that shares the longest border with a set of half-edges. */
export function longestNeighbour({ map, county }: Faces, mine: (h: number) => boolean, nodes: Nodes): number {
  const votes = new Float64Array(1 + Math.max(...county))
  for (let h = 0; h < map.from.length; h++) {
    const other = county[map.cycle[h ^ 1]!]!
    if (mine(h) && other !== OUTSIDE && other !== county[map.cycle[h]!]) votes[other]! += lengthOf(h, map, nodes)
  }
  return mostOf(votes)
}

function mostOf(votes: Float64Array): number {
  let best = OUTSIDE
  votes.forEach((vote, i) => {
    if (vote > 0 && (best === OUTSIDE || vote > votes[best]!)) best = i
  })
  return best
}
