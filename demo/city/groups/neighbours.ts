import type { Cells } from '../cells/cells.ts'
import { OUTSIDE } from '../outline/faces.ts'
import type { Outline } from '../outline/outline.ts'

/** Which cells touch along an edge, within a county. */
export interface Neighbours {
  of(cell: number): Int32Array
  /** Scratch for walks over the graph, one more than there are cells. */
  readonly marks: Int32Array
}

/**
 * The cell graph. So that every county is connected, the cells on islets are tied to one shore cell: the unit that holds
 * it is the only one in several parts.
 */
export function neighbours({ cell, outline, part, seeds }: Cells, { parts }: Outline): Neighbours {
  const pairs: number[] = []
  for (let h = 0; h < cell.length; h += 2) {
    if (!outline[h >> 1] && cell[h] !== cell[h + 1]) pairs.push(cell[h]!, cell[h + 1]!)
  }
  const islets = [...part.keys()].filter((c) => parts[part[c]!]!.islet)
  for (const islet of islets) {
    const first = islets.find((c) => parts[part[c]!]!.county === parts[part[islet]!]!.county)!
    pairs.push(islet, shore(first))
  }
  return { of: rows(pairs, part.length), marks: new Int32Array(part.length + 1) }

  function shore(islet: number): number {
    const far = (c: number): number =>
      (seeds[c * 2]! - seeds[islet * 2]!) ** 2 + (seeds[c * 2 + 1]! - seeds[islet * 2 + 1]!) ** 2
    let best = OUTSIDE
    for (const c of part.keys()) {
      const own = parts[part[c]!]!
      if (own.islet || own.county !== parts[part[islet]!]!.county) continue
      if (best === OUTSIDE || far(c) < far(best)) best = c
    }
    return best
  }
}

function rows(pairs: readonly number[], count: number): (cell: number) => Int32Array {
  const start = new Int32Array(count + 1)
  for (const cell of pairs) start[cell + 1]!++
  for (let c = 0; c < count; c++) start[c + 1]! += start[c]!
  const fill = start.slice()
  const all = new Int32Array(pairs.length)
  pairs.forEach((cell, i) => (all[fill[cell]!++] = pairs[i ^ 1]!))
  return (cell) => all.subarray(start[cell]!, start[cell + 1]!)
}
