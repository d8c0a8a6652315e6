import { ancestorAt } from '../../contract/codes.ts'
import { areaKey } from '../locate/footprints.ts'
import { reversed, type Shape } from '../ring.ts'
import { OUTSIDE, unmatched, type Edge } from './edge-match.ts'
import { nearlyUnmatched, TOLERANCE } from './near-match.ts'
import type { Nodes } from './nodes.ts'
import type { Siblings } from './siblings.ts'

/** What stays of the siblings' edges after exact and then near matching. Owners are positions in `units`. */
export function leftEdges({ parent, units }: Siblings, nodes: Nodes): Edge[] {
  const left = unmatched(
    allEdges(
      parent?.shape,
      units.map(({ shape }) => shape),
      nodes,
    ),
  )
  if (left.length === 0) return []
  const twins = sharedFootprints(units)
  if (twins.size === 0) return nearlyUnmatched(left, nodes, TOLERANCE)
  const once = units.map(({ shape }, i) => (twins.has(i) ? [] : shape))
  return nearlyUnmatched(unmatched(allEdges(parent?.shape, once, nodes)), nodes, TOLERANCE)
}

function* allEdges(parent: Shape | undefined, shapes: readonly Shape[], nodes: Nodes): Generator<Edge> {
  for (const [owner, shape] of shapes.entries()) yield* edgesOf(shape, owner, nodes)
  // The parent's border is entered the other way round, as if all the world outside were one more neighbour.
  if (parent) yield* edgesOf(parent.map(reversed), OUTSIDE, nodes)
}

function* edgesOf(shape: Shape, owner: number, nodes: Nodes): Generator<Edge> {
  for (const ring of shape) {
    if (ring.length < 6) continue
    let a = nodes.at(ring[ring.length - 2]!, ring[ring.length - 1]!)
    for (let i = 0; i < ring.length; i += 2) {
      const b = nodes.at(ring[i]!, ring[i + 1]!)
      if (a !== b) yield { a, b, owner }
      a = b
    }
  }
}

/** Micro-grids of one grid may share a footprint (stairs of one building): all but the first need not match. */
function sharedFootprints(units: Siblings['units']): Set<number> {
  const twins = new Set<number>()
  const seen = new Set<string>()
  units.forEach(({ code, shape }, i) => {
    const key = `${ancestorAt(code, 'grid')} ${areaKey(shape)}`
    if (seen.has(key)) twins.add(i)
    seen.add(key)
  })
  return twins
}
