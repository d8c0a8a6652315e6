// A Merkle tree as in RFC 6962 §2.1: the tree of n leaves is two trees, the left one of the largest power of two that is
// smaller than n. Leaves and nodes are hashed under different prefixes, so that no node can pass for a leaf.
// A frontier is the hashes of the perfect trees that a number of leaves falls into, largest first: one for each bit.
import { hash } from 'node:crypto'

const LEAF = Buffer.of(0)
const NODE = Buffer.of(1)
const sha256 = (...parts: readonly Buffer[]): Buffer => hash('sha256', Buffer.concat(parts), 'buffer')

export const leafHash = (data: Buffer): Buffer => sha256(LEAF, data)
export const nodeHash = (left: Buffer, right: Buffer): Buffer => sha256(NODE, left, right)
/** The root of a tree without leaves. */
export const emptyRoot = (): Buffer => hash('sha256', '', 'buffer')

/** Bits of a perfect tree whose hash is kept apart: one for each 256 leaves, one for each 65,536, and so on. */
export const KEPT_BITS = 8

/** A perfect tree that was completed and whose hash is kept: of 256 ** level leaves, the index-th of its kind. */
export interface Kept {
  readonly level: number
  readonly index: number
  readonly hash: Buffer
}

/** A frontier with one leaf more; what became complete by it is handed to `keep`. */
export function withLeaf(
  frontier: readonly Buffer[],
  leaves: number,
  leaf: Buffer,
  keep?: (one: Kept) => void,
): Buffer[] {
  const next = [...frontier]
  let top = leaf
  let bits = 0
  for (let n = leaves; n % 2 === 1; n = (n - 1) / 2) {
    top = nodeHash(next.pop() as Buffer, top)
    bits++
    if (bits % KEPT_BITS === 0) keep?.({ level: bits / KEPT_BITS, index: (leaves + 1) / 2 ** bits - 1, hash: top })
  }
  return [...next, top]
}

/** The root over a frontier. */
export const rootOf = (frontier: readonly Buffer[]): Buffer =>
  frontier.length === 0 ? emptyRoot() : frontier.reduceRight((right, left) => nodeHash(left, right))

/** The largest power of two that is smaller than n, n ≥ 2. */
export function splitOf(n: number): number {
  let k = 1
  while (k * 2 < n) k *= 2
  return k
}

/** The hash of the tree over leaves lo (included) to hi (excluded). */
export type TreeHash = (lo: number, hi: number) => Promise<Buffer>

/** The sibling hashes from a leaf up to the root of the first n leaves (RFC 6962 §2.1.1). Needs 0 ≤ index < n. */
export async function inclusionPath(of: TreeHash, index: number, n: number, lo = 0): Promise<Buffer[]> {
  if (n - lo <= 1) return []
  const middle = lo + splitOf(n - lo)
  return index < middle
    ? [...(await inclusionPath(of, index, middle, lo)), await of(middle, n)]
    : [...(await inclusionPath(of, index, n, middle)), await of(lo, middle)]
}

/** The hashes that show that the tree of the first m leaves is the beginning of that of n (RFC 6962 §2.1.2). */
export async function consistencyPath(of: TreeHash, m: number, n: number): Promise<Buffer[]> {
  const sub = async (lo: number, until: number, hi: number, whole: boolean): Promise<Buffer[]> => {
    if (until === hi) return whole ? [] : [await of(lo, hi)]
    const middle = lo + splitOf(hi - lo)
    return until <= middle
      ? [...(await sub(lo, until, middle, whole)), await of(middle, hi)]
      : [...(await sub(middle, until, hi, false)), await of(lo, middle)]
  }
  return m === 0 || m === n ? [] : sub(0, m, n, true)
}

/** The root that an inclusion path leads to from a leaf; undefined when the path has not the right length. */
export function rootFromInclusion(leaf: Buffer, index: number, n: number, path: readonly Buffer[]): Buffer | undefined {
  let [at, last, top] = [index, n - 1, leaf]
  for (const sibling of path) {
    if (last === 0) return undefined
    if (at % 2 === 1 || at === last) {
      top = nodeHash(sibling, top)
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)]
    } else top = nodeHash(top, sibling)
    ;[at, last] = [Math.floor(at / 2), Math.floor(last / 2)]
  }
  return last === 0 ? top : undefined
}

/** Whether a path shows that the tree of n leaves begins with the tree of m (RFC 9162 §2.1.4.2). */
export function isConsistent(
  before: { readonly leaves: number; readonly root: Buffer },
  after: { readonly leaves: number; readonly root: Buffer },
  path: readonly Buffer[],
): boolean {
  const [m, n] = [before.leaves, after.leaves]
  if (m > n) return false
  if (m === n) return path.length === 0 && before.root.equals(after.root)
  if (m === 0) return path.length === 0
  let [at, last] = [m - 1, n - 1]
  while (at % 2 === 1) [at, last] = [(at - 1) / 2, Math.floor(last / 2)]
  const rest = at === 0 ? [before.root, ...path] : [...path]
  const first = rest.shift()
  if (!first) return false
  let [old, now] = [first, first]
  for (const sibling of rest) {
    if (last === 0) return false
    if (at % 2 === 1 || at === last) {
      old = nodeHash(sibling, old)
      now = nodeHash(sibling, now)
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)]
    } else now = nodeHash(now, sibling)
    ;[at, last] = [Math.floor(at / 2), Math.floor(last / 2)]
  }
  return last === 0 && old.equals(before.root) && now.equals(after.root)
}
