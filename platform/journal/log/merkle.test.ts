import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  consistencyPath,
  emptyRoot,
  inclusionPath,
  isConsistent,
  leafHash,
  nodeHash,
  rootFromInclusion,
  rootOf,
  splitOf,
  withLeaf,
  type Kept,
} from './merkle.ts'

// Inputs and roots of the reference implementation of Certificate Transparency (RFC 6962).
const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']
const roots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]

const leavesOf = (count: number): Buffer[] =>
  Array.from({ length: count }, (_, i) => leafHash(Buffer.from(`entry ${i}`)))
/** The definition itself, by recursion over the leaves. */
const plainRoot = (leaves: readonly Buffer[]): Buffer => {
  const [only] = leaves
  if (!only) return emptyRoot()
  if (leaves.length === 1) return only
  const k = splitOf(leaves.length)
  return nodeHash(plainRoot(leaves.slice(0, k)), plainRoot(leaves.slice(k)))
}
const grown = (leaves: readonly Buffer[], keep?: (one: Kept) => void): Buffer[] =>
  leaves.reduce<Buffer[]>((frontier, leaf, i) => withLeaf(frontier, i, leaf, keep), [])

test('the roots of the reference implementation are ours', () => {
  const leaves = inputs.map((hex) => leafHash(Buffer.from(hex, 'hex')))
  expect(leaves.map((_, i) => rootOf(grown(leaves.slice(0, i + 1))).toString('hex'))).toEqual(roots)
  expect(rootOf([])).toEqual(emptyRoot())
})

test('a tree grown leaf by leaf has the root of its definition, and keeps each perfect tree of 256 leaves once', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1200 }), (count) => {
      const kept: Kept[] = []
      const leaves = leavesOf(count)
      expect(rootOf(grown(leaves, (one) => kept.push(one)))).toEqual(plainRoot(leaves))
      expect(kept.map(({ level, index }) => [level, index])).toEqual(
        Array.from({ length: Math.floor(count / 256) }, (_, index) => [1, index]),
      )
      for (const { index, hash } of kept) expect(hash).toEqual(plainRoot(leaves.slice(index * 256, (index + 1) * 256)))
    }),
    { numRuns: 40 },
  )
})

test('every leaf of a tree is shown to be in it, and no other leaf, place or root is', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 130 }), fc.nat(), async (n, at) => {
      const leaves = leavesOf(n)
      const index = at % n
      const path = await inclusionPath(async (lo, hi) => plainRoot(leaves.slice(lo, hi)), index, n)
      const leaf = leaves[index] as Buffer
      expect(rootFromInclusion(leaf, index, n, path)).toEqual(plainRoot(leaves))
      expect(rootFromInclusion(leafHash(Buffer.from('another')), index, n, path)).not.toEqual(plainRoot(leaves))
      expect(rootFromInclusion(leaf, index, n, [...path, leaf])).toBeUndefined()
      if (path.length > 0) expect(rootFromInclusion(leaf, index, n, path.slice(1))).not.toEqual(plainRoot(leaves))
    }),
  )
})

test('a longer tree is shown to begin with a shorter one, and with nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 130 }), fc.nat(), async (n, at) => {
      const leaves = leavesOf(n)
      const m = at % (n + 1)
      const path = await consistencyPath(async (lo, hi) => plainRoot(leaves.slice(lo, hi)), m, n)
      const [before, after] = [m, n].map((count) => ({ leaves: count, root: plainRoot(leaves.slice(0, count)) })) as [
        { leaves: number; root: Buffer },
        { leaves: number; root: Buffer },
      ]
      expect(isConsistent(before, after, path)).toBe(true)
      const forged = { ...after, root: leafHash(Buffer.from('forged')) }
      if (m > 0) expect(isConsistent(before, forged, path)).toBe(false)
      if (m > 0 && m < n) expect(isConsistent({ ...before, root: forged.root }, after, path)).toBe(false)
    }),
  )
})
