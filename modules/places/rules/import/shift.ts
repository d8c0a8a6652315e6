import { siblingsOf } from '../borders/siblings.ts'
import { metresPerUnit, toDegrees, toUnits } from '../lattice.ts'
import type { Border } from '../locate/footprints.ts'
import { boxOf } from '../ring.ts'
import { toGcj02 } from './gcj02.ts'

/** How near a shift must come to that of GCJ-02 to be taken for it. */
const LIKENESS = 0.2

/**
 * Metres by which borders are shifted against the place they should fill, when the shift is that of GCJ-02 (some
 * 490 m at 嘉兴); undefined otherwise. A shifted file looks sound by itself and shows only against its parent.
 */
export function shiftOf(units: readonly Border[], outlines: readonly Border[]): number | undefined {
  for (const { parent, units: inside } of siblingsOf(units, outlines)) {
    if (!parent || inside.length < 2) continue
    const here = boxOf(...inside.map(({ shape }) => shape))
    const there = boxOf(parent.shape)
    const metres = metresPerUnit(there.y0)
    const dx = [(here.x0 - there.x0) * metres.x, (here.x1 - there.x1) * metres.x]
    const dy = [(here.y0 - there.y0) * metres.y, (here.y1 - there.y1) * metres.y]
    const { lon, lat } = toGcj02(toDegrees(there.x0), toDegrees(there.y0))
    const x = (toUnits(lon) - there.x0) * metres.x
    const y = (toUnits(lat) - there.y0) * metres.y
    const near = (value: number, wanted: number): boolean => Math.abs(value - wanted) <= LIKENESS * Math.hypot(x, y)
    if (dx.every((value) => near(value, x)) && dy.every((value) => near(value, y))) return Math.hypot(x, y)
  }
  return undefined
}
