import type { KeyObject } from 'node:crypto'
import type pg from 'pg'
import { checkCheckpoints, type Copies } from './check-checkpoints.ts'
import { checkCounty } from './check-order.ts'
import { readerOf } from './reader.ts'

interface Options {
  /** The public halves of the keys that sign checkpoints; from files, never from the database that is looked at. */
  readonly keys: readonly KeyObject[]
  readonly copies: Copies
  readonly say?: (line: string) => void
}

/** What was found: how many entries and checkpoints were looked at, and a sentence for each fault. */
export interface Verdict {
  readonly entries: number
  readonly checkpoints: number
  readonly faults: readonly string[]
}

/** Looks at the whole journal within the client's open transaction, which must see one state and all counties. */
export async function verifyJournal(client: pg.ClientBase, { keys, copies, say }: Options): Promise<Verdict> {
  const faults: string[] = []
  // Everything is read once from end to end. Right after a load the tables have no statistics yet, and the planner
  // would look the entries up one by one.
  await client.query(
    `set local enable_nestloop = off; set local cursor_tuple_fraction = 1; set local work_mem = '64MB'`,
  )
  const read = readerOf(client)
  const { expected, count } = await checkCheckpoints(read, keys, copies, (fault) => faults.push(fault))
  let entries = 0
  const counties = await read.counties()
  for (const county of new Set([...counties, ...expected.keys()])) {
    const seen = await checkCounty(read, county, expected.get(county) ?? new Map(), (fault) => faults.push(fault))
    entries += seen
    say?.(`${county}: ${seen} entries`)
  }
  return { entries, checkpoints: count, faults }
}
