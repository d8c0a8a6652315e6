import { edgeKey, nodes as newNodes, type Nodes } from '../lattice.ts'
import type { County } from '../source.ts'
import { labelFaces, OUTSIDE } from './faces.ts'
import { settleParts, type Part } from './parts.ts'
import { cleanRing } from './ring.ts'
import { splitUntilPlanar } from './split.ts'

/** An edge of the clean outline with the parts left and right of it, `OUTSIDE` where there is none. */
export interface OutlineEdge {
  readonly a: number
  readonly b: number
  readonly left: number
  readonly right: number
}
export interface Outline {
  readonly nodes: Nodes
  readonly parts: readonly Part[]
  readonly edges: readonly OutlineEdge[]
}

/**
 * The clean outline of the counties: their edges meet in nodes only, each has its two sides, each county is one part
 * but for islets. The published file has repeats, spikes, T-junctions, a crossing and parts hanging by a point.
 */
export function cleanOutline(counties: readonly County[]): Outline {
  const nodes = newNodes()
  const rough = counties.flatMap(({ rings }, county) =>
    rings.flatMap((raw) => {
      const ring = cleanRing(raw, nodes)
      return ring.map((a, i) => ({ a, b: ring[(i + 1) % ring.length]!, county }))
    }),
  )
  const parts = settleParts(labelFaces(splitUntilPlanar(rough, nodes), nodes), nodes)
  return { nodes, parts, edges: edgesOf(parts) }
}

function edgesOf(parts: readonly Part[]): OutlineEdge[] {
  const left = new Map<number, number>()
  parts.forEach(({ ring }, part) => ring.forEach((a, i) => left.set(edgeKey(a, ring[(i + 1) % ring.length]!), part)))
  return parts.flatMap(({ ring }, part) =>
    ring.flatMap((a, i) => {
      const b = ring[(i + 1) % ring.length]!
      const right = left.get(edgeKey(b, a)) ?? OUTSIDE
      // An edge between two parts is met twice: from the part with the smaller number only.
      return right !== OUTSIDE && right < part ? [] : [{ a, b, left: part, right }]
    }),
  )
}
