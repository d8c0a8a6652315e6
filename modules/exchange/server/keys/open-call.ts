import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import { raw } from '@lianxin/platform/db'
import { Refusal } from '@lianxin/platform/http'
import type { Id, PlaceCode } from '@lianxin/platform/ids'
import { subtreeOf } from '@lianxin/places/contract'
import { callLimits, type ScopeCode } from '../../contract/scopes.ts'
import { limitHeaders, minuteOf, standingOf, type Standing } from '../../rules/rate-limit.ts'
import type { ExchangeState } from '../deps.ts'
import { q } from '../store.ts'
import { keyHash } from './new-key.ts'

/** A key that was found good. */
export interface HeldKey {
  readonly id: Id
  readonly name: string
  readonly place: PlaceCode
  readonly lo: PlaceCode
  readonly hi: PlaceCode
  readonly scopes: readonly string[]
}

/** A call that may pass: by whom, and what its answer says of the limit. */
export interface OpenedCall {
  readonly key: HeldKey | undefined
  readonly headers: Readonly<Record<string, string>>
}

/** Who is over the limit hears where it stands and when to come again. */
const overLimit = (standing: Standing) =>
  new Refusal('too_many', { retryAfter: standing.reset, headers: limitHeaders(standing) })

const AUTH = { as: 'auth' } as const
/** Sources known to be over until their minute ends: a flood costs no trip. */
const over = new WeakMap<ExchangeState, Map<string, { readonly minute: number; readonly limit: number }>>()

/** An address as it is counted: under a hash that nobody can turn round and that is another tomorrow. */
function sourceOf({ secret }: ExchangeState, ip: string, at: number): Buffer {
  const day = new Date(at).toISOString().slice(0, 10)
  return createHmac('sha256', `${secret}:calls`).update(`${day} ${ip}`).digest()
}

const counted = (city: number, source: Buffer, minute: number) =>
  raw<{ calls: number }>(sql`
    insert into exchange.call_window (county, source, minute, calls)
    values (${city}, ${source}, ${new Date(minute).toISOString()}::timestamptz, 1)
    on conflict (county, source, minute) do update set calls = call_window.calls + 1 returning calls`)

interface KeyRow {
  readonly id: string
  readonly name: string
  readonly place: string
  readonly scopes: readonly string[]
  readonly per_minute: number
}

const noteUse = (hash: Buffer, now: Temporal.Instant) =>
  q.updateTable('exchange.api_key').set({ used_at: now }).where('hash', '=', hash)

function refuseKnown(state: ExchangeState, source: Buffer, at: number): void {
  const known = over.get(state)?.get(source.toString('hex'))
  if (known?.minute === minuteOf(at)) throw overLimit(standingOf(known.limit + 1, known.limit, at))
}

function pass(state: ExchangeState, source: Buffer, calls: number, limit: number, at: number): Record<string, string> {
  const standing = standingOf(calls, limit, at)
  if (standing.ok) return limitHeaders(standing)
  const all = over.get(state) ?? new Map()
  // What is of an earlier minute says nothing any more.
  for (const [name, { minute }] of all) if (minute !== minuteOf(at)) all.delete(name)
  over.set(state, all.set(source.toString('hex'), { minute: minuteOf(at), limit }))
  throw overLimit(standing)
}

async function anonymous(state: ExchangeState, ip: string, at: number): Promise<Record<string, string>> {
  const source = sourceOf(state, ip, at)
  refuseKnown(state, source, at)
  const [[row]] = await state.db.write(AUTH, counted(state.city, source, minuteOf(at)))
  return pass(state, source, row?.calls ?? 1, callLimits.anonymous, at)
}

/**
 * Lets a call of another program in and counts it: by its key, else by the address it comes from. Refuses a key that is
 * unknown, revoked, expired or not issued for `needs`, and whoever calls more often in a minute than was agreed. A wrong
 * key counts for the address, so that keys cannot be tried.
 */
export async function openCall(
  state: ExchangeState,
  { key, ip }: { readonly key: string | undefined; readonly ip: string },
  needs?: ScopeCode,
): Promise<OpenedCall> {
  const now = state.clock.now()
  const at = now.epochMilliseconds
  if (!key) {
    const headers = await anonymous(state, ip, at)
    if (needs) throw new Refusal('key_wrong', { field: 'api_key' })
    return { key: undefined, headers }
  }
  const hash = keyHash(key)
  refuseKnown(state, hash, at)
  const [row, calls] = await state.db.act(AUTH, async (t): Promise<[KeyRow | undefined, number]> => {
    const [[found]] = await t.send(
      q
        .selectFrom('exchange.api_key')
        .select(['id', 'name', 'place', 'scopes', 'per_minute', 'used_at'])
        .where('hash', '=', hash)
        .where('revoked_at', 'is', null)
        .where('expires_at', '>', now),
    )
    // Only a key that is kept is counted: whatever else is typed leaves nothing behind.
    if (!found) return [undefined, 0]
    const fresh = found.used_at && Temporal.Instant.compare(found.used_at.add({ minutes: 1 }), now) > 0
    const [[window]] = await t.finish(counted(state.city, hash, minuteOf(at)), ...(fresh ? [] : [noteUse(hash, now)]))
    return [found, window?.calls ?? 1]
  })
  if (!row) {
    await anonymous(state, ip, at)
    throw new Refusal('key_wrong', { field: 'api_key' })
  }
  const headers = pass(state, hash, calls, row.per_minute, at)
  if (needs && !row.scopes.includes(needs)) throw new Refusal('key_wrong', { field: 'api_key' })
  const place = row.place as PlaceCode
  return { key: { id: row.id as Id, name: row.name, place, ...subtreeOf(place), scopes: row.scopes }, headers }
}
