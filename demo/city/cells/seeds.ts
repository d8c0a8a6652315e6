import type { Inside } from '../inside.ts'
import { KM, NARROW } from '../lattice.ts'
import { random, type Random } from '../random.ts'
import { relax } from './voronoi.ts'

/** Where people live in a county, as far as the drawing needs it. */
export interface Settlement {
  readonly seat: readonly [x: number, y: number]
  /** Share of the micro-grids that lie in the 街道 round the seat. */
  readonly streets: number
  readonly towns: number
  readonly villages: number
}

/**
 * Draws one point a micro-grid: close together round the seat, less so in towns and hamlets, thin in open country. The
 * points are distinct lattice points inside the county: x, y, x, y….
 */
export function drawSeeds(county: string, seed: number, count: number, settled: Settlement, land: Inside): Int32Array {
  const chance = random(seed, 'seeds', county)
  const anywhere = (): readonly [number, number] => {
    const [west, south, east, north] = land.box
    for (;;) {
      const [x, y] = [Math.round(chance.between(west, east)), Math.round(chance.between(south, north))]
      if (land.holds(x, y)) return [x, y]
    }
  }
  const towns = Array.from({ length: settled.towns }, anywhere)
  const hamlets = Array.from({ length: settled.villages * 2 }, anywhere)
  const place = (): readonly [number, number] => {
    const kind = chance.next()
    if (kind < settled.streets * 0.75) return near(settled.seat, (1.2 + 2.6 * chance.next()) * KM, chance)
    if (kind < settled.streets * 0.75 + 0.16) return near(towns[chance.below(towns.length)]!, 0.8 * KM, chance)
    if (kind < settled.streets * 0.75 + 0.36) return near(hamlets[chance.below(hamlets.length)]!, 0.45 * KM, chance)
    return anywhere()
  }
  const taken = new Set<number>()
  const points = new Int32Array(count * 2)
  for (let i = 0; i < count;) {
    const [x, y] = place()
    if (!land.holds(x, y) || taken.has(x * 2 ** 26 + y)) continue
    taken.add(x * 2 ** 26 + y)
    points.set([x, y], i++ * 2)
  }
  // Two rounds towards the middle of the cell: enough to lose needles, too few to look like a honeycomb.
  return relax(relax(points, land), land)
}

const near = ([x, y]: readonly [number, number], spread: number, chance: Random): [number, number] => [
  Math.round(x + (chance.bell() * spread) / NARROW),
  Math.round(y + chance.bell() * spread),
]
