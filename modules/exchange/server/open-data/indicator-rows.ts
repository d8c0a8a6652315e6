import { toPlaceCode } from '@lianxin/platform/ids'
import { subtreeOf } from '@lianxin/places/contract'
import { readPublicSums } from '@lianxin/evaluation'
import { indicatorNames, indicators, sizeOf } from '@lianxin/evaluation/rules'
import { tellApart, type Line } from '../../rules/open-data/suppress.ts'
import type { ExchangeState } from '../deps.ts'
import { countyWholes } from './count-requests.ts'

type Sums = Awaited<ReturnType<typeof readPublicSums>>[number]['sums']

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

/**
 * Rows of the data set: no city beside the counties, from which one that is held back could be told. A county and month
 * whose requests are not told as a whole have none.
 */
export async function indicatorRows(
  state: ExchangeState,
  requests: readonly Line[],
): Promise<(string | number | null)[][]> {
  const wholes = countyWholes(requests)
  const city = subtreeOf(toPlaceCode(`${state.city}000000000000`))
  const nameOf = (code: string) => state.places.nameOf(toPlaceCode(code))
  const rows: (string | number | null)[][] = []
  for (const month of monthsBefore(state.clock.now())) {
    const counties = await readPublicSums(
      state,
      { from: month, to: month, ...city, residents: true },
      { digits: COUNTY_DIGITS },
    )
    const said = `${String(month).slice(0, 4)}-${String(month).slice(4)}`
    for (const { key, sums } of counties.toSorted((a, b) => (a.key < b.key ? -1 : 1)))
      rows.push(...rowsOf(sums, wholes.get(`${said} ${key}`)).map((row) => [said, key, nameOf(key), ...row]))
  }
  return rows
}

/** The indicators of one county and month beside the whole of its requests. */
function rowsOf(sums: Sums, whole: number | undefined): (string | number | null)[][] {
  if (whole === undefined) return []
  const shares = told.map((name) => ({
    name,
    part: sizeOf(indicators[name].numerator, sums),
    base: sizeOf(indicators[name].denominator, sums),
  }))
  const may = tellApart(whole, shares)
  return shares.flatMap(({ name, part, base }, i) => {
    if (base === 0) return []
    const numbers = may[i] ? [part, base, Math.round((part / base) * PER_MILLE) / PER_MILLE] : [null, null, null]
    return [[name, indicators[name].zh, ...numbers]]
  })
}
