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

/** A count by its names, the widest first: month, town, heading, result. */
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

/** Whether a share may be told with its base: neither those who are in it nor those who are not are few. */
export const mayTell = (part: number, whole: number): boolean =>
  whole >= SMALL && (part === 0 || part >= SMALL) && (part === whole || whole - part >= SMALL)
