import type { DataSetName } from '../../contract/data-sets.ts'
import { isDataSet } from '../../contract/data-sets.ts'
import type { ExchangeState } from '../deps.ts'
import { q } from '../store.ts'

const PUBLIC = { as: 'public' } as const

/** A data set as it stands in the list. */
export interface DataSetMade {
  readonly name: DataSetName
  readonly builtAt: string
  readonly rows: number
  readonly bytes: number
  readonly checksum: string
}

/** The data sets that were made, without their bodies. */
export async function readDataSets({ db, city }: ExchangeState): Promise<DataSetMade[]> {
  const [rows] = await db.read(
    PUBLIC,
    q
      .selectFrom('exchange.data_set')
      .select((eb) => [
        'name',
        'built_at',
        'row_count',
        'checksum',
        eb.fn<number>('octet_length', ['body']).as('bytes'),
      ])
      .where('county', '=', city)
      .orderBy('name'),
  )
  return rows.flatMap(({ name, built_at: at, row_count: count, bytes, checksum }) =>
    isDataSet(name) ? [{ name, builtAt: at.toString(), rows: count, bytes, checksum }] : [],
  )
}

/** The file of one, or undefined while it has not been made. */
export async function findFile({ db, city }: ExchangeState, name: DataSetName): Promise<string | undefined> {
  const [[row]] = await db.read(
    PUBLIC,
    q.selectFrom('exchange.data_set').select('body').where('county', '=', city).where('name', '=', name),
  )
  return row?.body
}
