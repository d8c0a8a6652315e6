/** A heap of cells by rank, the smaller cell first where ranks are equal, so that the order is always the same. */
export interface Heap {
  push(cell: number, rank: number): void
  pop(): number | undefined
}

export function heap(): Heap {
  const cells: number[] = []
  const ranks: number[] = []
  const before = (i: number, j: number): boolean =>
    ranks[i]! < ranks[j]! || (ranks[i] === ranks[j] && cells[i]! < cells[j]!)
  const swap = (i: number, j: number): void => {
    ;[cells[i], cells[j]] = [cells[j]!, cells[i]!]
    ;[ranks[i], ranks[j]] = [ranks[j]!, ranks[i]!]
  }
  return {
    push(cell, rank) {
      let i = cells.push(cell) - 1
      ranks.push(rank)
      for (let up = (i - 1) >> 1; i > 0 && before(i, up); up = (i - 1) >> 1) {
        swap(i, up)
        i = up
      }
    },
    pop() {
      if (cells.length === 0) return undefined
      swap(0, cells.length - 1)
      const top = cells.pop()
      ranks.pop()
      for (let i = 0; ;) {
        const [left, right] = [2 * i + 1, 2 * i + 2]
        let least = i
        if (left < cells.length && before(left, least)) least = left
        if (right < cells.length && before(right, least)) least = right
        if (least === i) return top
        swap(i, least)
        i = least
      }
    },
  }
}
