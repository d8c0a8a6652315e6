import type { Staff } from '@lianxin/platform/auth'
import { Refusal } from '@lianxin/platform/http'
import { countyOf, kinds, type Id } from '@lianxin/platform/ids'
import type { AddWebhook, EditWebhook, TurnWebhook } from '../../contract/webhooks/bodies.ts'
import type { ExchangeState } from '../deps.ts'
import { begin, change, type Acted } from '../kept-act.ts'
import { q } from '../store.ts'
import { placeNamed, unitNamed } from '../unit-named.ts'

/** Hours for which the secret before signs as well. */
const OVERLAP_HOURS = 24

const lockWebhook = (id: Id, { post }: Staff) =>
  q
    .selectFrom('exchange.webhook')
    .selectAll()
    .where('county', '=', countyOf(id))
    .where('id', '=', id)
    .where('place', '>=', post.lo)
    .where('place', '<', post.hi)
    .forUpdate()
const ofWebhook = (id: Id) => q.updateTable('exchange.webhook').where('county', '=', countyOf(id)).where('id', '=', id)

/** Refuses an address to which nothing is posted, beside its field. */
function checkAddress({ outbound }: ExchangeState, url: string): void {
  const fault = outbound.faultOf(url)
  if (fault) throw new Refusal(fault, { field: 'url' })
}

/** 登记回调: a program that is told what happens in a place, and the unit that answers for it. */
export async function addWebhook(state: ExchangeState, staff: Staff, input: AddWebhook): Promise<Acted> {
  checkAddress(state, input.url)
  const unit = unitNamed(state, staff, input.unit)
  const place = placeNamed(state, staff, input.place)
  const county = countyOf(place)
  const id = await state.ids.next(county, kinds.webhook)
  const { name, url, events } = input
  return begin(state, staff, {
    id,
    county,
    place,
    act: 'exchange.add_webhook',
    actId: input.actId,
    body: { name, url, events, unit: { id: unit.id, name: unit.name } },
    writes: (entry, at) => [
      q.insertInto('exchange.webhook').values({
        county,
        id,
        place,
        unit: unit.id,
        name,
        url,
        events,
        made_at: at,
        made_by_name: staff.name,
        version: entry.version,
        head: entry.hash,
      }),
    ],
  })
}

/** Changes name, address or events; what waits goes to the new address. */
export function editWebhook(state: ExchangeState, staff: Staff, id: Id, input: EditWebhook): Promise<Acted> {
  checkAddress(state, input.url)
  const { actId, name, url, events } = input
  return change(state, staff, {
    id,
    act: 'exchange.edit_webhook',
    actId,
    lock: lockWebhook(id, staff),
    missing: 'webhook_not_found',
    decide(row) {
      if (row.ended_at) throw new Refusal('webhook_ended')
      return {
        body: { name, url, events },
        writes: ({ version, hash }) => [ofWebhook(id).set({ name, url, events, version, head: hash })],
      }
    },
  })
}

/** Pauses, resumes or ends a webhook, or gives it a new secret; the one before holds for another day. */
export function turnWebhook(
  state: ExchangeState,
  staff: Staff,
  id: Id,
  { actId, do: turn }: TurnWebhook,
): Promise<Acted> {
  return change(state, staff, {
    id,
    act: `exchange.${turn}_webhook`,
    actId,
    lock: lockWebhook(id, staff),
    missing: 'webhook_not_found',
    decide(row, at) {
      if (row.ended_at) throw new Refusal('webhook_ended')
      const set = {
        pause: { paused_at: at },
        resume: { paused_at: null },
        rotate: { generation: row.generation + 1, old_until: at.add({ hours: OVERLAP_HOURS }) },
        end: { ended_at: at },
      }[turn]
      return {
        body: turn === 'rotate' ? { generation: row.generation + 1 } : {},
        writes: ({ version, hash }) => [ofWebhook(id).set({ ...set, version, head: hash })],
      }
    },
  })
}
