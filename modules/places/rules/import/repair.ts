import type { Shape } from '../ring.ts'

/**
 * Drops what a slip of the hand leaves behind: repeated points and spikes (a b a). On request only; moves no vertex,
 * touches no neighbour. A ring left with fewer than three points is given back as it was, to be reported.
 */
export function repaired(shape: Shape): Shape {
  return shape.map((ring) => {
    const out: number[] = []
    for (let i = 0; i < ring.length; i += 2) push(out, ring[i]!, ring[i + 1]!)
    while (out.length > 6 && trimSeam(out)) continue
    return out.length < 6 ? ring : Int32Array.from(out)
  })
}

function push(out: number[], x: number, y: number): void {
  const n = out.length
  if (n >= 2 && out[n - 2] === x && out[n - 1] === y) return
  if (n >= 4 && out[n - 4] === x && out[n - 3] === y) out.length = n - 2
  else out.push(x, y)
}

/** Repeats and spikes across the place where the ring begins; true when one was taken off. */
function trimSeam(out: number[]): boolean {
  const n = out.length
  const same = (i: number, j: number): boolean => out[i] === out[j] && out[i + 1] === out[j + 1]
  if (same(0, n - 2)) out.length = n - 2
  else if (same(0, n - 4)) out.length = n - 2 // last point is the tip
  else if (same(2, n - 2)) out.splice(0, 2) // first point is the tip
  else return false
  return true
}
