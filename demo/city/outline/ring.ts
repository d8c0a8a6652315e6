import type { RawRing } from '../source.ts'
import type { Nodes } from '../lattice.ts'

/** The nodes of a raw ring without repeated points and spikes (a b a), counter-clockwise. May be empty. */
export function cleanRing(raw: RawRing, nodes: Nodes): number[] {
  const ring: number[] = []
  const add = (node: number): void => {
    if (node === ring.at(-1)) return
    if (node === ring.at(-2)) ring.pop()
    else ring.push(node)
  }
  for (let i = 0; i < raw.length; i += 2) add(nodes.at(raw[i]!, raw[i + 1]!))
  // The seam, where the ring closes, has repeats and spikes too.
  while (ring.length > 1) {
    if (ring.at(-1) === ring[0]) ring.pop()
    else if (ring.at(-1) === ring[1]) ring.shift()
    else if (ring.at(-2) === ring[0]) ring.pop()
    else break
  }
  if (ring.length < 3) return []
  return area2(ring, nodes) < 0 ? ring.reverse() : ring
}

/** Twice the signed area of a ring of nodes. */
export function area2(ring: readonly number[], { x, y }: Nodes): number {
  let sum = 0
  ring.forEach((a, i) => {
    const b = ring[(i + 1) % ring.length]!
    sum += x[a]! * y[b]! - x[b]! * y[a]!
  })
  return sum
}
