import { sql, type RawBuilder } from 'kysely'
import { raw } from '@lianxin/platform/db'
import type { County, Id, PlaceCode } from '@lianxin/platform/ids'
import { countyOf, kinds, parseHumanId } from '@lianxin/platform/ids'
import { publicFacts } from '@lianxin/cases'
import type { CaseId, Status } from '@lianxin/cases/contract'
import { countyScope } from '@lianxin/platform/journal'
import type { UnitId } from '@lianxin/people/contract'
import type { AskedRequests } from '../../rules/open311/asked-requests.ts'
import type { ExchangeState } from '../deps.ts'
import { keepPublic } from './keep-requests.ts'

const PUBLIC = { as: 'public' } as const

/** A request as it is read to be shown; instants are seconds since the epoch. */
export interface RequestRow {
  readonly number: string
  readonly place: PlaceCode
  readonly category: string | null
  readonly status: Status
  readonly open: boolean
  readonly unit: UnitId | null
  readonly words: string | null
  readonly requested: number
  readonly updated: number
  readonly expected: number | null
}

/** Between values and between rows of an answer; no text of ours holds them. */
const BETWEEN = { values: '\u001f', rows: '\u001e' } as const

/**
 * Rows as one text, in the order of the query inside: a thousand rows of eleven values each as values of their own cost
 * more to hand over than to find.
 */
const asText = (inside: RawBuilder<unknown>) =>
  raw<{ text: string | null }>(sql`
    select string_agg(concat_ws(${BETWEEN.values}::text, l.number, l.place, coalesce(l.category, ''), l.status, l.open::int,
      coalesce(l.unit::text, ''), coalesce(l.words, ''), floor(date_part('epoch', l.requested_at))::int8,
      floor(date_part('epoch', l.updated_at))::int8, coalesce(floor(date_part('epoch', l.expected_at))::int8::text, '')),
      ${BETWEEN.rows}::text) as text
    from (${inside}) l`)
const columns = sql`r.number, r.place, r.category, r.status, r.open, r.unit, r.words, r.requested_at, r.updated_at, r.expected_at`

function rowsIn(text: string | null | undefined): RequestRow[] {
  if (!text) return []
  return text.split(BETWEEN.rows).map((line) => {
    const [number = '', place = '', category, status, open, unit, words, requested, updated, expected] = line.split(
      BETWEEN.values,
    )
    return {
      number,
      place: place as PlaceCode,
      category: category || null,
      status: status as Status,
      open: open === '1',
      unit: (unit || null) as UnitId | null,
      words: words || null,
      requested: Number(requested),
      updated: Number(updated),
      expected: expected ? Number(expected) : null,
    }
  })
}

/** The ids that are well-formed; what is none is simply not found. */
export const idsIn = (state: ExchangeState, numbers: readonly string[]): CaseId[] =>
  numbers.flatMap((one) => {
    const id = parseHumanId(one, state.city, kinds.case)
    return id ? [id as CaseId] : []
  })

/** Requests by their numbers, of any county. */
export async function readByIds(state: ExchangeState, ids: readonly CaseId[]): Promise<RequestRow[]> {
  if (ids.length === 0) return []
  const counties = [...new Set(ids.map((id) => countyOf(id)))]
  const [[found]] = await state.db.read(
    PUBLIC,
    asText(sql`
      select ${columns} from exchange.public_request r
      where r.county = any (${counties}::int4[]) and r.id = any (${[...ids]}::int8[])
      order by r.requested_at desc, r.id desc`),
  )
  return rowsIn(found?.text)
}

/** Requests of a county, or of the city when none is named, the newest first. */
export async function readRequests(
  state: ExchangeState,
  county: County | undefined,
  asked: AskedRequests,
): Promise<RequestRow[]> {
  const { codes, open, from, to, page, pageSize } = asked
  const where = sql.join(
    [
      sql`r.requested_at >= to_timestamp(${from}::float8)`,
      // What was asked within the last second named is meant too.
      sql`r.requested_at < to_timestamp(${to + 1}::float8)`,
      ...(county === undefined ? [] : [sql`r.county = ${county}`]),
      ...(codes ? [sql`r.category = any (${[...codes]}::text[])`] : []),
      ...(open === undefined ? [] : [sql`r.open = ${open}`]),
    ],
    sql` and `,
  )
  const [[found]] = await state.db.read(
    PUBLIC,
    asText(sql`
      select ${columns} from exchange.public_request r where ${where}
      order by r.requested_at desc, r.id desc limit ${pageSize} offset ${(page - 1) * pageSize}`),
  )
  return rowsIn(found?.text)
}

/** Puts one request before the public at once, so that whoever has just reported it finds it; the follower does the same later. */
export async function keepNow({ db }: ExchangeState, id: CaseId): Promise<void> {
  const county = countyOf(id as Id)
  await db.act(countyScope(county), async (t) => {
    const [facts] = await t.send(publicFacts(county, [id]))
    await t.finish(...keepPublic(county, facts))
  })
}

export interface UpdateRow {
  readonly number: string
  readonly version: number
  readonly at: number
  readonly status: Status
}

/** Changes of state within a span, the newest first; of these requests only, when any are named. */
export async function readUpdates(
  state: ExchangeState,
  county: County | undefined,
  { ids, from, to }: { readonly ids: readonly CaseId[] | undefined; readonly from: number; readonly to: number },
  most: number,
): Promise<UpdateRow[]> {
  const where = sql.join(
    [
      ...(ids
        ? [
            sql`u.county = any (${[...new Set(ids.map((id) => countyOf(id)))]}::int4[])`,
            sql`u.id = any (${[...ids]}::int8[])`,
          ]
        : [sql`u.at >= to_timestamp(${from}::float8)`, sql`u.at < to_timestamp(${to + 1}::float8)`]),
      ...(county === undefined ? [] : [sql`u.county = ${county}`]),
    ],
    sql` and `,
  )
  const [rows] = await state.db.read(
    PUBLIC,
    raw<UpdateRow>(sql`
      select r.number, u.version, floor(extract(epoch from u.at))::float8 as at, u.status
      from exchange.public_update u join exchange.public_request r on r.county = u.county and r.id = u.id
      where ${where} order by u.at desc, u.id desc, u.version desc limit ${most}`),
  )
  return rows
}
