import { handlers, type BoundRoute } from '@lianxin/platform/http'
import type { Staff } from '@lianxin/platform/auth'
import type { Id, PlaceCode } from '@lianxin/platform/ids'
import type { UnitId } from '@lianxin/people/contract'
import { webhookRoutes } from '../../contract/webhooks/routes.ts'
import type { ExchangeState } from '../deps.ts'
import { staffIn } from '../staff-in.ts'
import { addWebhook, editWebhook, turnWebhook } from './keep-webhooks.ts'
import { sendAgain } from './send-again.ts'
import { webhookSecret } from './sign.ts'
import { listWebhooks, readDeliveries, readWebhook } from './webhooks.read.ts'

const secretOf = async (state: ExchangeState, staff: Staff, id: Id): Promise<string> =>
  webhookSecret(state.secret, id, (await readWebhook(state, staff, id)).generation)

const stateOf = (row: { ended_at: unknown; paused_at: unknown }) =>
  row.ended_at ? ('ended' as const) : row.paused_at ? ('paused' as const) : ('active' as const)

async function all(state: ExchangeState, staff: Staff) {
  const rows = await listWebhooks(state, staff)
  return rows.map((row) => ({
    id: row.id as Id,
    name: row.name,
    url: row.url,
    unit: { id: row.unit, name: state.cases.people.units().get(row.unit as UnitId)?.name ?? row.unit },
    place: { code: row.place, name: state.cases.places.nameOf(row.place as PlaceCode) },
    events: [...row.events],
    state: stateOf(row),
    waiting: row.waiting,
    failed: row.failed,
  }))
}

async function deliveriesOf(state: ExchangeState, staff: Staff, id: Id) {
  await readWebhook(state, staff, id)
  return (await readDeliveries(state, staff, id)).map((one) => ({
    delivery: `${one.county} ${one.key}`,
    message: one.message,
    event: one.event,
    createdAt: one.created_at.toString(),
    state: one.failed_at ? ('failed' as const) : one.taken_at ? ('taken' as const) : ('waiting' as const),
    tries: one.tries,
    answer: one.fault ?? (one.status === null ? '' : `HTTP ${one.status}`),
  }))
}

/** Webhooks over HTTP: the acts of the console, for programs. */
export const webhookAnswers = (state: ExchangeState): BoundRoute[] =>
  handlers(webhookRoutes, {
    listWebhooks: async (_, { actor }) => ({ webhooks: await all(state, staffIn(actor)) }),
    async addWebhook(input, { actor }) {
      const staff = staffIn(actor)
      const { id } = await addWebhook(state, staff, input)
      return { id, secret: await secretOf(state, staff, id) }
    },
    editWebhook: async ({ id, ...input }, { actor }) => ({
      id: (await editWebhook(state, staffIn(actor), id, input)).id,
    }),
    async turnWebhook({ id, ...input }, { actor }) {
      const staff = staffIn(actor)
      await turnWebhook(state, staff, id, input)
      return { id, secret: input.do === 'rotate' ? await secretOf(state, staff, id) : null }
    },
    listDeliveries: async ({ id }, { actor }) => ({ deliveries: await deliveriesOf(state, staffIn(actor), id) }),
    resendDeliveries: async ({ id, ...input }, { actor }) => ({
      back: await sendAgain(state, staffIn(actor), id, input),
    }),
  })
