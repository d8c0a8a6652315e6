import type { Nodes } from '../lattice.ts'
import { planarMap, type PlanarMap } from '../planar-map.ts'
import { OUTSIDE, longestNeighbour, type Faces } from './faces.ts'

/** A connected part of a county: one each, and the islets besides. */
export interface Part {
  readonly county: number
  readonly islet: boolean
  /** The nodes round it, counter-clockwise. */
  readonly ring: readonly number[]
}

/**
 * Gives parts that hang on the rest of their county by a single point to the neighbour with the longest common border,
 * or to the outside, until every county is one part and its islets.
 */
export function settleParts(faces: Faces, nodes: Nodes): Part[] {
  for (;;) {
    const hanging = hangingPart(faces)
    if (!hanging) break
    const heir = longestNeighbour(faces, (h) => hanging.has(faces.map.cycle[h]!), nodes)
    for (const cycle of hanging) faces.county[cycle] = heir
  }
  const { map, kept } = borders(faces, nodes)
  const parts: { county: number; ring: number[]; area: number }[] = []
  map.area2.forEach((area, cycle) => {
    if (area <= 0) return
    const ring: number[] = []
    const first = map.first[cycle]!
    for (let h = first; ring.length === 0 || h !== first; h = map.next[h]!) ring.push(map.from[h]!)
    const county = faces.county[faces.map.cycle[kept[first >> 1]! * 2 + (first & 1)]!]!
    parts.push({ county, ring, area })
  })
  const largest = (part: (typeof parts)[number]): boolean =>
    parts.every((other) => other.county !== part.county || other.area <= part.area)
  return parts.map((part) => ({ county: part.county, ring: part.ring, islet: !largest(part) }))
}

/** The map of the edges with different counties left and right; `kept` names the edge each comes from. */
function borders({ map, county }: Faces, nodes: Nodes): { map: PlanarMap; kept: number[] } {
  const kept: number[] = []
  for (let e = 0; e * 2 < map.from.length; e++) {
    if (county[map.cycle[e * 2]!] !== county[map.cycle[e * 2 + 1]!]) kept.push(e)
  }
  const ends = Int32Array.from(kept.flatMap((e) => [map.from[e * 2]!, map.from[e * 2 + 1]!]))
  return { map: planarMap(nodes.x, nodes.y, ends), kept }
}

/** A part, as a set of cycles, that is neither the largest of its county nor an islet standing free in the outside. */
function hangingPart({ map, county }: Faces): Set<number> | undefined {
  const parts = joinFaces(map, county)
  const size = (part: Set<number>): number => [...part].reduce((sum, cycle) => sum + map.area2[cycle]!, 0)
  const nodesOf = (part: Set<number>): Set<number> => new Set(map.from.filter((_, h) => part.has(map.cycle[h]!)))
  for (let c = 0; c <= Math.max(...county); c++) {
    const [main, ...rest] = parts.filter((part) => county[[...part][0]!] === c).sort((p, q) => size(q) - size(p))
    if (!main) continue
    const mainNodes = nodesOf(main)
    for (const part of rest) {
      const free = map.from.every(
        (_, h) => !part.has(map.cycle[h]!) || part.has(map.cycle[h ^ 1]!) || county[map.cycle[h ^ 1]!] === OUTSIDE,
      )
      if (!free || [...nodesOf(part)].some((node) => mainNodes.has(node))) return part
    }
  }
  return undefined
}

/** Faces of the same county that touch along an edge, joined. */
function joinFaces(map: PlanarMap, county: Int32Array): Set<number>[] {
  const part = new Map<number, Set<number>>()
  county.forEach((c, cycle) => c !== OUTSIDE && part.set(cycle, new Set([cycle])))
  for (let h = 0; h < map.from.length; h += 2) {
    const [p, q] = [part.get(map.cycle[h]!), part.get(map.cycle[h + 1]!)]
    if (!p || !q || p === q || county[map.cycle[h]!] !== county[map.cycle[h + 1]!]) continue
    for (const cycle of q) part.set(cycle, p.add(cycle))
  }
  return [...new Set(part.values())]
}
