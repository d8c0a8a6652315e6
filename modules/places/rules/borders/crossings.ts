import Flatbush from 'flatbush'
import { crosses } from '../lattice.ts'
import type { Shape } from '../ring.ts'
import { Nodes } from './nodes.ts'

/** Two edges that cross inside both, with the units that draw them. */
export interface Crossing {
  readonly one: number
  readonly other: number
  readonly x: number
  readonly y: number
}

/**
 * Crossings anywhere in the city. Matching alone does not see a border that crosses another the same way on both
 * sides. Apart from the check because it costs more than all the rest together.
 */
export function crossingsOf(shapes: readonly Shape[], most = 1000): Crossing[] {
  const { ends, owners, nodes } = undirectedEdges(shapes)
  const count = owners.length
  if (count === 0) return []
  const index = new Flatbush(count)
  const corner = (k: number): [number, number, number, number] => {
    const a = ends[k * 2]!
    const b = ends[k * 2 + 1]!
    return [nodes.x[a]!, nodes.y[a]!, nodes.x[b]!, nodes.y[b]!]
  }
  for (let k = 0; k < count; k++) {
    const [ax, ay, bx, by] = corner(k)
    index.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by))
  }
  index.finish()
  const found: Crossing[] = []
  for (let k = 0; k < count && found.length < most; k++) {
    const [ax, ay, bx, by] = corner(k)
    index.search(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by), (other) => {
      if (other > k && crosses(ax, ay, bx, by, ...corner(other)))
        found.push({ one: owners[k]!, other: owners[other]!, x: (ax + bx) / 2, y: (ay + by) / 2 })
      return false
    })
  }
  return found
}

/** Every edge once, whichever way it is drawn and by however many. */
function undirectedEdges(shapes: readonly Shape[]): { ends: number[]; owners: number[]; nodes: Nodes } {
  const nodes = new Nodes()
  const seen = new Set<number>()
  const ends: number[] = []
  const owners: number[] = []
  shapes.forEach((shape, owner) => {
    for (const ring of shape)
      for (let j = ring.length - 2, i = 0; i < ring.length; j = i, i += 2) {
        const a = nodes.at(ring[j]!, ring[j + 1]!)
        const b = nodes.at(ring[i]!, ring[i + 1]!)
        const key = Math.min(a, b) * 2 ** 26 + Math.max(a, b)
        if (seen.has(key)) continue
        seen.add(key)
        ends.push(a, b)
        owners.push(owner)
      }
  })
  return { ends, owners, nodes }
}
