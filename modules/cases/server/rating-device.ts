import { createHmac, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Statement } from '@lianxin/platform/db'
import type { PageContext } from '@lianxin/platform/http'
import { countyOf, type County, type Id } from '@lianxin/platform/ids'
import { countyScope } from '@lianxin/platform/journal'
import type { CaseRow } from './case-row.ts'
import type { CasesState } from './state.ts'
import { q } from './store.ts'

const COOKIE = 'device'
/** A rating is asked for weeks after a report; longer than a season nothing is compared. */
const DAYS = 90
const BYTES = 16
const format = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit' })

/** What a browser is known by while it rates: a number by chance, given the first time somebody rates there. */
export function deviceOf(ctx: Pick<PageContext, 'cookie' | 'keepCookie'>): string {
  const kept = ctx.cookie(COOKIE)
  if (kept && /^[\w-]{22}$/.test(kept)) return kept
  const fresh = randomBytes(BYTES).toString('base64url')
  ctx.keepCookie(COOKIE, fresh, DAYS)
  return fresh
}

/**
 * The mark beside a rating: keyed by county and month, so that one device cannot be followed from month to month nor
 * from county to county, and cut, so that nothing but "the same" can be told from it.
 */
function markOf(secret: string, device: string, county: County, month: number): Buffer {
  const key = createHmac('sha256', secret).update(`rating device ${county} ${month}`).digest()
  return createHmac('sha256', key).update(device).digest().subarray(0, BYTES)
}

/** Writes the mark with the rating, in its transaction. */
export function markDevice(
  { secret, clock }: CasesState,
  device: string,
  row: Pick<CaseRow, 'id' | 'reported_at'>,
  version: number,
): Statement {
  const county = countyOf(row.id as Id)
  const month = Number(format.format(row.reported_at.epochMilliseconds).replace('-', ''))
  const mark = markOf(secret, device, county, month)
  return q.insertInto('cases.rating_device').values({ county, case_id: row.id, version, month, mark, at: clock.now() })
}

/** Cases of a month whose ratings came from one device. Which device that is, nobody learns. */
export interface SameDevice {
  readonly month: number
  readonly cases: readonly Id[]
  /** How many cases of the month have a mark at all. */
  readonly marked: number
}

/**
 * Where one device rated for several people: at least so many reporters, since whoever reports often rates often from
 * one phone. A visitor's report counts as a reporter of its own.
 */
export async function readSameDevice(cases: CasesState, county: County, reporters: number): Promise<SameDevice[]> {
  const scope = countyScope(county)
  const [groups] = await cases.db.read(
    scope,
    q
      .selectFrom(
        sql<{ month: number; cases: string[]; marked: number }>`cases.rated_by_one_device(${county}, ${reporters})`.as(
          'found',
        ),
      )
      .selectAll(),
  )
  const ids = groups.flatMap((group) => group.cases.map(String))
  if (ids.length === 0) return []
  const [rows] = await cases.db.read(
    scope,
    q.selectFrom('cases.case').select(['id', 'reporter']).where('county', '=', county).where('id', 'in', ids),
  )
  const reporterOf = new Map(rows.map(({ id, reporter }) => [id, reporter ?? id]))
  return groups
    .map(({ month, cases: some, marked }) => ({ month, marked, cases: some.map((id) => String(id) as Id) }))
    .filter((group) => new Set(group.cases.map((id) => reporterOf.get(id))).size >= reporters)
}

/** Clears the marks of months that are frozen, and those that were kept for longer than any month waits to be. */
export async function clearRatingDevices(cases: CasesState, county: County, frozen: readonly number[]): Promise<void> {
  const oldest = cases.clock.now().subtract({ hours: 24 * DAYS })
  await cases.db.write(
    countyScope(county),
    q
      .deleteFrom('cases.rating_device')
      .where('county', '=', county)
      .where((eb) => eb.or([eb('at', '<', oldest), ...(frozen.length > 0 ? [eb('month', 'in', frozen)] : [])])),
  )
}
