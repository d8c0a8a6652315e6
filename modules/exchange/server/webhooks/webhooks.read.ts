import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { Refusal } from '@lianxin/platform/http'
import { countyOf, type Id } from '@lianxin/platform/ids'
import type { ExchangeState } from '../deps.ts'
import { q } from '../store.ts'

const SHOWN = 100

/** One webhook within somebody's place; one outside it is not there. */
export async function readWebhook({ db }: ExchangeState, staff: Staff, id: Id) {
  const [[row]] = await db.read(
    scopeOf(staff),
    q
      .selectFrom('exchange.webhook')
      .selectAll()
      .where('county', '=', countyOf(id))
      .where('id', '=', id)
      .where('place', '>=', staff.post.lo)
      .where('place', '<', staff.post.hi),
  )
  if (!row) throw new Refusal('webhook_not_found')
  return row
}

/** All webhooks of a place with how many deliveries wait and how many were given up. */
export async function listWebhooks({ db }: ExchangeState, staff: Staff) {
  const { lo, hi } = staff.post
  const [hooks, counts] = await db.read(
    scopeOf(staff),
    q
      .selectFrom('exchange.webhook')
      .selectAll()
      .where('place', '>=', lo)
      .where('place', '<', hi)
      .orderBy('ended_at', (order) => order.desc().nullsFirst())
      .orderBy('name')
      .limit(200),
    q
      .selectFrom('exchange.delivery')
      .select(({ fn }) => [
        'webhook',
        fn.countAll<string>().filterWhere('failed_at', 'is', null).as('waiting'),
        fn.countAll<string>().filterWhere('failed_at', 'is not', null).as('failed'),
      ])
      .where('place', '>=', lo)
      .where('place', '<', hi)
      .where('taken_at', 'is', null)
      .groupBy('webhook'),
  )
  const byHook = new Map(counts.map((row) => [row.webhook, row]))
  return hooks.map((hook) => ({
    ...hook,
    waiting: Number(byHook.get(hook.id)?.waiting ?? 0),
    failed: Number(byHook.get(hook.id)?.failed ?? 0),
  }))
}

/** The latest deliveries of a webhook: what was given up first, then what waits, then what was taken. */
export async function readDeliveries({ db }: ExchangeState, staff: Staff, id: Id) {
  const [rows] = await db.read(
    scopeOf(staff),
    q
      .selectFrom('exchange.delivery')
      .select([
        'county',
        'key',
        'message',
        'event',
        'created_at',
        'next_try_at',
        'tries',
        'taken_at',
        'failed_at',
        'status',
        'fault',
      ])
      .where('webhook', '=', id)
      .where('place', '>=', staff.post.lo)
      .where('place', '<', staff.post.hi)
      .orderBy((eb) =>
        eb.case().when('failed_at', 'is not', null).then(0).when('taken_at', 'is', null).then(1).else(2).end(),
      )
      .orderBy('created_at', 'desc')
      .limit(SHOWN),
  )
  return rows
}
