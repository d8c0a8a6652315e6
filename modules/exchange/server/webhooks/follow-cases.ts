import { casesFor } from '@lianxin/cases'
import type { Rows } from '@lianxin/platform/db'
import { humanId, type PlaceCode } from '@lianxin/platform/ids'
import type { FollowedEntry, Follower } from '@lianxin/platform/journal'
import { lies } from '@lianxin/places/contract'
import type { UnitId } from '@lianxin/people/contract'
import { eventOf } from '../../contract/webhooks/events.ts'
import { messageId, payloadOf, publicPlace } from '../../rules/webhooks/payload.ts'
import type { ExchangeState } from '../deps.ts'
import { q } from '../store.ts'

/** Older than this is no news to anybody: a year that was loaded tells nothing. */
const NEWS_HOURS = 72

const listening = q
  .selectFrom('exchange.webhook')
  .select(['id', 'place', 'events'])
  .where('paused_at', 'is', null)
  .where('ended_at', 'is', null)

type Row = Rows<[ReturnType<typeof casesFor>]>[0][number]

function bodyOf({ cases }: ExchangeState, one: FollowedEntry, row: Row): string | undefined {
  const event = eventOf(one.act)
  if (!event) return undefined
  const { to } = JSON.parse(one.body) as { to?: string }
  const unit = row.unit === null ? undefined : cases.people.units().get(row.unit as UnitId)
  return payloadOf(
    event,
    { ...one, at: one.at.toString(), to: to ?? null },
    {
      number: humanId(one.object),
      place: row.place as PlaceCode,
      placeName: cases.places.nameOf(publicPlace(row.place as PlaceCode)),
      category: row.category,
      unit: unit ? { id: unit.id, name: unit.name } : null,
      urgent: row.urgent,
      handleBy: row.handle_by?.toString() ?? null,
    },
  )
}

/**
 * Writes what each webhook is told of, one delivery an event and webhook, in the transaction that moves the cursor:
 * nothing is told that did not happen, and nothing twice. Cases in confidence and those that complain of somebody are
 * told to nobody.
 */
export function tellWebhooks(state: ExchangeState): Follower {
  return {
    name: 'exchange-webhooks',
    from: 'now',
    async follow(entries, t, county) {
      const now = state.clock.now()
      const since = now.subtract({ hours: NEWS_HOURS })
      const fresh = entries.filter((one) => eventOf(one.act) && Temporal.Instant.compare(one.at, since) >= 0)
      if (fresh.length === 0) return []
      const ids = [...new Set(fresh.map((one) => one.object))]
      const [webhooks, rows] = await t.send(listening, casesFor(county, ids))
      if (webhooks.length === 0) return []
      const open = rows.filter((row) => !row.confidential && !row.sealed && row.accused_unit === null)
      const byId = new Map(open.map((row) => [row.id, row]))
      const deliveries = fresh.flatMap((one) => {
        const row = byId.get(one.object)
        const event = eventOf(one.act)
        const body = row && bodyOf(state, one, row)
        if (!row || !event || !body) return []
        return webhooks
          .filter((hook) => hook.events.includes(event) && lies(row.place as PlaceCode, hook.place as PlaceCode))
          .map((hook) => ({
            county,
            key: `${county}:${one.pos}:${hook.id}`,
            webhook: hook.id,
            place: hook.place,
            message: messageId(county, one.pos),
            event,
            body,
            created_at: now,
            next_try_at: now,
          }))
      })
      if (deliveries.length === 0) return []
      return [
        q
          .insertInto('exchange.delivery')
          .values(deliveries)
          .onConflict((on) => on.doNothing()),
      ]
    },
  }
}
