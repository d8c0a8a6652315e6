import { hashOfEntry, Tree, type Entry } from './format.ts'
import type { Found, Reader } from './reader.ts'

/** The root a tree must have at a size, and who says so. */
export type Expected = ReadonlyMap<number, readonly { readonly n: number; readonly root: string }[]>

const name = (e: Pick<Entry, 'object' | 'version'>): string => `object ${e.object} version ${e.version}`

/** Where each object's chain stands while the entries go by. */
class Chains {
  readonly #heads = new Map<string, { version: number; hash: Buffer }>()
  /** What is wrong with an entry, given those before it. */
  faultOf(e: Entry): string | undefined {
    const before = this.#heads.get(e.object)
    this.#heads.set(e.object, { version: e.version, hash: e.hash })
    if (!hashOfEntry(e).equals(e.hash)) return 'was changed after it was written'
    if (e.version !== (before?.version ?? 0) + 1)
      return `stands after version ${before?.version ?? 0}: entries between were removed, or their order was changed`
    if (before ? !e.prev?.equals(before.hash) : e.prev !== null) return 'does not follow from the entry before it'
    return undefined
  }
}

/**
 * Walks a county in its order: each entry's own hash, its chain, the density of the order, and the tree at every size
 * that a checkpoint signed. What has no position yet must wait in the queue.
 */
export async function checkCounty(read: Reader, county: number, expected: Expected, found: Found): Promise<number> {
  const chains = new Chains()
  const tree = new Tree()
  let seen = 0
  let sound = 0
  const signed = () => {
    for (const { n, root } of expected.get(tree.size) ?? [])
      if (tree.root().toString('hex') === root) sound = tree.size
      else
        found(
          `${county}: checkpoint ${n} signed another history of positions ${sound + 1} to ${tree.size}: something in there was changed, removed or slipped in`,
        )
  }
  for await (const row of read.order(county)) {
    if (Number(row.pos) !== seen + 1) found(`${county}: positions ${seen + 1} to ${Number(row.pos) - 1} are missing`)
    seen = Number(row.pos)
    if (row.hash === null) {
      found(`${county} position ${row.pos}: the entry ${name(row)} is missing`)
      continue
    }
    const fault = chains.faultOf(row as Entry)
    if (fault) found(`${county} position ${row.pos}: ${name(row)} ${fault}`)
    tree.add(row.hash)
    signed()
  }
  for (const size of expected.keys())
    if (size > tree.size)
      found(`${county}: a checkpoint signed ${size} entries, there are ${tree.size}: the end was cut off`)
  for await (const row of read.unplaced(county)) {
    const fault = chains.faultOf(row)
    if (fault) found(`${county}: ${name(row)} ${fault}`)
    if (!row.waiting) found(`${county}: ${name(row)} stands in no order and waits for none: it was slipped in`)
    seen++
  }
  await checkKept(read, county, tree, found)
  return seen
}

/** What the database keeps of the tree for its proofs must be what it is made of. */
async function checkKept(read: Reader, county: number, tree: Tree, found: Found): Promise<void> {
  const { leaves, root, pos } = await read.head(county)
  if (Number(leaves) === tree.size && root && !root.equals(tree.root()))
    found(`${county}: the root kept beside the order is not the root of its entries`)
  if (Number(pos) !== tree.size) found(`${county}: the order is said to end at ${pos}, it ends at ${tree.size}`)
  for (const { level, idx, hash } of await read.subtrees(county)) {
    const own = tree.perfect.get(`${level}:${idx}`)
    if (!own?.equals(hash)) found(`${county}: the kept hash ${level}:${idx} is not that of its leaves`)
  }
}
