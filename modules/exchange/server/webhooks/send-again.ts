import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { Refusal } from '@lianxin/platform/http'
import { countyOf, type Id } from '@lianxin/platform/ids'
import type { ResendDeliveries } from '../../contract/webhooks/bodies.ts'
import type { ExchangeState } from '../deps.ts'
import { change } from '../kept-act.ts'
import { q } from '../store.ts'
import { messageId } from '../../rules/webhooks/payload.ts'
import { readWebhook } from './webhooks.read.ts'
import { secretsOf } from './deliver.ts'
import { webhookHeaders } from './sign.ts'

/** 重发: puts what was given up back, one delivery or all of a webhook, for another 72 hours; journalled. Answers how many there were. */
export async function sendAgain(state: ExchangeState, staff: Staff, id: Id, input: ResendDeliveries): Promise<number> {
  const { post } = staff
  await change(state, staff, {
    id,
    act: 'exchange.resend_webhook',
    actId: input.actId,
    lock: q
      .selectFrom('exchange.webhook')
      .select(['place', 'version', 'head'])
      .where('county', '=', countyOf(id))
      .where('id', '=', id)
      .where('place', '>=', post.lo)
      .where('place', '<', post.hi)
      .forUpdate(),
    missing: 'webhook_not_found',
    decide: () => ({
      body: { delivery: input.delivery ?? 'all' },
      writes: ({ version, hash }) => [
        q
          .updateTable('exchange.webhook')
          .set({ version, head: hash })
          .where('county', '=', countyOf(id))
          .where('id', '=', id),
      ],
    }),
  })
  const at = state.clock.now()
  const [county = '', key = ''] = input.delivery?.split(' ') ?? []
  let back = q
    .updateTable('exchange.delivery')
    .set({ failed_at: null, tries: 0, next_try_at: at, created_at: at })
    .where('webhook', '=', id)
    .where('failed_at', 'is not', null)
  if (input.delivery) back = back.where('county', '=', Number(county) || 0).where('key', '=', key)
  const [rows] = await state.db.write(scopeOf(staff), back.returning('key'))
  return rows.length
}

/** 试发: posts a test message at once and says what was answered; nothing is kept of it. Refuses a webhook that has ended. */
export async function pingWebhook(
  state: ExchangeState,
  staff: Staff,
  id: Id,
): Promise<{ readonly status: number } | { readonly fault: string }> {
  const hook = await readWebhook(state, staff, id)
  if (hook.ended_at) throw new Refusal('webhook_ended')
  const at = state.clock.now()
  const body = JSON.stringify({ type: 'ping', timestamp: at.toString(), data: {} })
  const message = messageId(countyOf(id), `ping${at.epochMilliseconds}`)
  const secrets = secretsOf(state.secret, { ...hook, webhook: id }, at)
  try {
    const { status } = await state.outbound.post(hook.url, {
      headers: webhookHeaders(message, at, body, secrets),
      body,
    })
    return { status }
  } catch (error) {
    return { fault: error instanceof Error ? error.message : 'unknown' }
  }
}
