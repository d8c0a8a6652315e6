import type { Pair } from './near-pairs.ts'

/**
 * 1 would be the plain mean over all pairs of two groups. The larger a problem, the more differently people write about
 * it, so large groups are asked for a little less.
 */
const spread = 0.9

interface Bond {
  readonly a: number
  readonly b: number
  readonly near: number
}

/** The strongest bond first; of equal ones the earliest pair, so that chance decides nothing. */
const comesFirst = (one: Bond, other: Bond): boolean =>
  one.near !== other.near ? one.near > other.near : one.a !== other.a ? one.a < other.a : one.b < other.b

class Heap {
  private readonly bonds: Bond[] = []

  push(bond: Bond): void {
    const { bonds } = this
    let at = bonds.push(bond) - 1
    while (at > 0) {
      const up = (at - 1) >> 1
      if (!comesFirst(bond, bonds[up]!)) break
      bonds[at] = bonds[up]!
      at = up
    }
    bonds[at] = bond
  }

  pop(): Bond | undefined {
    const { bonds } = this
    const first = bonds[0]
    const last = bonds.pop()
    if (!last || bonds.length === 0) return first
    let at = 0
    for (;;) {
      let down = at * 2 + 1
      if (down >= bonds.length) break
      if (down + 1 < bonds.length && comesFirst(bonds[down + 1]!, bonds[down]!)) down++
      if (!comesFirst(bonds[down]!, last)) break
      bonds[at] = bonds[down]!
      at = down
    }
    bonds[at] = last
    return first
  }
}

/**
 * Joins the two groups whose members are nearest on average, again and again, as long as that is at least `least`.
 * Pairs that are not named count as not near at all. Gives the groups as lists of numbers, those of one included.
 */
export function joinGroups(count: number, pairs: readonly Pair[], least: number): number[][] {
  const members: (number[] | undefined)[] = Array.from({ length: count }, (_, i) => [i])
  const sums: Map<number, number>[] = members.map(() => new Map<number, number>())
  const heap = new Heap()
  const offer = (a: number, b: number, sum: number) => {
    const near = sum / (members[a]!.length * members[b]!.length) ** spread
    if (near >= least) heap.push({ a: Math.min(a, b), b: Math.max(a, b), near })
  }
  for (const { a, b, near } of pairs) {
    sums[a]!.set(b, near)
    sums[b]!.set(a, near)
    offer(a, b, near)
  }
  // A joined group takes a new number, so a bond of a group that is gone is known by its number.
  for (let bond = heap.pop(); bond; bond = heap.pop()) {
    const { a, b } = bond
    const [one, other] = [members[a], members[b]]
    if (!one || !other) continue
    const joined = members.push([...one, ...other]) - 1
    const bonds = new Map(sums[a])
    for (const [to, sum] of sums[b]!) bonds.set(to, (bonds.get(to) ?? 0) + sum)
    members[a] = members[b] = undefined
    bonds.delete(a)
    bonds.delete(b)
    sums.push(bonds)
    for (const [to, sum] of bonds) {
      sums[to]!.delete(a)
      sums[to]!.delete(b)
      sums[to]!.set(joined, sum)
      offer(joined, to, sum)
    }
    sums[a] = sums[b] = new Map()
  }
  return members.filter((group) => group !== undefined).map((group) => group.toSorted((x, y) => x - y))
}
