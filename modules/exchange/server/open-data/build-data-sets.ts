import { createHash } from 'node:crypto'
import type { Job } from '@lianxin/platform/jobs'
import { everywhere } from '@lianxin/platform/journal'
import { dataSetNames, dataSets, type DataSetName } from '../../contract/data-sets.ts'
import { toCsv } from '../../rules/open-data/csv.ts'
import type { ExchangeState } from '../deps.ts'
import { q } from '../store.ts'
import { requestRows } from './count-requests.ts'
import { indicatorRows } from './indicator-rows.ts'
import { placeRows } from './list-places.ts'

type Rows = readonly (readonly (string | number | null)[])[]
const HOUR = 3600
const FRESH_HOURS = 20

const makers: { readonly [N in DataSetName]: (state: ExchangeState) => Rows | Promise<Rows> } = {
  requests: requestRows,
  places: placeRows,
  indicators: indicatorRows,
}

/** Makes one data set anew and puts it in the place of the last. */
async function build(state: ExchangeState, name: DataSetName, at: Temporal.Instant): Promise<void> {
  const rows = await makers[name](state)
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

/** Makes every data set that is older than a day or was never made. Run twice at once it writes the same. */
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
  for (const name of dataSetNames) if (!fresh.has(name)) await build(state, name, now)
}

export const buildDataSetsJob = (state: ExchangeState): Job => ({
  name: 'exchange-open-data',
  everySeconds: HOUR,
  run: () => buildDataSets(state),
})
