import { ORIGIN_X, ORIGIN_Y } from '../lattice.ts'
import { OUTSIDE } from '../outline/faces.ts'
import type { PlanarMap } from '../planar-map.ts'
import type { Nodes } from '../lattice.ts'

/** Closed borders of sets of faces: `group` names the set of each half-edge, `OUTSIDE` for none. */
export interface Grouped {
  readonly map: PlanarMap
  readonly nodes: Nodes
  readonly group: (h: number) => number
}

/**
 * The rings round every group, by group: absolute lattice units, each beginning at its south-westernmost point, so that
 * the same border always has the same bytes.
 */
export function ringsOf({ map, nodes, group }: Grouped): Map<number, Int32Array[]> {
  const rings = new Map<number, Int32Array[]>()
  const seen = new Uint8Array(map.from.length)
  for (let start = 0; start < map.from.length; start++) {
    const own = group(start)
    if (seen[start] || own === OUTSIDE || group(start ^ 1) === own) continue
    const ring: number[] = []
    let h = start
    do {
      seen[h] = 1
      ring.push(map.from[h]!)
      h = map.next[h]!
      // Skip edges inside the group by turning about their end.
      while (group(h ^ 1) === own) h = map.next[h ^ 1]!
    } while (h !== start)
    const list = rings.get(own)
    if (list) list.push(packed(ring, nodes))
    else rings.set(own, [packed(ring, nodes)])
  }
  return rings
}

function packed(ring: readonly number[], { x, y }: Nodes): Int32Array {
  let first = 0
  ring.forEach((n, i) => {
    const best = ring[first]!
    if (x[n]! < x[best]! || (x[n] === x[best] && y[n]! < y[best]!)) first = i
  })
  const out = new Int32Array(ring.length * 2)
  for (let i = 0; i < ring.length; i++) {
    const n = ring[(first + i) % ring.length]!
    out[i * 2] = x[n]! + ORIGIN_X
    out[i * 2 + 1] = y[n]! + ORIGIN_Y
  }
  return out
}
