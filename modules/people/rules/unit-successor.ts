import { ancestorAt, lies } from '@lianxin/places/contract'
import type { DirectoryUnit } from './unit-directory.ts'

/**
 * Whether one unit may take over from another: open itself with no end in sight, another one, and serving the place
 * (there or above it) or its neighbour in the same county.
 */
export function mayFollow(unit: DirectoryUnit, successor: DirectoryUnit): boolean {
  if (successor.id === unit.id || successor.closedOn) return false
  return lies(unit.place, successor.place) || ancestorAt(successor.place, 'county') === ancestorAt(unit.place, 'county')
}
