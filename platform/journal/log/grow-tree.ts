import { sql } from 'kysely'
import { builder, raw, type Db } from '../../db/index.ts'
import type { County } from '../../ids/index.ts'
import { countyScope } from '../county-scope.ts'
import { entryAt } from '../entry-at.ts'
import type { JournalTables } from '../tables.ts'
import { leafHash, rootOf, withLeaf, type Kept } from './merkle.ts'

const q = builder<JournalTables>()
const BATCH = 5000
const WIDTH = 32

const split = (bytes: Buffer): Buffer[] =>
  Array.from({ length: bytes.length / WIDTH }, (_, i) => bytes.subarray(i * WIDTH, (i + 1) * WIDTH))

/**
 * Adds to a county's tree what has a position and is not in it yet, at most some thousands; returns how many. The tree
 * follows the order in a transaction of its own under the head's lock, so giving positions never waits for it, and what
 * was loaded with positions is taken up like everything else.
 */
export async function growTree(db: Db, county: County): Promise<number> {
  return db.act(countyScope(county), async (t) => {
    const [[head]] = await t.send(
      q
        .selectFrom('journal.head')
        .select(['pos', 'leaves', 'frontier'])
        .where('county', '=', county)
        .forUpdate()
        .skipLocked(),
    )
    if (!head || head.leaves === head.pos) return 0
    const [rows] = await t.send(
      raw<{ hash: Buffer }>(sql`
        select e.hash from journal.position p
        ${entryAt(county)}
        where p.county = ${county} and p.pos > ${head.leaves}::int8 and p.pos <= ${head.leaves}::int8 + ${BATCH}
        order by p.pos`),
    )
    const due = Math.min(BATCH, Number(head.pos) - Number(head.leaves))
    // A position whose entry is gone must stop the tree where it is: what came after would stand in another's place.
    if (rows.length !== due) throw new Error(`county ${county}: an entry is missing behind position ${head.leaves}`)
    const kept: Kept[] = []
    let leaves = Number(head.leaves)
    let frontier = split(head.frontier)
    for (const { hash } of rows) frontier = withLeaf(frontier, leaves++, leafHash(hash), (one) => kept.push(one))
    await t.finish(
      ...(kept.length > 0
        ? [
            q
              .insertInto('journal.subtree')
              .values(kept.map(({ level, index, hash }) => ({ county, level, idx: String(index), hash }))),
          ]
        : []),
      q
        .updateTable('journal.head')
        .set({ leaves: String(leaves), frontier: Buffer.concat(frontier), root: rootOf(frontier) })
        .where('county', '=', county),
    )
    return rows.length
  })
}
