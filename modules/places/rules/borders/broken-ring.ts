import Flatbush from 'flatbush'
import { crosses } from '../lattice.ts'
import { area2, type Ring } from '../ring.ts'

/** What is wrong with a ring, and where. */
export interface Broken {
  readonly why: 'too_few_points' | 'no_area' | 'spike' | 'touches_itself' | 'crosses_itself'
  readonly x: number
  readonly y: number
}

/** The first fault of a ring, or undefined for a sound one. Repeated points must have been dropped before. */
export function brokenRing(ring: Ring): Broken | undefined {
  const at = (i: number, why: Broken['why']): Broken => ({ why, x: ring[i] ?? 0, y: ring[i + 1] ?? 0 })
  const n = ring.length
  if (n < 6) return at(0, 'too_few_points')
  for (let i = 0; i < n; i += 2) {
    const before = (i + n - 2) % n
    const after = (i + 2) % n
    if (ring[before] === ring[after] && ring[before + 1] === ring[after + 1]) return at(i, 'spike')
  }
  if (area2(ring) === 0) return at(0, 'no_area')
  const seam = meetsItself(ring)
  if (seam >= 0) return at(seam, 'touches_itself')
  const crossing = crossesItself(ring)
  return crossing >= 0 ? at(crossing, 'crosses_itself') : undefined
}

function meetsItself(ring: Ring): number {
  const n = ring.length
  if (n > 64) {
    const seen = new Set<string>()
    for (let i = 0; i < n; i += 2) {
      const key = `${ring[i]} ${ring[i + 1]}`
      if (seen.has(key)) return i
      seen.add(key)
    }
    return -1
  }
  for (let i = 0; i < n; i += 2)
    for (let j = i + 4; j < n; j += 2) if (ring[i] === ring[j] && ring[i + 1] === ring[j + 1]) return j
  return -1
}

function crossesItself(ring: Ring): number {
  const n = ring.length
  const cross = (i: number, j: number): boolean => {
    const i2 = (i + 2) % n
    const j2 = (j + 2) % n
    return crosses(ring[i]!, ring[i + 1]!, ring[i2]!, ring[i2 + 1]!, ring[j]!, ring[j + 1]!, ring[j2]!, ring[j2 + 1]!)
  }
  if (n > 128) return longRingCrossing(ring, cross)
  for (let i = 0; i < n; i += 2) for (let j = i + 4; j < n; j += 2) if (cross(i, j)) return i
  return -1
}

function longRingCrossing(ring: Ring, cross: (i: number, j: number) => boolean): number {
  const n = ring.length
  const index = new Flatbush(n / 2)
  const box = (i: number): [number, number, number, number] => {
    const j = (i + 2) % n
    return [
      Math.min(ring[i]!, ring[j]!),
      Math.min(ring[i + 1]!, ring[j + 1]!),
      Math.max(ring[i]!, ring[j]!),
      Math.max(ring[i + 1]!, ring[j + 1]!),
    ]
  }
  for (let i = 0; i < n; i += 2) index.add(...box(i))
  index.finish()
  for (let i = 0; i < n; i += 2) if (index.search(...box(i), (k) => k * 2 > i && cross(i, k * 2)).length > 0) return i
  return -1
}
