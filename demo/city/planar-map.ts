/**
 * Words. Half-edge: one direction of an edge; edge e has the half-edges 2e and 2e + 1, each the twin (`h ^ 1`) of the
 * other. `next`: the half-edge that follows round the face on the left. Cycle: a closed walk by `next`; a cycle with a
 * positive area is a face, one with a negative area the outside of a connected part.
 */
export interface PlanarMap {
  /** Node a half-edge starts from; it ends at `from[h ^ 1]`. */
  readonly from: Int32Array
  readonly next: Int32Array
  readonly cycle: Int32Array
  /** Twice the signed area of each cycle. */
  readonly area2: Float64Array
  /** A half-edge of each cycle. */
  readonly first: Int32Array
}

/** Joins edges that meet only at their ends into faces. `ends` holds two node numbers an edge. */
export function planarMap(x: ArrayLike<number>, y: ArrayLike<number>, ends: Int32Array): PlanarMap {
  const { start, out } = leaving(x, y, ends)
  const next = new Int32Array(ends.length)
  for (let v = 0; v + 1 < start.length; v++) {
    const [low, high] = [start[v]!, start[v + 1]!]
    for (let i = low; i < high; i++) next[out[i]! ^ 1] = out[i === low ? high - 1 : i - 1]!
  }
  const cycle = new Int32Array(ends.length).fill(-1)
  const area2: number[] = []
  const first: number[] = []
  for (let h = 0; h < ends.length; h++) {
    if (cycle[h] !== -1) continue
    let sum = 0
    let g = h
    do {
      const [a, b] = [ends[g]!, ends[g ^ 1]!]
      sum += x[a]! * y[b]! - x[b]! * y[a]!
      cycle[g] = first.length
      g = next[g]!
    } while (g !== h)
    area2.push(sum)
    first.push(h)
  }
  return { from: ends, next, cycle, area2: Float64Array.from(area2), first: Int32Array.from(first) }
}

/** The half-edges leaving each node, counter-clockwise, by exact cross products. */
function leaving(x: ArrayLike<number>, y: ArrayLike<number>, ends: Int32Array): { start: Int32Array; out: Int32Array } {
  const start = new Int32Array(x.length + 1)
  for (const v of ends) start[v + 1]!++
  for (let v = 0; v < x.length; v++) start[v + 1]! += start[v]!
  const fill = start.slice()
  const out = new Int32Array(ends.length)
  const before = (g: number, h: number): boolean => {
    const v = ends[g]!
    const [gx, gy] = [x[ends[g ^ 1]!]! - x[v]!, y[ends[g ^ 1]!]! - y[v]!]
    const [hx, hy] = [x[ends[h ^ 1]!]! - x[v]!, y[ends[h ^ 1]!]! - y[v]!]
    const gUp = gy > 0 || (gy === 0 && gx > 0)
    const hUp = hy > 0 || (hy === 0 && hx > 0)
    return gUp === hUp ? gx * hy - gy * hx > 0 : gUp
  }
  for (let h = 0; h < ends.length; h++) {
    const v = ends[h]!
    let i = fill[v]!++
    // Insertion: hardly a node has more than four edges.
    for (; i > start[v]! && before(h, out[i - 1]!); i--) out[i] = out[i - 1]!
    out[i] = h
  }
  return { start, out }
}
