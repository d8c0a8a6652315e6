import { randomUUID } from 'node:crypto'
import {
  page,
  Refusal,
  type Form,
  type Page,
  type PageAnswer,
  type PageContext,
  type View,
} from '@lianxin/platform/http'
import type { ResidentActor } from '@lianxin/platform/auth'
import type { z } from 'zod'
import { countyOf } from '@lianxin/platform/ids'
import { actBodies, type ActBody } from '../../contract/act-bodies.ts'
import type { MyCase } from '../../contract/case-view.ts'
import type { CaseId } from '../../contract/ids.ts'
import { paths } from '../../contract/paths.ts'
import { CaseIdField } from '../../contract/schemas.ts'
import { islands } from '../../web/islands.ts'
import { MyRequestsPage } from '../../web/mine/my-requests-page.tsx'
import { LooksPage } from '@lianxin/people/web'
import { RequestPage, type RequestPageProps } from '../../web/request/request-page.tsx'
import { detailsTyped } from '../../web/details/details.logic.ts'
import { herActs, isHerAct } from '../../web/request/her-acts.logic.ts'
import { TrackPage } from '../../web/track/track-page.tsx'
import { words } from '../../web/words.ts'
import { actOnCase } from '../acts/act-on-case.ts'
import { asReporter, scopeFor } from '../acts/standing.ts'
import { deviceOf } from '../rating-device.ts'
import { readAttached } from '../reads/attached.read.ts'
import { readMyCase, readMyCases, trackCase } from '../reads/my.read.ts'
import { readLooks } from '../reads/looks.read.ts'
import type { CasesState } from '../state.ts'
import { storeFiles } from './store-files.ts'
import { errorsOf } from './form-errors.ts'

function residentIn({ actor }: PageContext): ResidentActor {
  if (actor.kind !== 'resident') throw new Refusal('not_signed_in')
  return actor
}

function idIn({ params }: PageContext): CaseId {
  const id = CaseIdField.safeParse(params['id'])
  if (!id.success) throw new Refusal('case_not_found')
  return id.data
}

type Typed = Partial<Pick<RequestPageProps, 'rate' | 'reopen' | 'looks' | 'her'>>
const looksPath = (id: CaseId): string => `${paths.my.show(id)}/looks`

async function requestView(
  cases: CasesState,
  ctx: PageContext,
  one: MyCase,
  code?: string,
  typed: Typed = {},
): Promise<View> {
  const scope = scopeFor({ actor: asReporter(ctx.actor), code }, cases.secret, one.id)
  const failed =
    typed.her?.some(({ errors = [] }) => errors.length > 0) === true ||
    (typed.rate?.errors?.length ?? 0) > 0 ||
    typed.reopen?.error !== undefined
  return {
    title: one.title,
    shell: 'resident',
    nav: 'mine',
    islands: islands.request,
    ...(failed ? { status: 422 } : {}),
    body: (
      <RequestPage
        lang={ctx.lang}
        case={one}
        now={cases.clock.now().toString()}
        rate={{ action: paths.my.rate(one.id), actId: randomUUID() }}
        reopen={{ action: `${paths.my.show(one.id)}/reopen`, actId: randomUUID() }}
        her={herActs(one.acts).map((act) => ({ act, actId: randomUUID() }))}
        {...(code ? { code } : {})}
        attached={await readAttached(cases, scope, one, code !== undefined)}
        {...typed}
      />
    ),
  }
}

/** After an act: the page again, by its address for an account, in answer to the form for whoever holds a receipt. */
async function after(cases: CasesState, ctx: PageContext, id: CaseId, code?: string): Promise<PageAnswer> {
  if (!code) return { to: paths.my.show(id) }
  return requestView(cases, ctx, await readMyCase(cases, { actor: asReporter(ctx.actor), code }, id, ctx.lang), code)
}

async function rate(cases: CasesState, ctx: PageContext, form: Form): Promise<PageAnswer> {
  const [id, code] = [idIn(ctx), form.get('code')]
  const acting = { actor: asReporter(ctx.actor), code }
  const { solved = '', score = '', words: said = '', act_id: actId = '', version } = form.values
  try {
    const body = actBodies.rate.parse({ actId, version, solved, score, words: said })
    await actOnCase(cases, { ...acting, device: deviceOf(ctx) }, id, 'rate', body)
    return await after(cases, ctx, id, code)
  } catch (error) {
    const errors = errorsOf(error, ctx.lang)
    const one = await readMyCase(cases, acting, id, ctx.lang)
    const again = { action: paths.my.rate(id), actId: actId || randomUUID() }
    return requestView(cases, ctx, one, code, { rate: { ...again, typed: { solved, score, words: said }, errors } })
  }
}

