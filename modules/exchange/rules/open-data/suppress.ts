/** Under this one could tell who it was. */
export const SMALL = 5

/**
 * Which parts of a known whole are held back (`null`), so that whoever knows the whole, the parts that are told and how
 * this is done still cannot say what a small one was: every part of 1 to 4; beside it the next smallest, with all that
 * are as small, until what is held back is two parts at least, five in all, and not all ones or all fours, which their
 * sum would betray. Undefined where that cannot be, or the whole is under ten: then nothing is told of its parts.
 */
export function suppress(parts: readonly number[]): (number | null)[] | undefined {
  const sumOf = (some: Iterable<number>) => [...some].reduce((all, n) => all + n, 0)
  const small = parts.filter((n) => n > 0 && n < SMALL)
  if (small.length === 0) return [...parts]
  if (sumOf(parts) < 2 * SMALL) return undefined
  const rising = [...new Set(parts.filter((n) => n >= SMALL))].toSorted((a, b) => a - b)
  for (let beside = 0; beside <= rising.length; beside++) {
    const most = beside === 0 ? SMALL - 1 : (rising[beside - 1] ?? 0)
    const held = parts.filter((n) => n > 0 && n <= most)
    const sum = sumOf(held)
    const betrayed = beside === 0 && (sum === held.length || sum === held.length * (SMALL - 1))
    if (held.length >= 2 && sum >= SMALL && !betrayed) return parts.map((n) => (n > 0 && n <= most ? null : n))
  }
  return undefined
}

/** A count by its names, the widest first: month, county, township, heading. */
export interface Counted {
  readonly names: readonly string[]
  readonly n: number
}

/** A line that may be published: `null` where the count is held back. What is under it is then not told at all. */
export interface Line {
  readonly names: readonly string[]
  readonly n: number | null
}

function childrenOf(all: readonly Counted[], depth: number): Map<string, Counted[]> {
  const groups = new Map<string, Counted[]>()
  for (const one of all) {
    const name = one.names[depth] ?? ''
    const group = groups.get(name)
    if (group) group.push(one)
    else groups.set(name, [one])
  }
  return groups
}

const total = (all: readonly Counted[]): number => all.reduce((sum, { n }) => sum + n, 0)

function below(names: readonly string[], all: readonly Counted[], levels: number): Line[] {
  const depth = names.length
  if (depth >= levels) return []
  const groups = [...childrenOf(all, depth)].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const told = suppress(groups.map(([, group]) => total(group)))
  if (!told) return []
  return groups.flatMap(([name, group], i): Line[] => {
    const here = [...names, name]
    const n = told[i] ?? null
    return [{ names: here, n }, ...(n === null ? [] : below(here, group, levels))]
  })
}

/**
 * A tree of counts as it may be published: each whole with its parts, held back so that no subtraction finds a small
 * one. A whole that is held back tells nothing of its parts. `levels`: how many names a count has. The first level are
 * wholes of their own (months): one of less than five is left out.
 */
export function publishable(all: readonly Counted[], levels: number): Line[] {
  return [...childrenOf(all, 0)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, group]): Line[] => {
      const n = total(group)
      return n < SMALL ? [{ names: [name], n: null }] : [{ names: [name], n }, ...below([name], group, levels)]
    })
}

/** So many of a base. */
export interface Share {
  readonly part: number
  readonly base: number
}

/**
 * Which shares may be told beside a whole that is told, in the order given. Cases in them lie within each other (rated
 * within asked, asked within the whole), so any two numbers, and what is left of a base, may be subtracted: a share is
 * told only where each of its numbers is the same as, or five and more away from, all that is told already and zero.
 */
export function tellApart(whole: number, shares: readonly Share[]): boolean[] {
  const told = new Set([0, whole])
  const apart = (n: number) => [...told].every((other) => other === n || Math.abs(other - n) >= SMALL)
  return shares.map(({ part, base }) => {
    const numbers = [part, base, base - part]
    const may = base > 0 && numbers.every(apart) && numbers.every((n) => n === 0 || n >= SMALL)
    if (may) for (const n of numbers) told.add(n)
    return may
  })
}
