import { sql } from 'kysely'
import { raw } from '@lianxin/platform/db'
import { everywhere } from '@lianxin/platform/journal'
import { nextTryAt } from '../../rules/outbound/tries.ts'
import type { ExchangeState } from '../deps.ts'
import { AddressRefused } from '../outbound/outbound.ts'
import { q } from '../store.ts'
import { webhookHeaders, webhookSecret } from './sign.ts'

/** Deliveries at once, and of one webhook: one that hangs keeps nobody else waiting. */
const BATCH = 60
const EACH = 10
/** Seconds a sender may keep what it took; longer than the longest post. */
const LEASE_SECONDS = 60

interface Claimed {
  readonly county: number
  readonly key: string
  readonly message: string
  readonly body: string
  readonly created_at: Temporal.Instant
  readonly tries: number
  readonly webhook: string
  readonly url: string
  readonly generation: number
  readonly old_until: Temporal.Instant | null
}

const due = (now: Temporal.Instant) =>
  raw<Pick<Claimed, 'county' | 'key' | 'tries'>>(sql`
    select d.county, d.key, d.tries from (
      select d.county, d.key, d.tries, d.next_try_at,
        row_number() over (partition by d.webhook order by d.next_try_at, d.key) as turn
      from exchange.delivery d
      where d.taken_at is null and d.failed_at is null and d.next_try_at <= ${now}) d
    where d.turn <= ${EACH} order by d.next_try_at limit ${BATCH}`)

const claim = (county: number, rows: readonly { key: string; tries: number }[], until: Temporal.Instant) =>
  raw<Claimed>(sql`
    update exchange.delivery d set tries = d.tries + 1, next_try_at = ${until}
    from unnest(${rows.map((row) => row.key)}::text[], ${rows.map((row) => row.tries)}::int4[]) as c(key, tries),
      exchange.webhook w
    where d.county = ${county} and d.key = c.key and d.tries = c.tries and d.taken_at is null and d.failed_at is null
      and w.id = d.webhook
    returning d.county, d.key, d.message, d.body, d.created_at, d.tries, d.webhook, w.url, w.generation, w.old_until`)

async function claimDue({ db, clock }: ExchangeState): Promise<Claimed[]> {
  const now = clock.now()
  const [found] = await db.read(everywhere, due(now))
  const claimed: Claimed[] = []
  for (const county of new Set(found.map((one) => one.county))) {
    const mine = found.filter((one) => one.county === county)
    const [rows] = await db.write(everywhere, claim(county, mine, now.add({ seconds: LEASE_SECONDS })))
    claimed.push(...rows)
  }
  return claimed
}

/** The secrets that sign now: the present one, and the one before for a day after it was changed. */
export function secretsOf(
  secret: string,
  { webhook, generation, old_until: old }: Pick<Claimed, 'webhook' | 'generation' | 'old_until'>,
  now: Temporal.Instant,
): string[] {
  const both = old !== null && Temporal.Instant.compare(now, old) < 0
  return (both ? [generation, generation - 1] : [generation]).map((one) => webhookSecret(secret, webhook, one))
}

async function offer(
  { outbound, secret, clock }: ExchangeState,
  one: Claimed,
): Promise<{ status: number | null; fault: string | null; never?: true }> {
  const at = clock.now()
  try {
    const headers = webhookHeaders(one.message, at, one.body, secretsOf(secret, one, at))
    const { status } = await outbound.post(one.url, { headers, body: one.body })
    if (status >= 200 && status < 300) return { status, fault: null }
    // 410: whoever listened says that it will never listen again.
    return status === 410 ? { status, fault: `HTTP ${status}`, never: true } : { status, fault: `HTTP ${status}` }
  } catch (error) {
    return {
      status: null,
      fault: error instanceof Error ? error.message.slice(0, 300) : 'unknown',
      ...(error instanceof AddressRefused ? { never: true } : {}),
    }
  }
}

/**
 * Hands over what is due, side by side. Claimed, posted, then marked: a sender that dies between costs a minute, and the
 * listener may then hear the same id twice, which is what the id is for. Returns how many were taken and how many not.
 */
export async function deliverDue(state: ExchangeState): Promise<{ readonly taken: number; readonly refused: number }> {
  const claimed = await claimDue(state)
  const took = await Promise.all(
    claimed.map(async (one) => {
      const { status, fault, never } = await offer(state, one)
      const now = state.clock.now()
      const row = q
        .updateTable('exchange.delivery')
        .where('county', '=', one.county)
        .where('key', '=', one.key)
        .where('tries', '=', one.tries)
      if (fault === null) {
        await state.db.write(everywhere, row.set({ taken_at: now, status, fault: null }))
        return true
      }
      const next = never ? null : nextTryAt(one.created_at.epochMilliseconds, one.tries, now.epochMilliseconds)
      const set = next === null ? { failed_at: now } : { next_try_at: Temporal.Instant.fromEpochMilliseconds(next) }
      await state.db.write(everywhere, row.set({ ...set, status, fault }))
      return false
    }),
  )
  const taken = took.filter(Boolean).length
  return { taken, refused: took.length - taken }
}
