/** A ring of tile units (x, y …), open. */
export type Points = readonly number[] | Int32Array

/**
 * The part of a ring between two straight lines: axis 0 cuts by x, axis 1 by y. A crossing is computed from the
 * edge's ends in one fixed order, so both neighbours of a border get the same point.
 */
export function clipped(ring: Points, axis: 0 | 1, low: number, high: number): Points {
  return cut(cut(ring, axis, low, 1), axis, high, -1)
}

function cut(ring: Points, axis: 0 | 1, line: number, sign: 1 | -1): Points {
  let whole = true
  for (let i = axis; i < ring.length && whole; i += 2) whole = (ring[i]! - line) * sign >= 0
  if (whole) return ring
  const out: number[] = []
  for (let j = ring.length - 2, i = 0; i < ring.length; j = i, i += 2) {
    const before = (ring[j + axis]! - line) * sign >= 0
    const now = (ring[i + axis]! - line) * sign >= 0
    if (before !== now) {
      const other = crossing(ring, j, i, axis, line)
      if (axis === 0) out.push(line, other)
      else out.push(other, line)
    }
    if (now) out.push(ring[i]!, ring[i + 1]!)
  }
  return out
}

function crossing(ring: Points, j: number, i: number, axis: 0 | 1, line: number): number {
  const forward = ring[j + axis]! < ring[i + axis]!
  const low = forward ? j : i
  const high = forward ? i : j
  const along = (line - ring[low + axis]!) / (ring[high + axis]! - ring[low + axis]!)
  const a = ring[low + 1 - axis]!
  return Math.round(a + along * (ring[high + 1 - axis]! - a))
}
