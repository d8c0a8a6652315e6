import { sql } from 'kysely'
import { raw } from '@lianxin/platform/db'
import { everywhere } from '@lianxin/platform/journal'
import { toPlaceCode } from '@lianxin/platform/ids'
import { publishable, type Line } from '../../rules/open-data/suppress.ts'
import type { ExchangeState } from '../deps.ts'

const COUNTY = '1000000000000'
const TOWNSHIP = '1000000000'
const OTHER = '其他'
const LEVELS = 4

interface Row {
  readonly month: string
  readonly county: string
  readonly town: string
  readonly heading: string
  readonly n: number
}

/** Counts of what is public, in months that are over. */
const counted = (before: Temporal.PlainDate) =>
  raw<Row>(sql`
    select to_char(r.requested_at at time zone 'Asia/Shanghai', 'YYYY-MM') as month,
      ((r.place / ${COUNTY}::int8) * ${COUNTY}::int8)::text as county,
      ((r.place / ${TOWNSHIP}::int8) * ${TOWNSHIP}::int8)::text as town,
      case when r.category is null then '' else left(r.category, 2) end as heading, count(*)::int as n
    from exchange.public_request r
    where r.residents and r.requested_at < (${before.toString()}::date)::timestamp at time zone 'Asia/Shanghai'
    group by 1, 2, 3, 4`)

/** The counts as they may be published: by month, county, township and heading, each whole with its parts. */
export async function countRequests(state: ExchangeState): Promise<Line[]> {
  const first = state.clock.now().toZonedDateTimeISO('Asia/Shanghai').toPlainDate().with({ day: 1 })
  const [rows] = await state.db.read(everywhere, counted(first))
  return publishable(
    rows.map(({ month, county, town, heading, n }) => ({ names: [month, county, town, heading], n })),
    LEVELS,
  )
}

/** Where the whole of a county and month is told: `2026-03 330402000000000000` and how many. */
export const countyWholes = (lines: readonly Line[]): ReadonlyMap<string, number> =>
  new Map(lines.flatMap(({ names, n }) => (names.length === 2 && n !== null ? [[names.join(' '), n] as const] : [])))

/** Rows of the data set. */
export function requestRows(state: ExchangeState, lines: readonly Line[]): (string | number | null)[][] {
  const headings = new Map(state.catalogue().groups.map(({ code, name }) => [code, name.zh]))
  const nameOf = (code: string | undefined) => (code === undefined ? '' : state.places.nameOf(toPlaceCode(code)))
  return lines.map(({ names: [month = '', county, town, heading], n }) => [
    month,
    county ?? '',
    nameOf(county),
    town ?? '',
    nameOf(town),
    heading ?? '',
    heading === undefined ? '' : (headings.get(heading) ?? OTHER),
    n,
  ])
}
