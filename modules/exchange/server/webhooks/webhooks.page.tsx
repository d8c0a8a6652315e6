import { randomUUID } from 'node:crypto'
import { page, Refusal, type Form, type Page, type PageContext, type View } from '@lianxin/platform/http'
import type { Id, PlaceCode } from '@lianxin/platform/ids'
import type { UnitId } from '@lianxin/people/contract'
import { AddWebhook, EditWebhook, ResendDeliveries, TurnWebhook } from '../../contract/webhooks/bodies.ts'
import { nothingTyped, type Typed } from '../../web/typed.ts'
import { WebhookPage } from '../../web/webhooks/webhook-page.tsx'
import { WebhooksPage, type WebhookStanding } from '../../web/webhooks/webhooks-page.tsx'
import { words } from '../../web/webhooks/words.ts'
import type { ExchangeState } from '../deps.ts'
import { idIn, readFields, staffIn, typedWith } from '../forms.ts'
import { addWebhook, editWebhook, turnWebhook } from './keep-webhooks.ts'
import { pingWebhook, sendAgain } from './send-again.ts'
import { webhookSecret } from './sign.ts'
import { listWebhooks, readDeliveries, readWebhook } from './webhooks.read.ts'

type Said = { readonly tone: 'ok' | 'late'; readonly text: string }

const standingOf = (row: { ended_at: unknown; paused_at: unknown }): WebhookStanding =>
  row.ended_at ? 'ended' : row.paused_at ? 'paused' : 'active'
const unitName = ({ cases }: ExchangeState, id: string) => cases.people.units().get(id as UnitId)?.name ?? id

async function showAll(state: ExchangeState, ctx: PageContext, typed: Typed): Promise<View> {
  const rows = await listWebhooks(state, staffIn(ctx))
  return {
    title: words(ctx.lang).title,
    shell: 'console',
    nav: 'webhooks',
    status: typed.errors.length > 0 ? 422 : 200,
    body: (
      <WebhooksPage
        lang={ctx.lang}
        typed={typed}
        actId={typed.values['actId'] ?? randomUUID()}
        rows={rows.map((row) => ({
          id: row.id as Id,
          name: row.name,
          unit: unitName(state, row.unit),
          place: state.cases.places.nameOf(row.place as PlaceCode),
          standing: standingOf(row),
          waiting: row.waiting,
          failed: row.failed,
        }))}
      />
    ),
  }
}

interface Showing {
  readonly typed?: Typed
  readonly secret?: string
  readonly said?: Said
}

async function showOne(
  state: ExchangeState,
  ctx: PageContext,
  id: Id,
  { typed, secret, said }: Showing = {},
): Promise<View> {
  const staff = staffIn(ctx)
  const [row, deliveries] = await Promise.all([readWebhook(state, staff, id), readDeliveries(state, staff, id)])
  return {
    title: row.name,
    shell: 'console',
    nav: 'webhooks',
    status: typed ? 422 : 200,
    body: (
      <WebhookPage
        lang={ctx.lang}
        id={id}
        name={row.name}
        url={row.url}
        unit={unitName(state, row.unit)}
        place={state.cases.places.nameOf(row.place as PlaceCode)}
        standing={standingOf(row)}
        madeBy={row.made_by_name}
        madeAt={row.made_at.toString()}
        oldUntil={
          row.old_until && Temporal.Instant.compare(row.old_until, state.clock.now()) > 0
            ? row.old_until.toString()
            : null
        }
        typed={typed ?? { ...nothingTyped, values: { name: row.name, url: row.url }, chosen: row.events }}
        actId={randomUUID()}
        secret={secret}
        said={said}
        deliveries={deliveries.map((one) => ({
          id: `${one.county} ${one.key}`,
          message: one.message,
          event: one.event,
          at: one.created_at.toString(),
          tries: one.tries,
          nextTry: one.next_try_at.toString(),
          taken: one.taken_at !== null,
          stopped: one.failed_at !== null,
          answer: one.fault ?? (one.status === null ? '' : `HTTP ${one.status}`),
        }))}
      />
    ),
  }
}

const secretNow = async (state: ExchangeState, ctx: PageContext, id: Id): Promise<string> =>
  webhookSecret(state.secret, id, (await readWebhook(state, staffIn(ctx), id)).generation)

async function ping(state: ExchangeState, ctx: PageContext, id: Id): Promise<Said> {
  const w = words(ctx.lang)
  const answer = await pingWebhook(state, staffIn(ctx), id)
  if ('fault' in answer) return { tone: 'late', text: w.pingFailed(answer.fault) }
  const well = answer.status >= 200 && answer.status < 300
  const status = `HTTP ${answer.status}`
  return well ? { tone: 'ok', text: w.pinged(status) } : { tone: 'late', text: w.pingFailed(status) }
}

/** What a press on a webhook's page does. */
async function press(state: ExchangeState, ctx: PageContext, id: Id, form: Form): Promise<View> {
  const staff = staffIn(ctx)
  const w = words(ctx.lang)
  switch (form.get('do')) {
    case 'ping':
      return showOne(state, ctx, id, { said: await ping(state, ctx, id) })
    case 'again':
      return showOne(state, ctx, id, {
        said: { tone: 'ok', text: w.putBack(await sendAgain(state, staff, id, readFields(ResendDeliveries, form))) },
      })
    case 'edit':
      try {
        await editWebhook(state, staff, id, readFields(EditWebhook, form, { events: form.all('events') }))
        return await showOne(state, ctx, id, { said: { tone: 'ok', text: w.saved } })
      } catch (error) {
        return showOne(state, ctx, id, { typed: typedWith(form, error, ctx.lang, 'events') })
      }
    default: {
      const asked = TurnWebhook.safeParse(form.values)
      if (!asked.success) throw new Refusal('bad_request')
      await turnWebhook(state, staff, id, asked.data)
      const secret = asked.data.do === 'rotate' ? await secretNow(state, ctx, id) : undefined
      return showOne(state, ctx, id, { said: { tone: 'ok', text: w.saved }, ...(secret ? { secret } : {}) })
    }
  }
}

/** 事件回调: who listens, with which events, and how the deliveries go. */
export function webhookPages(state: ExchangeState): Page[] {
  return [
    page({
      path: '/console/webhooks',
      power: 'exchange.webhooks',
      get: (ctx) => showAll(state, ctx, nothingTyped),
      async post(ctx, form) {
        try {
          const input = readFields(AddWebhook, form, { events: form.all('events') })
          const { id } = await addWebhook(state, staffIn(ctx), input)
          return await showOne(state, ctx, id, { secret: await secretNow(state, ctx, id) })
        } catch (error) {
          return showAll(state, ctx, typedWith(form, error, ctx.lang, 'events'))
        }
      },
    }),
    page({
      path: '/console/webhooks/{id}',
      power: 'exchange.webhooks',
      get: (ctx) => showOne(state, ctx, idIn(ctx, 'webhook_not_found')),
      post: (ctx, form) => press(state, ctx, idIn(ctx, 'webhook_not_found'), form),
    }),
  ]
}
