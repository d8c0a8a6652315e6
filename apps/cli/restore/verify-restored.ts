import type { KeyObject } from 'node:crypto'
import pg from 'pg'
import type { Manifest } from '@lianxin/platform/backup'
import type { Database } from '@lianxin/platform/db'
import type { Copies } from '../verify/check-checkpoints.ts'
import { verifyJournal } from '../verify/verify-journal.ts'

interface Known {
  readonly manifest: Manifest
  /** Whoever signs the journal; without it chains, order and trees are still recomputed. */
  readonly keys: readonly KeyObject[]
  readonly copies: Copies
}

/** The copies outside up to the backup's last checkpoint; what came later is lost, not altered. */
function copiesThen({ manifest: { checkpoint }, copies }: Known): Copies {
  if (!checkpoint) return new Map()
  const then = new Map([...copies].filter(([n]) => n <= checkpoint.n))
  const { n, body, signature } = checkpoint
  return then.has(n) ? then : then.set(n, { body, signature: Buffer.from(signature, 'base64') })
}

async function headFaults(client: pg.Client, { manifest }: Known): Promise<string[]> {
  const { rows } = await client.query<{ county: number; said: string }>(
    `select county, pos || ' ' || leaves || ' ' || coalesce(encode(root, 'hex'), '') as said from journal.head`,
  )
  const here = new Map(rows.map(({ county, said }) => [county, said]))
  return manifest.heads
    .filter(({ county, pos, leaves, root }) => here.get(county) !== `${pos} ${leaves} ${root ?? ''}`)
    .map(({ county }) => `${county}: the journal does not end where it ended when the backup was taken`)
}

/** Recomputes the journal of a database just loaded: every entry, chain, root and signature, against what was signed then. */
export async function verifyRestored(
  { where, workerPassword }: Database,
  known: Known,
): Promise<{ faults: string[]; verdict: string }> {
  const client = new pg.Client({ ...where, user: 'lianxin_worker', password: workerPassword })
  client.on('error', (error) => console.error(error.message))
  await client.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    await client.query(`set local app.lo = '0'; set local app.hi = '999999999999999999'`)
    const heads = await headFaults(client, known)
    if (known.keys.length === 0)
      return { faults: heads, verdict: 'no key that signs the journal is known: only its ends were compared' }
    const { faults, entries, checkpoints } = await verifyJournal(client, {
      keys: known.keys,
      copies: copiesThen(known),
    })
    await client.query('rollback')
    return {
      faults: [...heads, ...faults],
      verdict: `${entries} entries and ${checkpoints} checkpoints verified, every root as it was signed`,
    }
  } finally {
    await client.end()
  }
}
