import { shapeOf, type City } from './city.ts'
import { edgeKey, nodes, ORIGIN_X, ORIGIN_Y } from './lattice.ts'

/** The directed edges of all micro-grids, each with the number of the micro-grid on its left. */
export interface Edges {
  readonly left: ReadonlyMap<number, number>
  /** The directed edges of a ring, as keys of `left`. */
  readonly of: (ring: Int32Array) => number[]
  readonly reverse: (edge: number) => number
  readonly codes: readonly string[]
}

/** Refuses an edge that two micro-grids have on the same side. */
export function edgesOf(city: City): Edges {
  const known = nodes()
  const of = (ring: Int32Array): number[] => {
    const ids = Array.from({ length: ring.length / 2 }, (_, i) =>
      known.at(ring[i * 2]! - ORIGIN_X, ring[i * 2 + 1]! - ORIGIN_Y),
    )
    return ids.map((id, i) => edgeKey(id, ids[(i + 1) % ids.length]!))
  }
  const left = new Map<number, number>()
  const micros = city.places.filter(({ level }) => level === 'micro')
  micros.forEach((place, i) => {
    for (const edge of shapeOf(city, place).flatMap(of)) {
      if (left.has(edge)) throw new Error(`${place.code} covers ${micros[left.get(edge)!]!.code}`)
      left.set(edge, i)
    }
  })
  const reverse = (edge: number): number => edgeKey(edge % 2 ** 22, Math.floor(edge / 2 ** 22))
  return { left, of, reverse, codes: micros.map(({ code }) => code) }
}

/** In how many parts each unit is, by the leading digits of its code; parts touch along an edge. */
export function partsOf({ left, reverse, codes }: Edges, digits: number): Map<string, number> {
  const unit = codes.map((code) => code.slice(0, digits))
  const root = codes.map((_, i) => i)
  const find = (i: number): number => {
    while (root[i] !== i) i = root[i] = root[root[i]!]!
    return i
  }
  for (const [edge, one] of left) {
    const other = left.get(reverse(edge))
    if (other !== undefined && unit[one] === unit[other]) root[find(one)] = find(other)
  }
  const parts = new Map<string, number>()
  unit.forEach((code, i) => find(i) === i && parts.set(code, (parts.get(code) ?? 0) + 1))
  return parts
}