async function reopen(cases: CasesState, ctx: PageContext, form: Form): Promise<PageAnswer> {
  const [id, code] = [idIn(ctx), form.get('code')]
  const acting = { actor: asReporter(ctx.actor), code }
  const { why = '', act_id: actId = '', version } = form.values
  try {
    await actOnCase(cases, acting, id, 'reopen', actBodies.reopen.parse({ actId, version, why }))
    return await after(cases, ctx, id, code)
  } catch (error) {
    const [first] = errorsOf(error, ctx.lang)
    const one = await readMyCase(cases, acting, id, ctx.lang)
    const again = { action: `${paths.my.show(id)}/reopen`, actId: actId || randomUUID(), typed: why }
    return requestView(cases, ctx, one, code, { reopen: { ...again, ...(first ? { error: first.text } : {}) } })
  }
}

/** Answer, addition, urging, review, withdrawal: one way for all of them; a no keeps what was typed. */
async function herAct(cases: CasesState, ctx: PageContext, form: Form): Promise<PageAnswer> {
  const [id, code, act] = [idIn(ctx), form.get('code'), ctx.params['act'] ?? '']
  if (!isHerAct(act)) throw new Refusal('act_not_possible')
  const acting = { actor: asReporter(ctx.actor), code }
  const { act_id: actId = '', code: _, ...values } = form.values
  const details = detailsTyped(values)
  // Spoken or shown, it need not be written too.
  const spoken = form.files.length > 0 && values['words']?.trim() === ''
  const typed = {
    ...values,
    ...(act === 'add' ? { details } : {}),
    ...(spoken ? { words: words(ctx.lang).request.seeAttached } : {}),
  }
  try {
    const schema: z.ZodType = actBodies[act]
    // Looked at before the files are: a form with a fault must not store them again and again.
    schema.parse({ ...typed, files: [], actId })
    await readMyCase(cases, acting, id, ctx.lang)
    const files = await storeFiles(cases, countyOf(id), form)
    await actOnCase(cases, acting, id, act, schema.parse({ ...typed, files, actId }) as ActBody<typeof act>)
    return await after(cases, ctx, id, code)
  } catch (error) {
    const errors = errorsOf(error, ctx.lang)
    const one = await readMyCase(cases, acting, id, ctx.lang)
    const again = { act, actId: actId || randomUUID(), typed: values['words'] ?? values['why'] ?? '', details, errors }
    const others = herActs(one.acts).filter((other) => other !== act)
    const her = [again, ...others.map((other) => ({ act: other, actId: randomUUID() }))]
    return requestView(cases, ctx, one, code, { her })
  }
}

async function track(cases: CasesState, ctx: PageContext, form: Form): Promise<View> {
  const { number = '', code = '' } = form.values
  try {
    return requestView(cases, ctx, await trackCase(cases, ctx.actor, { number, code }, ctx.lang), code)
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'case_not_found') throw error
    return trackView(ctx, number, code, true)
  }
}

const trackView = (ctx: PageContext, number: string, code: string, wrong = false): View => ({
  title: words(ctx.lang).request.trackTitle,
  shell: 'resident',
  nav: 'mine',
  ...(wrong ? { status: 404 } : {}),
  body: <TrackPage lang={ctx.lang} number={number} code={code} wrong={wrong} />,
})

/** What the reporter sees of her requests, and her two acts. */
export function myPages(cases: CasesState): Page[] {
  const limit = { name: 'track', max: 60, seconds: 3600 } as const
  return [
    page({
      path: '/my',
      power: 'resident',
      async get(ctx) {
        const rows = await readMyCases(cases, residentIn(ctx), ctx.lang)
        const title = words(ctx.lang).request.mineTitle
        return { title, shell: 'resident', nav: 'mine', body: <MyRequestsPage lang={ctx.lang} rows={rows} /> }
      },
    }),
    page({
      path: '/my/{id}',
      power: 'resident',
      async get(ctx) {
        const [id, acting] = [idIn(ctx), { actor: ctx.actor }]
        const [one, { looks }] = await Promise.all([
          readMyCase(cases, acting, id, ctx.lang),
          readLooks(cases, residentIn(ctx), id),
        ])
        return requestView(cases, ctx, one, undefined, { looks: { count: looks.length, href: looksPath(id) } })
      },
    }),
    page({
      path: '/my/{id}/looks',
      power: 'resident',
      async get(ctx) {
        const id = idIn(ctx)
        const { title, looks } = await readLooks(cases, residentIn(ctx), id)
        const body = <LooksPage lang={ctx.lang} back={{ href: paths.my.show(id), label: title }} looks={looks} />
        return { title, shell: 'resident', nav: 'mine', body }
      },
    }),
    page({ path: '/my/{id}/rate', power: 'public', limit, post: (ctx, form) => rate(cases, ctx, form) }),
    page({ path: '/my/{id}/reopen', power: 'public', limit, post: (ctx, form) => reopen(cases, ctx, form) }),
    page({
      path: '/my/{id}/do/{act}',
      power: 'public',
      limit,
      saysTooLarge: true,
      post: (ctx, form) => herAct(cases, ctx, form),
    }),
    page({
      path: '/track',
      power: 'public',
      limit,
      get: async (ctx) => trackView(ctx, ctx.url.searchParams.get('number') ?? '', ''),
      post: (ctx, form) => track(cases, ctx, form),
    }),
  ]
}
