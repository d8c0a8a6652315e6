import { randomUUID } from 'node:crypto'
import { fileRow, readPhoto } from '@lianxin/platform/files'
import { isRefusal, page, Refusal, type Form, type Page, type PageContext, type View } from '@lianxin/platform/http'
import { countyOf, kinds, type Id } from '@lianxin/platform/ids'
import { paths } from '../../contract/paths.ts'
import { AnswerCallback, IdField, OpenPaper } from '../../contract/schemas.ts'
import { mayOpenPaper } from '../../rules/callback.ts'
import { CALLER } from '../../rules/powers.ts'
import { CallbackPage } from '../../web/callbacks/callback-page.tsx'
import { CallbacksPage } from '../../web/callbacks/callbacks-page.tsx'
import { RatingsPage } from '../../web/ratings/ratings-page.tsx'
import { words } from '../../web/words.ts'
import { answerCallback } from '../acts/answer-callback.ts'
import { openPaper } from '../acts/open-paper.ts'
import type { EvaluationState } from '../deps.ts'
import { readBatches } from '../reads/batches.read.ts'
import { findCallback, readCallbacks, type CallbackSeen } from '../reads/callbacks.read.ts'
import { staffIn } from './asked-view.ts'
import { errorsOf } from './form-errors.ts'
import { unitName } from './figures.page.tsx'

export function idIn({ params }: PageContext): Id {
  const id = IdField.safeParse(params['id'])
  if (!id.success) throw new Refusal('not_found')
  return id.data
}

const shown = (state: EvaluationState, one: CallbackSeen) => ({
  ...one,
  place: state.places.nameOf(one.place),
  unit: unitName(state, one.unit ?? '0', ''),
})

async function listView(state: EvaluationState, ctx: PageContext): Promise<View> {
  const { open, called } = await readCallbacks(state, staffIn(ctx))
  return {
    title: words(ctx.lang).callbacks.title,
    shell: 'console',
    nav: 'callbacks',
    body: (
      <CallbacksPage
        lang={ctx.lang}
        now={state.clock.now().toString()}
        open={open.map((one) => shown(state, one))}
        called={called.map((one) => shown(state, one))}
        saved={ctx.url.searchParams.has('saved')}
      />
    ),
  }
}

interface Again {
  readonly typed: Readonly<Record<string, string>>
  readonly errors: readonly { field: string; text: string }[]
}

async function oneView(state: EvaluationState, ctx: PageContext, again?: Again): Promise<View> {
  const staff = staffIn(ctx)
  const one = await findCallback(state, staff, idIn(ctx))
  if (!one) throw new Refusal('callback_not_found')
  return {
    title: words(ctx.lang).callbacks.one(one.number),
    shell: 'console',
    nav: 'callbacks',
    status: again ? 422 : 200,
    body: (
      <CallbackPage
        lang={ctx.lang}
        one={shown(state, one)}
        actId={again?.typed['actId'] ?? randomUUID()}
        typed={again?.typed ?? {}}
        errors={again?.errors ?? []}
        paperOnly={staff.post.role !== CALLER}
        hasPaper={one.files.length > 0 && mayOpenPaper(one, staff)}
      />
    ),
  }
}

/** Keeps the picture of her paper, re-encoded and stripped; it belongs to nobody until the answer names it. */
async function storePicture(state: EvaluationState, callback: Id, form: Form): Promise<Id[]> {
  if (form.tooLarge !== undefined) throw new Refusal('photo_too_large', { field: 'photo' })
  const [picture] = form.files
  if (!picture) return []
  const county = countyOf(callback)
  const [file, id] = await Promise.all([readPhoto(picture.bytes), state.ids.next(county, kinds.file)])
  await state.db.write({ as: 'intake' }, fileRow(county, id, file, state.clock.now(), 'evaluation'))
  return [id]
}

async function answer(state: EvaluationState, ctx: PageContext, form: Form) {
  const id = idIn(ctx)
  try {
    AnswerCallback.parse({ ...form.values, files: [] })
    const files = await storePicture(state, id, form)
    await answerCallback(state, staffIn(ctx), id, AnswerCallback.parse({ ...form.values, files }))
    return { to: `${paths.callbacks()}?saved` }
  } catch (error) {
    return oneView(state, ctx, { typed: form.values, errors: errorsOf(error, ctx.lang) })
  }
}

async function paper(state: EvaluationState, ctx: PageContext, form: Form) {
  try {
    const { body, mime } = await openPaper(state, staffIn(ctx), idIn(ctx), OpenPaper.parse(form.values))
    return { raw: body, mime }
  } catch (error) {
    if (isRefusal(error, 'callback_not_found')) throw error
    return oneView(state, ctx, { typed: form.values, errors: errorsOf(error, ctx.lang) })
  }
}

/** Call-backs, and the ratings that were released to the reader's unit. */
export function callbackPages(state: EvaluationState): Page[] {
  return [
    page({ path: '/console/evaluation/callbacks', power: 'evaluation.call', get: (ctx) => listView(state, ctx) }),
    page({
      path: '/console/evaluation/callbacks/{id}',
      power: 'evaluation.call',
      get: (ctx) => oneView(state, ctx),
      saysTooLarge: true,
      post: (ctx, form) => answer(state, ctx, form),
    }),
    page({
      path: '/console/evaluation/callbacks/{id}/paper',
      power: 'evaluation.call',
      post: (ctx, form) => paper(state, ctx, form),
    }),
    page({
      path: '/console/evaluation/ratings',
      power: 'evaluation.ratings',
      async get(ctx) {
        const staff = staffIn(ctx)
        const { unit } = staff.post
        return {
          title: words(ctx.lang).callbacks.ratingsTitle,
          shell: 'console',
          nav: 'ratings',
          body: (
            <RatingsPage
              lang={ctx.lang}
              unit={unit && unitName(state, unit, '')}
              batches={await readBatches(state, staff)}
            />
          ),
        }
      },
    }),
  ]
}
