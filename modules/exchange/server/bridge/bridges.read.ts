import { sql } from 'kysely'
import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { raw } from '@lianxin/platform/db'
import { Refusal } from '@lianxin/platform/http'
import { casesFor } from '@lianxin/cases'
import { countyOf, type Id } from '@lianxin/platform/ids'
import { everywhere } from '@lianxin/platform/journal'
import type { ExchangeState } from '../deps.ts'
import { q } from '../store.ts'

/** Minutes after which a message that waits for one before it is told of. */
const GAP_MINUTES = 15
const HELD_SHOWN = 200
const DECIDED_SHOWN = 50

/** One bridge within somebody's place; one outside it is not there. */
export async function readBridge({ db }: ExchangeState, staff: Staff, id: Id) {
  const [[row]] = await db.read(
    scopeOf(staff),
    q
      .selectFrom('exchange.bridge')
      .selectAll()
      .where('county', '=', countyOf(id))
      .where('id', '=', id)
      .where('place', '>=', staff.post.lo)
      .where('place', '<', staff.post.hi),
  )
  if (!row) throw new Refusal('bridge_not_found')
  return row
}

/** Bridges of a place, with how much waits for a person. */
export async function listBridges({ db }: ExchangeState, staff: Staff) {
  const { lo, hi } = staff.post
  const [bridges, held] = await db.read(
    scopeOf(staff),
    q
      .selectFrom('exchange.bridge')
      .selectAll()
      .where('place', '>=', lo)
      .where('place', '<', hi)
      .orderBy('ended_at', (order) => order.desc().nullsFirst())
      .orderBy('name')
      .limit(200),
    q
      .selectFrom('exchange.bridge_held')
      .select(({ fn }) => ['bridge', fn.countAll<string>().as('n')])
      .where('place', '>=', lo)
      .where('place', '<', hi)
      .where('resolved_at', 'is', null)
      .groupBy('bridge'),
  )
  const counts = new Map(held.map((row) => [row.bridge, Number(row.n)]))
  return bridges.map((row) => ({ ...row, held: counts.get(row.id) ?? 0 }))
}

interface Counts {
  readonly orders: string
  readonly cases: string
  readonly waiting: string
  readonly out: string
}

/** How a bridge goes: what came, what became a case, what waits either way, and where a message is missing. */
export async function readTraffic(
  { db, clock }: ExchangeState,
  { county, id }: { readonly county: number; readonly id: string },
) {
  const since = clock.now().subtract({ minutes: GAP_MINUTES })
  const [[counts], gaps] = await db.read(
    everywhere,
    raw<Counts>(sql`
      select (select count(*) from exchange.bridge_order where county = ${county} and bridge = ${id}) as orders,
        (select count(*) from exchange.bridge_order where county = ${county} and bridge = ${id} and case_id is not null) as cases,
        (select count(*) from exchange.bridge_in where county = ${county} and bridge = ${id} and state = 'waiting') as waiting,
        (select count(*) from exchange.bridge_out where bridge = ${id} and taken_at is null and failed_at is null) as out`),
    raw<{ number: string; next: number; have: number }>(sql`
      select o.number, o.next, min(m.seq) as have
      from exchange.bridge_in m
      join exchange.bridge_order o on o.county = m.county and o.bridge = m.bridge and o.number = m.number
      where m.county = ${county} and m.bridge = ${id} and m.state = 'waiting' and m.at < ${since}
      group by o.number, o.next having min(m.seq) > o.next order by o.number limit 50`),
  )
  return {
    orders: Number(counts?.orders ?? 0),
    cases: Number(counts?.cases ?? 0),
    waiting: Number(counts?.waiting ?? 0),
    out: Number(counts?.out ?? 0),
    gaps,
  }
}

/** The mapping in force and the versions before it, the newest first. */
export async function readMappings({ db }: ExchangeState, staff: Staff, id: Id) {
  const [rows] = await db.read(
    scopeOf(staff),
    q
      .selectFrom('exchange.bridge_mapping')
      .selectAll()
      .where('county', '=', countyOf(id))
      .where('bridge', '=', id)
      .orderBy('no', 'desc')
      .limit(30),
  )
  return rows
}

/** What waits for a person, the oldest first. */
export async function readHeld({ db }: ExchangeState, staff: Staff, id: Id) {
  const [rows] = await db.read(
    scopeOf(staff),
    q
      .selectFrom('exchange.bridge_held')
      .selectAll()
      .where('county', '=', countyOf(id))
      .where('bridge', '=', id)
      .where('place', '>=', staff.post.lo)
      .where('place', '<', staff.post.hi)
      .where('resolved_at', 'is', null)
      .orderBy('at')
      .limit(HELD_SHOWN),
  )
  return rows
}

/** What was decided last, the latest first. */
export async function readDecided({ db }: ExchangeState, staff: Staff, id: Id) {
  const [rows] = await db.read(
    scopeOf(staff),
    q
      .selectFrom('exchange.bridge_held')
      .selectAll()
      .where('county', '=', countyOf(id))
      .where('bridge', '=', id)
      .where('place', '>=', staff.post.lo)
      .where('place', '<', staff.post.hi)
      .where('resolved_at', 'is not', null)
      .orderBy('resolved_at', 'desc')
      .limit(DECIDED_SHOWN),
  )
  return rows
}

/** Our version of what is held: the case as it stands, as far as this person may see its place. */
export async function readOurs({ db }: ExchangeState, staff: Staff, caseId: Id) {
  const [[row]] = await db.read(scopeOf(staff), casesFor(countyOf(caseId), [caseId]))
  return row
}
