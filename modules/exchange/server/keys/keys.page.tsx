import { randomUUID } from 'node:crypto'
import { page, Refusal, type Form, type Page, type PageContext, type View } from '@lianxin/platform/http'
import { levelOf, lies } from '@lianxin/places/contract'
import { toId, toPlaceCode } from '@lianxin/platform/ids'
import { IssueKey, RevokeKey } from '../../contract/keys.ts'
import { paths } from '../../contract/paths.ts'
import { KeysPage, type Choice } from '../../web/keys/keys-page.tsx'
import { words } from '../../web/words.ts'
import type { ExchangeState } from '../deps.ts'
import { errorsOf, fieldsOf } from '../form-errors.ts'
import { staffIn } from '../staff-in.ts'
import { issueKey } from './issue-key.ts'
import { readKeys } from './keys.read.ts'
import { revokeKey } from './revoke-key.ts'

interface Shown {
  readonly typed?: Readonly<Record<string, string>>
  readonly chosen?: readonly string[]
  readonly errors?: readonly { readonly field: string; readonly text: string }[]
  /** The new key, shown this once. */
  readonly fresh?: string
}

/** Where a key of this administrator may reach, and who may answer for it. */
function choices(state: ExchangeState, ctx: PageContext): { places: Choice[]; units: Choice[] } {
  const { place } = staffIn(ctx.actor).post
  const all = [toPlaceCode(`${state.city}000000000000`), ...state.places.counties()]
  return {
    places: all.filter((code) => lies(code, place)).map((code) => ({ value: code, label: state.places.nameOf(code) })),
    units: state
      .units()
      .within(place)
      .filter((unit) => levelOf(unit.place) === 'city' || levelOf(unit.place) === 'county')
      .map(({ id, name }) => ({ value: id, label: name })),
  }
}

async function view(state: ExchangeState, ctx: PageContext, shown: Shown = {}): Promise<View> {
  const keys = await readKeys(state, staffIn(ctx.actor))
  const { typed = {}, chosen = ['requests.write', 'updates.write'], errors = [], fresh } = shown
  const today = state.clock.now().toZonedDateTimeISO('Asia/Shanghai').toPlainDate()
  return {
    title: words(ctx.lang).keys.title,
    shell: 'console',
    nav: 'keys',
    status: errors.length > 0 ? 422 : 200,
    body: (
      <KeysPage
        lang={ctx.lang}
        keys={keys}
        {...choices(state, ctx)}
        actId={typed['actId'] ?? randomUUID()}
        revokeId={randomUUID()}
        until={today.add({ years: 1 }).toString()}
        typed={typed}
        chosen={chosen}
        errors={errors}
        fresh={fresh}
      />
    ),
  }
}

/** Issues a key and shows it once, in the answer itself: it stands in no address and in no later page. */
async function issue(state: ExchangeState, ctx: PageContext, form: Form): Promise<View> {
  try {
    const { key } = await issueKey(state, staffIn(ctx.actor), IssueKey.parse(fieldsOf(form)))
    return view(state, ctx, { fresh: key })
  } catch (error) {
    const errors = errorsOf(error, ctx.lang)
    return view(state, ctx, { typed: form.values, chosen: form.all('scopes'), errors })
  }
}

/** Keys of other programs: issue, see what they are used for, revoke. */
export function keyPages(state: ExchangeState): Page[] {
  return [
    page({
      path: '/console/keys',
      power: 'exchange.keys',
      get: (ctx) => view(state, ctx),
      post: (ctx, form) => issue(state, ctx, form),
    }),
    page({
      path: '/console/keys/{id}/revoke',
      power: 'exchange.keys',
      async post(ctx, form) {
        const { id = '' } = ctx.params
        if (!/^[1-9]\d{17}$/.test(id)) throw new Refusal('key_not_found')
        try {
          await revokeKey(state, staffIn(ctx.actor), toId(id), RevokeKey.parse(fieldsOf(form)))
          return { to: `${paths.keys()}#keys` }
        } catch (error) {
          const errors = errorsOf(error, ctx.lang).map((one) => ({ ...one, field: `${one.field}-${id}` }))
          return view(state, ctx, { typed: { [`why-${id}`]: form.get('why') ?? '' }, errors })
        }
      },
    }),
  ]
}
