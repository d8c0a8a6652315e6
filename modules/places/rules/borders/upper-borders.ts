import type { PlaceCode } from '../../contract/codes.ts'
import type { Level } from '../../contract/levels.ts'
import type { Border } from '../locate/footprints.ts'
import type { Ring } from '../ring.ts'
import { arcsOf, ringsOf } from './arcs.ts'
import { borderGraph, groupsAt, smallestBorders } from './border-graph.ts'

/** The borders of a level, put together from the borders of the smallest places in it. Only these are stored. */
export function upperBorders(borders: readonly Border[], level: Level): Border[] {
  const graph = borderGraph(smallestBorders(borders))
  const { codes, groupOf } = groupsAt(graph, level)
  const arcs = arcsOf(graph, groupOf)
  return ringsOf(arcs, codes.length).map((rings, group): Border => ({
    code: codes[group] as PlaceCode,
    shape: rings.map((steps): Ring => {
      const path = steps.flatMap(({ arc, forward }) => {
        const nodes = forward ? arcs[arc]!.path : arcs[arc]!.path.toReversed()
        return [...nodes.subarray(0, nodes.length - 1)]
      })
      return Int32Array.from(path.flatMap((node) => [graph.nodes.x[node]!, graph.nodes.y[node]!]))
    }),
  }))
}
