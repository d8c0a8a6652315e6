import { keyOf, type Body } from './matter.ts'

/** A body with the first and the last day it was seen, days as numbers. */
export interface SeenBody {
  readonly body: Body
  readonly first: number
  readonly last: number
}

const isWithin = (short: string, long: string): boolean => {
  let at = 0
  for (const sign of long) if (sign === short[at]) at++
  return at === short.length
}

/** Whether one name abbreviates the other: all its signs, in order, and at least half as many. */
function abbreviates(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short.length >= 4 && short.length * 2 >= long.length && isWithin(short, long)
}

/**
 * Who came after whom: a body that was not seen any more before another of the same place began, where one name
 * abbreviates the other, is the same body renamed (市规土委坪山管理局 → 市规划国土委坪山管理局). Where two could have
 * followed, none is taken. Gives old key → new key.
 */
export function successions(seen: readonly SeenBody[]): Map<string, string> {
  const found = new Map<string, string>()
  for (const old of seen) {
    const after = seen.filter(
      (one) => one.first > old.last && one.body.at === old.body.at && abbreviates(old.body.kind, one.body.kind),
    )
    const [only] = after
    if (only && after.length === 1) found.set(keyOf(old.body), keyOf(only.body))
  }
  return found
}

/** The last of a line of successors; a circle, which data may hold, ends where it began. */
export function lastOf(key: string, next: ReadonlyMap<string, string>): string {
  let now = key
  for (let hops = 0; hops < next.size; hops++) {
    const after = next.get(now)
    if (after === undefined) return now
    now = after
  }
  return now
}
