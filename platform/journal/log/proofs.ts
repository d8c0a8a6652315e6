import { sql } from 'kysely'
import { builder, raw, type Db, type Scope } from '../../db/index.ts'
import type { County } from '../../ids/index.ts'
import type { JournalTables } from '../tables.ts'
import type { CountyState } from './checkpoint-text.ts'
import {
  consistencyPath,
  emptyRoot,
  inclusionPath,
  KEPT_BITS,
  leafHash,
  nodeHash,
  splitOf,
  type TreeHash,
} from './merkle.ts'

const q = builder<JournalTables>()
const FAN = 2 ** KEPT_BITS

/** Hashes are read by the block: one block of leaves, or of one level of kept subtrees, is a query. */
function blocks(db: Db, scope: Scope, county: County) {
  const kept = new Map<string, Promise<Map<number, Buffer>>>()
  const once = (key: string, read: () => Promise<Map<number, Buffer>>) => {
    const known = kept.get(key) ?? read()
    kept.set(key, known)
    return known
  }
  return {
    leaves: (block: number) =>
      once(`0:${block}`, async () => {
        const [rows] = await db.read(
          scope,
          raw<{ pos: string; hash: Buffer }>(sql`select pos, hash from journal.leaves_of(${county}, ${block * FAN})`),
        )
        return new Map(rows.map(({ pos, hash }) => [Number(pos) - 1, leafHash(hash)]))
      }),
    subtrees: (level: number, block: number) =>
      once(`${level}:${block}`, async () => {
        const [rows] = await db.read(
          scope,
          q
            .selectFrom('journal.subtree')
            .select(['idx', 'hash'])
            .where('county', '=', county)
            .where('level', '=', level)
            .where('idx', '>=', String(block * FAN))
            .where('idx', '<', String((block + 1) * FAN)),
        )
        return new Map(rows.map(({ idx, hash }) => [Number(idx), hash]))
      }),
  }
}

function levelOf(width: number): number {
  const level = Math.log2(width) / KEPT_BITS
  return Number.isInteger(level) ? level : 0
}

/** Hashes of any part of a county’s tree, from what is kept. Throws where something that must be there is not. */
function treeOf(db: Db, scope: Scope, county: County): TreeHash {
  const read = blocks(db, scope, county)
  const of: TreeHash = async (lo, hi) => {
    const width = hi - lo
    if (width === 0) return emptyRoot()
    const level = levelOf(width)
    if (width === 1 || (level > 0 && lo % width === 0)) {
      const index = lo / width
      const found = await (width === 1
        ? read.leaves(Math.floor(lo / FAN))
        : read.subtrees(level, Math.floor(index / FAN)))
      const hash = found.get(index)
      if (!hash) throw new Error(`county ${county}: no hash for leaves ${lo} to ${hi}`)
      return hash
    }
    const middle = lo + splitOf(width)
    return nodeHash(await of(lo, middle), await of(middle, hi))
  }
  return of
}

/** A checkpoint as it is kept. */
export interface Checkpoint {
  readonly n: number
  readonly body: string
  readonly signature: Buffer
  readonly keyId: string
}

const open: Scope = { as: 'public' }

/** A checkpoint by its number, or the newest. */
export async function findCheckpoint(db: Db, n?: number): Promise<Checkpoint | undefined> {
  const all = q.selectFrom('journal.checkpoint').select(['n', 'body', 'signature', 'key_id'])
  const one = n === undefined ? all.orderBy('n', 'desc').limit(1) : all.where('n', '=', String(n))
  const [[row]] = await db.read(open, one)
  return row && { n: Number(row.n), body: row.body, signature: row.signature, keyId: row.key_id }
}

/** The counties a checkpoint speaks of. */
export function statesIn({ body }: Pick<Checkpoint, 'body'>): CountyState[] {
  return body
    .split('\n')
    .slice(4, -1)
    .map((line) => {
      const [county, leaves, root] = line.split(' ')
      return { county: Number(county), leaves: Number(leaves), root: Buffer.from(root ?? '', 'hex') }
    })
}

/** Where an entry stands in its county's tree, counted from 0, for whoever knows its hash. */
export async function findLeaf(
  db: Db,
  entry: { readonly county: number; readonly object: string; readonly version: number; readonly hash: Buffer },
): Promise<number | undefined> {
  const { county, object, version, hash } = entry
  const [[row]] = await db.read(
    open,
    raw<{ pos: string | null }>(
      sql`select journal.position_of(${county}::int4, ${object}::int8, ${version}::int4, ${hash}::bytea) as pos`,
    ),
  )
  return row?.pos ? Number(row.pos) - 1 : undefined
}

/** The path from a leaf to the root that a checkpoint names for its county. */
export const proveInclusion = (db: Db, county: County, index: number, leaves: number): Promise<Buffer[]> =>
  inclusionPath(treeOf(db, open, county), index, leaves)

/** What shows that a county's later tree begins with its earlier one. */
export const proveConsistency = (db: Db, county: County, before: number, after: number): Promise<Buffer[]> =>
  consistencyPath(treeOf(db, open, county), before, after)
