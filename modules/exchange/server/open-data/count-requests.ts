import { sql } from 'kysely'
import { raw } from '@lianxin/platform/db'
import { everywhere } from '@lianxin/platform/journal'
import { toPlaceCode } from '@lianxin/platform/ids'
import { outcomes, type Outcome } from '@lianxin/cases/contract'
import { publishable, type Counted } from '../../rules/open-data/suppress.ts'
import type { ExchangeState } from '../deps.ts'

const TOWNSHIP = '1000000000'
const OTHER = '其他'
const results = { open: '办理中', ended: '未办（撤回、终止或不予受理）' } as const

interface Row {
  readonly month: string
  readonly town: string
  readonly heading: string
  readonly result: Outcome | keyof typeof results
  readonly n: number
}

/** Counts of what is public, in months that are over. */
const counted = (before: Temporal.PlainDate) =>
  raw<Row>(sql`
    select to_char(r.requested_at at time zone 'Asia/Shanghai', 'YYYY-MM') as month,
      ((r.place / ${TOWNSHIP}::int8) * ${TOWNSHIP}::int8)::text as town,
      case when r.category is null then '' else left(r.category, 2) end as heading,
      case when r.open then 'open' when r.outcome is null then 'ended' else r.outcome end as result, count(*)::int as n
    from exchange.public_request r
    where r.residents and r.requested_at < (${before.toString()}::date)::timestamp at time zone 'Asia/Shanghai'
    group by 1, 2, 3, 4`)

const resultName = (result: string): string =>
  result in results ? results[result as keyof typeof results] : outcomes[result as Outcome].zh

/** Rows of the data set: each whole with its parts, small counts held back. */
export async function requestRows(state: ExchangeState): Promise<(string | number | null)[][]> {
  const first = state.clock.now().toZonedDateTimeISO('Asia/Shanghai').toPlainDate().with({ day: 1 })
  const [rows] = await state.db.read(everywhere, counted(first))
  const all: Counted[] = rows.map(({ month, town, heading, result, n }) => ({
    names: [month, town, heading, result],
    n,
  }))
  const headings = new Map(state.catalogue().groups.map(({ code, name }) => [code, name.zh]))
  return publishable(all, 4).map(({ names: [month = '', town, heading, result], n }) => [
    month,
    town ?? '',
    town === undefined ? '' : state.places.nameOf(toPlaceCode(town)),
    heading ?? '',
    heading === undefined ? '' : (headings.get(heading) ?? OTHER),
    result === undefined ? '' : resultName(result),
    n,
  ])
}
