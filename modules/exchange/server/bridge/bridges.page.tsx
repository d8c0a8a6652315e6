import { randomUUID } from 'node:crypto'
import { page, Refusal, type Form, type Page, type PageContext, type View } from '@lianxin/platform/http'
import type { Id, PlaceCode } from '@lianxin/platform/ids'
import type { UnitId } from '@lianxin/people/contract'
import { AddBridge, PublishMapping, TurnBridge } from '../../contract/bridge/bodies.ts'
import type { MappingFault } from '../../contract/bridge/faults.ts'
import { bridgeRoutes } from '../../contract/bridge/routes.ts'
import { BridgePage } from '../../web/bridge/bridge-page.tsx'
import { BridgesPage, type BridgeStanding } from '../../web/bridge/bridges-page.tsx'
import { words } from '../../web/bridge/words.ts'
import { nothingTyped, type Typed } from '../../web/typed.ts'
import type { ExchangeState } from '../deps.ts'
import { idIn, readFields, staffIn, typedWith } from '../forms.ts'
import { listBridges, readBridge, readHeld, readMappings, readTraffic } from './bridges.read.ts'
import { addBridge, publishMapping, turnBridge } from './keep-bridges.ts'
import { checkFor, tryMapping, type Tried } from './mapping-world.ts'
import { readPayload } from './read-payload.ts'
import { bridgeSecret } from './secrets.ts'
import { starterMapping } from './starter.ts'

type Said = { readonly tone: 'ok' | 'late'; readonly text: string }
interface Showing {
  readonly typed?: Typed
  readonly faults?: readonly MappingFault[]
  readonly tried?: readonly Tried[]
  readonly secret?: string
  readonly said?: Said
}

const standingOf = (row: { ended_at: unknown; paused_at: unknown }): BridgeStanding =>
  row.ended_at ? 'ended' : row.paused_at ? 'paused' : 'active'
const unitName = ({ cases }: ExchangeState, id: string) => cases.people.units().get(id as UnitId)?.name ?? id
const urlOf = ({ origin }: ExchangeState, ctx: PageContext, path: string, id: Id) =>
  new URL(path.replace('{id}', id), origin ?? ctx.url.origin).href

async function showAll(state: ExchangeState, ctx: PageContext, typed: Typed): Promise<View> {
  const rows = await listBridges(state, staffIn(ctx))
  return {
    title: words(ctx.lang).title,
    shell: 'console',
    nav: 'bridges',
    status: typed.errors.length > 0 ? 422 : 200,
    body: (
      <BridgesPage
        lang={ctx.lang}
        typed={typed}
        actId={typed.values['actId'] ?? randomUUID()}
        rows={rows.map((row) => ({
          id: row.id as Id,
          name: row.name,
          unit: unitName(state, row.unit),
          place: state.cases.places.nameOf(row.place as PlaceCode),
          standing: standingOf(row),
          held: row.held,
        }))}
      />
    ),
  }
}

async function showOne(state: ExchangeState, ctx: PageContext, id: Id, showing: Showing = {}): Promise<View> {
  const staff = staffIn(ctx)
  const row = await readBridge(state, staff, id)
  const [traffic, mappings, held] = await Promise.all([
    readTraffic(state, row),
    readMappings(state, staff, id),
    readHeld(state, staff, id),
  ])
  const { typed, faults, tried = [], secret, said } = showing
  const content = mappings[0]?.content ?? starterMapping()
  return {
    title: row.name,
    shell: 'console',
    nav: 'bridges',
    status: (typed?.errors.length ?? 0) > 0 || (faults?.length ?? 0) > 0 ? 422 : 200,
    body: (
      <BridgePage
        lang={ctx.lang}
        id={id}
        name={row.name}
        unit={unitName(state, row.unit)}
        place={state.cases.places.nameOf(row.place as PlaceCode)}
        standing={standingOf(row)}
        pushUrl={row.push_url}
        inUrl={urlOf(state, ctx, bridgeRoutes.pushOrders.path, id)}
        pullUrl={urlOf(state, ctx, bridgeRoutes.pullAnswers.path, id)}
        madeBy={row.made_by_name}
        madeAt={row.made_at.toString()}
        no={row.mapping}
        traffic={traffic}
        held={held.length}
        actId={randomUUID()}
        secret={secret}
        said={said}
        form={{
          actId: randomUUID(),
          typed: typed ?? { ...nothingTyped, values: { content } },
          faults,
          tried,
          versions: mappings.map((one) => ({
            no: one.no,
            why: one.why,
            by: one.by_name,
            at: one.at.toString(),
            content: one.content,
          })),
        }}
      />
    ),
  }
}

