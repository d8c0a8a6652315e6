import { distance2ToSegment } from '../lattice.ts'

/**
 * Douglas–Peucker on one arc (x, y, x, y …): drops points closer than `tolerance` to the line kept. Ends stay, so
 * neighbours, who share the arc, still meet. A closed arc keeps its farthest point too, or it would collapse.
 */
export function simplified(line: Int32Array, tolerance: number): Int32Array {
  const count = line.length / 2
  if (count <= 2) return line
  const keep = new Uint8Array(count)
  keep[0] = keep[count - 1] = 1
  const open: [number, number][] = [[0, count - 1]]
  const limit = tolerance * tolerance
  const closed = line[0] === line[line.length - 2] && line[1] === line[line.length - 1]
  for (let range = open.pop(); range; range = open.pop()) {
    const [from, to] = range
    let farthest = -1
    let most = closed && from === 0 && to === count - 1 ? -1 : limit
    for (let i = from + 1; i < to; i++) {
      const away = distance2ToSegment(
        line[i * 2]!,
        line[i * 2 + 1]!,
        line[from * 2]!,
        line[from * 2 + 1]!,
        line[to * 2]!,
        line[to * 2 + 1]!,
      )
      if (away <= most) continue
      most = away
      farthest = i
    }
    if (farthest < 0) continue
    keep[farthest] = 1
    open.push([from, farthest], [farthest, to])
  }
  const kept = new Int32Array(keep.reduce((sum, flag) => sum + flag, 0) * 2)
  let k = 0
  for (let i = 0; i < count; i++) {
    if (keep[i] === 0) continue
    kept[k++] = line[i * 2]!
    kept[k++] = line[i * 2 + 1]!
  }
  return kept
}
