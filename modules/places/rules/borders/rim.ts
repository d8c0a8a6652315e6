import type { PlaceCode } from '../../contract/codes.ts'
import type { Border } from '../locate/footprints.ts'
import { boxOf, holds } from '../ring.ts'
import type { Edge } from './edge-match.ts'
import { loopsOf, measured, touching, type Leftover, type Loop } from './leftovers.ts'
import type { Nodes } from './nodes.ts'

/**
 * Leftovers when no border above is known: the outermost loop of each group of touching edges is the rim of the
 * file, not a fault. What sticks out of a neighbour's area on the rim itself cannot be seen without the outline.
 */
export function withoutRim(left: readonly Edge[], nodes: Nodes): Leftover[] {
  return touching(left).flatMap((group) => {
    const loops = loopsOf(group, nodes)
    const rim = loops.reduce<Loop | undefined>(
      (widest, loop) => (loop.area2 > (widest?.area2 ?? 0) ? loop : widest),
      undefined,
    )
    const isRim = rim !== undefined && span(rim.edges, nodes) >= span(group, nodes)
    return loops.filter((loop) => !(isRim && loop === rim)).map((loop) => measured(loop.edges, [loop], nodes))
  })
}

function span(edges: readonly Edge[], nodes: Nodes): number {
  const xs = edges.map(({ a }) => nodes.x[a]!)
  const ys = edges.map(({ a }) => nodes.y[a]!)
  const extent = (values: number[]): number =>
    values.reduce((m, v) => Math.max(m, v), -Infinity) - values.reduce((m, v) => Math.min(m, v), Infinity)
  return extent(xs) + extent(ys)
}

/** The other place that holds a point: who is overlapped when a place lies wholly inside another. */
export function coveringUnit(units: readonly Border[], except: number, x: number, y: number): PlaceCode | undefined {
  return units.find(({ shape }, i) => {
    if (i === except) return false
    const box = boxOf(shape)
    return x >= box.x0 && x <= box.x1 && y >= box.y0 && y <= box.y1 && holds(shape, x, y)
  })?.code
}