/** What was typed, with a chosen file in place of the text. */
function typedIn(form: Form): Record<string, string> {
  const file = form.files.find((one) => one.field === 'file')
  return { ...form.values, ...(file ? { content: file.bytes.toString('utf8') } : {}) }
}

async function check(state: ExchangeState, ctx: PageContext, id: Id, form: Form): Promise<View> {
  const row = await readBridge(state, staffIn(ctx), id)
  const values = typedIn(form)
  const { mapping, faults } = checkFor(state, row.place, values['content'] ?? '')
  const typed = { ...nothingTyped, values }
  const sample = values['sample']?.trim()
  if (!mapping || !sample) return showOne(state, ctx, id, { typed, faults })
  try {
    return await showOne(state, ctx, id, {
      typed,
      faults,
      tried: tryMapping(state, mapping, readPayload('json', sample)),
    })
  } catch (error) {
    const { errors } = typedWith(form, error, ctx.lang)
    return showOne(state, ctx, id, {
      typed: { ...typed, errors: errors.map((one) => ({ ...one, field: 'sample' })) },
      faults,
    })
  }
}

async function publish(state: ExchangeState, ctx: PageContext, id: Id, form: Form): Promise<View> {
  const values = typedIn(form)
  try {
    const done = await publishMapping(
      state,
      staffIn(ctx),
      id,
      readFields(PublishMapping, form, { content: values['content'] ?? '' }),
    )
    if ('faults' in done)
      return await showOne(state, ctx, id, { typed: { ...nothingTyped, values }, faults: done.faults })
    return await showOne(state, ctx, id, { said: { tone: 'ok', text: words(ctx.lang).published(done.no) } })
  } catch (error) {
    return showOne(state, ctx, id, { typed: { ...typedWith(form, error, ctx.lang), values } })
  }
}

const secretNow = async (state: ExchangeState, ctx: PageContext, id: Id): Promise<string> =>
  bridgeSecret(state.secret, id, (await readBridge(state, staffIn(ctx), id)).generation)

/** What a press on a bridge's page does. */
async function press(state: ExchangeState, ctx: PageContext, id: Id, form: Form): Promise<View> {
  const what = form.get('do')
  if (what === 'check') return check(state, ctx, id, form)
  if (what === 'publish') return publish(state, ctx, id, form)
  const asked = TurnBridge.safeParse(form.values)
  if (!asked.success) throw new Refusal('bad_request')
  await turnBridge(state, staffIn(ctx), id, asked.data)
  const secret = asked.data.do === 'rotate' ? await secretNow(state, ctx, id) : undefined
  return showOne(state, ctx, id, { said: { tone: 'ok', text: words(ctx.lang).saved }, ...(secret ? { secret } : {}) })
}

/** 系统对接: which systems, by which mapping, and how it goes. */
export function bridgePages(state: ExchangeState): Page[] {
  return [
    page({
      path: '/console/bridges',
      power: 'exchange.bridges',
      get: (ctx) => showAll(state, ctx, nothingTyped),
      async post(ctx, form) {
        try {
          const { id } = await addBridge(state, staffIn(ctx), readFields(AddBridge, form))
          return await showOne(state, ctx, id, { secret: await secretNow(state, ctx, id) })
        } catch (error) {
          return showAll(state, ctx, typedWith(form, error, ctx.lang))
        }
      },
    }),
    page({
      path: '/console/bridges/{id}',
      power: 'exchange.bridges',
      get: (ctx) => showOne(state, ctx, idIn(ctx, 'bridge_not_found')),
      post: (ctx, form) => press(state, ctx, idIn(ctx, 'bridge_not_found'), form),
    }),
  ]
}
