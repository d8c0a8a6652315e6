import type { KeyObject } from 'node:crypto'
import type { Clock } from '../../clock/index.ts'
import { signText } from '../../crypto/index.ts'
import { builder, isUniqueViolation, type Db } from '../../db/index.ts'
import { everywhere } from '../county-scope.ts'
import type { JournalTables } from '../tables.ts'
import { bodyOf, FIRST, hashOf, keyIdOf, type CountyState } from './checkpoint-text.ts'

const q = builder<JournalTables>()

/** A checkpoint as it was written. */
export interface Written {
  readonly n: number
  readonly body: string
  readonly signature: Buffer
  readonly keyId: string
}

export interface CheckpointDeps {
  readonly db: Db
  readonly clock: Clock
  readonly city: number
  readonly key: KeyObject
}

const stateLines = (counties: readonly CountyState[]): string =>
  counties.map(({ county, leaves }) => `${county} ${leaves}`).join()

/**
 * Signs the state of all trees when it has changed since the last checkpoint; undefined when it has not, or when another
 * process was first. Each names the one before by its hash, so none can be taken out of the row.
 */
export async function writeCheckpoint({ db, clock, city, key }: CheckpointDeps): Promise<Written | undefined> {
  const [heads, [last]] = await db.read(
    everywhere,
    q.selectFrom('journal.head').select(['county', 'leaves', 'root']).where('leaves', '>', '0').orderBy('county'),
    q.selectFrom('journal.checkpoint').select(['n', 'body', 'hash']).orderBy('n', 'desc').limit(1),
  )
  const counties = heads.flatMap(({ county, leaves, root }) => (root ? [{ county, leaves: Number(leaves), root }] : []))
  if (counties.length === 0) return undefined
  const before = last?.body
    .split('\n')
    .slice(4, -1)
    .map((line) => line.split(' ').slice(0, 2).join(' '))
    .join()
  if (before === stateLines(counties)) return undefined
  const at = clock.now()
  const n = Number(last?.n ?? 0) + 1
  const body = bodyOf({ n, city, at, before: last?.hash.toString('hex') ?? FIRST, counties })
  const signature = signText(key, body)
  const keyId = keyIdOf(key)
  try {
    await db.write(
      everywhere,
      q
        .insertInto('journal.checkpoint')
        .values({ n: String(n), at, body, hash: hashOf(body), signature, key_id: keyId }),
    )
  } catch (error) {
    if (isUniqueViolation(error)) return undefined
    throw error
  }
  return { n, body, signature, keyId }
}
