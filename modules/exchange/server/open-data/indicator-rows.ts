import { toPlaceCode } from '@lianxin/platform/ids'
import { subtreeOf } from '@lianxin/places/contract'
import { readPublicSums } from '@lianxin/evaluation'
import { indicatorNames, indicators, sizeOf } from '@lianxin/evaluation/rules'
import { mayTell } from '../../rules/open-data/suppress.ts'
import type { ExchangeState } from '../deps.ts'

const MONTHS = 24
const COUNTY_DIGITS = 6
const PER_MILLE = 1000

/** What is open past its limit is known from single cases only: rates that need it are not among these. */
const needsCases = new Set<string>(['due', 'late_open'])
const told = indicatorNames.filter(
  (name) => !needsCases.has(indicators[name].numerator) && !needsCases.has(indicators[name].denominator),
)

/** The months that are over, the latest first: 202603. */
function monthsBefore(now: Temporal.Instant): number[] {
  const first = now.toZonedDateTimeISO('Asia/Shanghai').toPlainDate().with({ day: 1 })
  return Array.from({ length: MONTHS }, (_, i) => first.subtract({ months: i + 1 })).map(
    ({ year, month }) => year * 100 + month,
  )
}

/** Rows of the data set: no city beside the counties, from which one that is held back could be told. */
export async function indicatorRows(state: ExchangeState): Promise<(string | number | null)[][]> {
  const city = subtreeOf(toPlaceCode(`${state.city}000000000000`))
  const rows: (string | number | null)[][] = []
  for (const month of monthsBefore(state.clock.now())) {
    const counties = await readPublicSums(
      state,
      { from: month, to: month, ...city, residents: true },
      { digits: COUNTY_DIGITS },
    )
    for (const { key, sums } of counties.toSorted((a, b) => (a.key < b.key ? -1 : 1)))
      for (const name of told) {
        const { zh, numerator, denominator } = indicators[name]
        const [part, base] = [sizeOf(numerator, sums), sizeOf(denominator, sums)]
        if (base === 0) continue
        const may = mayTell(part, base)
        rows.push([
          `${String(month).slice(0, 4)}-${String(month).slice(4)}`,
          key,
          state.places.nameOf(toPlaceCode(key)),
          name,
          zh,
          may ? part : null,
          may ? base : null,
          may ? Math.round((part / base) * PER_MILLE) / PER_MILLE : null,
        ])
      }
  }
  return rows
}
