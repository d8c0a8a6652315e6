/** Answers whether a lattice point lies inside closed rings. On a border the half-open rule decides, always the same. */
export interface Inside {
  holds(x: number, y: number): boolean
  readonly box: readonly [west: number, south: number, east: number, north: number]
}

const STRIPS = 512

/** `rings` as x, y, x, y…; edges are laid into horizontal strips so that a point looks at a few of them only. */
export function inside(rings: readonly ArrayLike<number>[]): Inside {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i += 2) {
      west = Math.min(west, ring[i]!)
      east = Math.max(east, ring[i]!)
      south = Math.min(south, ring[i + 1]!)
      north = Math.max(north, ring[i + 1]!)
    }
  }
  const strips: number[][] = Array.from({ length: STRIPS }, () => [])
  const strip = (y: number): number => Math.floor(((y - south) / (north - south + 1)) * STRIPS)
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
      const [x1, y1, x2, y2] = [ring[i]!, ring[i + 1]!, ring[j]!, ring[j + 1]!]
      const edge = y1 <= y2 ? [x1, y1, x2, y2] : [x2, y2, x1, y1]
      for (let s = strip(edge[1]!); s <= strip(edge[3]!); s++) strips[s]!.push(...edge)
    }
  }
  return {
    box: [west, south, east, north],
    holds(x, y) {
      if (x < west || x > east || y < south || y > north) return false
      const e = strips[strip(y)]!
      let odd = false
      for (let k = 0; k < e.length; k += 4) {
        const [x1, y1, y2] = [e[k]!, e[k + 1]!, e[k + 3]!]
        if (y1 > y === y2 > y) continue
        if ((e[k + 2]! - x1) * (y - y1) - (y2 - y1) * (x - x1) > 0) odd = !odd
      }
      return odd
    },
  }
}
