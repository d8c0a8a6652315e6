import { sql } from 'kysely'
import { raw } from '@lianxin/platform/db'
import { everywhere } from '@lianxin/platform/journal'
import { nextTryAt } from '../../rules/outbound/tries.ts'
import type { ExchangeState } from '../deps.ts'
import { AddressRefused } from '../outbound/outbound.ts'
import { q } from '../store.ts'
import type { LiveBridge } from './live-mapping.ts'
import { bridgeSecret, signPayload } from './secrets.ts'

const BATCH = 40
const LEASE_SECONDS = 60

interface Claimed {
  readonly county: number
  readonly key: string
  readonly number: string
  readonly seq: number
  readonly body: string
  readonly created_at: Temporal.Instant
  readonly tries: number
}

/** The first that waits of each order: an answer must not overtake the state before it. */
const due = (bridge: string, now: Temporal.Instant) =>
  raw<Pick<Claimed, 'county' | 'key' | 'tries'>>(sql`
    select f.county, f.key, f.tries from (
      select distinct on (o.number) o.county, o.key, o.tries, o.next_try_at
      from exchange.bridge_out o
      where o.bridge = ${bridge} and o.taken_at is null and o.failed_at is null
      order by o.number, o.seq) f
    where f.next_try_at <= ${now} order by f.next_try_at limit ${BATCH}`)

const claim = (county: number, rows: readonly { key: string; tries: number }[], until: Temporal.Instant) =>
  raw<Claimed>(sql`
    update exchange.bridge_out o set tries = o.tries + 1, next_try_at = ${until}
    from unnest(${rows.map((row) => row.key)}::text[], ${rows.map((row) => row.tries)}::int4[]) as c(key, tries)
    where o.county = ${county} and o.key = c.key and o.tries = c.tries and o.taken_at is null and o.failed_at is null
    returning o.county, o.key, o.number, o.seq, o.body, o.created_at, o.tries`)

/** Posts what is due over one bridge; returns how many were taken and how many not. */
export async function sendAnswers(
  state: ExchangeState,
  bridge: LiveBridge,
): Promise<{ readonly taken: number; readonly refused: number }> {
  const { db, clock } = state
  const { push_url: url } = bridge
  if (!url || bridge.paused) return { taken: 0, refused: 0 }
  const now = clock.now()
  const [found] = await db.read(everywhere, due(bridge.id, now))
  const claimed: Claimed[] = []
  for (const county of new Set(found.map((one) => one.county))) {
    const mine = found.filter((one) => one.county === county)
    const [rows] = await db.write(everywhere, claim(county, mine, now.add({ seconds: LEASE_SECONDS })))
    claimed.push(...rows)
  }
  const took = await Promise.all(claimed.map((one) => sendOne(state, bridge, url, one)))
  const taken = took.filter(Boolean).length
  return { taken, refused: took.length - taken }
}

async function post({ outbound, secret, clock }: ExchangeState, bridge: LiveBridge, url: string, one: Claimed) {
  const timestamp = Math.floor(clock.now().epochMilliseconds / 1000)
  const payload = one.body
  const signature = signPayload(bridgeSecret(secret, bridge.id, bridge.generation), timestamp, payload)
  const headers = { 'content-type': 'application/json', 'user-agent': 'Lianxin-Bridge/1', 'x-lianxin-message': one.key }
  try {
    const { status, text } = await outbound.post(url, {
      headers,
      body: JSON.stringify({ timestamp, signature, payload }),
      read: true,
    })
    if (status >= 200 && status < 300) return { status, fault: null, never: false, theirs: '' }
    // They understood and do not agree: no repeat will change that, a person must look.
    const never = status === 409 || status === 422 || status === 400
    return { status, fault: `HTTP ${status}`, never, theirs: text.slice(0, 2000) }
  } catch (error) {
    const fault = (error instanceof Error ? error.message : 'unknown').slice(0, 300)
    return { status: null, fault, never: error instanceof AddressRefused, theirs: '' }
  }
}

async function sendOne(state: ExchangeState, bridge: LiveBridge, url: string, one: Claimed): Promise<boolean> {
  const { status, fault, never, theirs } = await post(state, bridge, url, one)
  const now = state.clock.now()
  const row = q
    .updateTable('exchange.bridge_out')
    .where('county', '=', one.county)
    .where('key', '=', one.key)
    .where('tries', '=', one.tries)
  if (fault === null) {
    await state.db.write(everywhere, row.set({ taken_at: now, status, fault: null }))
    return true
  }
  const next = never ? null : nextTryAt(one.created_at.epochMilliseconds, one.tries, now.epochMilliseconds)
  if (next !== null) {
    await state.db.write(
      everywhere,
      row.set({ next_try_at: Temporal.Instant.fromEpochMilliseconds(next), status, fault }),
    )
    return false
  }
  await state.db.write(everywhere, row.set({ failed_at: now, status, fault }))
  await state.db.write(
    everywhere,
    q
      .insertInto('exchange.bridge_held')
      .values({
        county: bridge.county,
        bridge: bridge.id,
        key: `out:${one.county}:${one.key}:${one.created_at.epochMilliseconds}`,
        place: bridge.place,
        kind: 'out',
        number: one.number,
        seq: one.seq,
        fault: 'not_taken',
        detail: fault,
        theirs: JSON.stringify({ said: theirs, sent: one.body }),
        at: now,
      })
      .onConflict((on) => on.doNothing()),
  )
  return false
}
