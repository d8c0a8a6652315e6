import { sql } from 'kysely'
import type { Db } from '../db/index.ts'
import { raw } from '../db/index.ts'
import type { County, Id } from './ids.ts'
import { idOf } from './ids.ts'
import type { Kind } from './kinds.ts'

/** Gives out ids, never the same twice; gaps are allowed. */
export interface IdSource {
  next(county: County, kind: Kind): Promise<Id>
}

const BLOCK = 1000

interface Block {
  at: number
  end: number
}

/**
 * Serials taken from the database a thousand at a time, one upsert a block, so an act costs no extra trip.
 * A process that dies leaves the rest of its blocks as a gap.
 */
export function idBlocks(db: Db): IdSource {
  const blocks = new Map<string, Block>()
  const refills = new Map<string, Promise<Block>>()

  async function refill(county: County, kind: Kind): Promise<Block> {
    const [[row]] = await db.write(
      { as: 'intake' },
      raw<{ next: string }>(sql`
        insert into platform.id_block (county, kind, next) values (${county}, ${kind}, ${BLOCK})
        on conflict (county, kind) do update set next = id_block.next + ${BLOCK} returning next`),
    )
    if (!row) throw new Error('the id block was not returned')
    return { at: Number(row.next) - BLOCK, end: Number(row.next) }
  }

  return {
    async next(county, kind) {
      const key = `${county}:${kind}`
      for (;;) {
        const block = blocks.get(key)
        if (block && block.at < block.end) return idOf(county, kind, ++block.at)
        // Concurrent askers wait for one refill; each then takes its own serial from the block.
        const waiting =
          refills.get(key) ??
          refill(county, kind).finally(() => {
            refills.delete(key)
          })
        refills.set(key, waiting)
        const fresh = await waiting
        if (blocks.get(key) !== fresh && fresh.at < fresh.end) blocks.set(key, fresh)
      }
    },
  }
}
