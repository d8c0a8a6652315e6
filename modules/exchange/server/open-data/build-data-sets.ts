import { createHash } from 'node:crypto'
import type { Job } from '@lianxin/platform/jobs'
import { everywhere } from '@lianxin/platform/journal'
import { dataSetNames, dataSets, type DataSetName } from '../../contract/data-sets.ts'
import { toCsv } from '../../rules/open-data/csv.ts'
import type { Line } from '../../rules/open-data/suppress.ts'
import type { ExchangeState } from '../deps.ts'
import { q } from '../store.ts'
import { countRequests, requestRows } from './count-requests.ts'
import { indicatorRows } from './indicator-rows.ts'
import { placeRows } from './list-places.ts'

type Rows = readonly (readonly (string | number | null)[])[]
const HOUR = 3600
const FRESH_HOURS = 20

const makers: {
  readonly [N in DataSetName]: (state: ExchangeState, requests: readonly Line[]) => Rows | Promise<Rows>
} = {
  requests: requestRows,
  places: placeRows,
  indicators: indicatorRows,
}

/** Makes one data set anew and puts it in the place of the last. */
async function build(state: ExchangeState, name: DataSetName, requests: readonly Line[]): Promise<void> {
  const at = state.clock.now()
  const rows = await makers[name](state, requests)
  const body = toCsv(
    dataSets[name].columns.map((one) => one.name),
    rows,
  )
  const made = { built_at: at, row_count: rows.length, body, checksum: createHash('sha256').update(body).digest('hex') }
  await state.db.write(
    everywhere,
    q
      .insertInto('exchange.data_set')
      .values({ county: state.city, name, ...made })
      .onConflict((on) => on.columns(['county', 'name']).doUpdateSet(made)),
  )
}

/**
 * Makes the data sets once a day, all of one counting: two of different moments would tell by their difference what was
 * told in confidence in between. Run twice at once it writes the same.
 */
export async function buildDataSets(state: ExchangeState): Promise<void> {
  const now = state.clock.now()
  const [kept] = await state.db.read(
    everywhere,
    q.selectFrom('exchange.data_set').select(['name', 'built_at']).where('county', '=', state.city),
  )
  const fresh = new Set(
    kept
      .filter((one) => Temporal.Instant.compare(one.built_at.add({ hours: FRESH_HOURS }), now) > 0)
      .map(({ name }) => name),
  )
  if (dataSetNames.every((name) => fresh.has(name))) return
  const requests = await countRequests(state)
  for (const name of dataSetNames) await build(state, name, requests)
}

export const buildDataSetsJob = (state: ExchangeState): Job => ({
  name: 'exchange-open-data',
  everySeconds: HOUR,
  run: () => buildDataSets(state),
})
