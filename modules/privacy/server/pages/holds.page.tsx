import { randomUUID } from 'node:crypto'
import { page, Refusal, type Page, type PageContext, type View } from '@lianxin/platform/http'
import { paths } from '../../contract/paths.ts'
import { HoldCase, LiftHold } from '../../contract/schemas.ts'
import { HoldsPage, type HoldsPageProps } from '../../web/holds/holds-page.tsx'
import { words } from '../../web/holds/words.ts'
import { holdCase, liftHold } from '../acts/hold-case.ts'
import { staffIn } from '../actors.ts'
import type { PrivacyState } from '../deps.ts'
import { readHolds } from '../reads/holds.read.ts'
import { errorsOf } from './form-errors.ts'

type Again = Pick<HoldsPageProps, 'typed' | 'errors'>

async function show(state: PrivacyState, ctx: PageContext, again: Again = { typed: {}, errors: [] }): Promise<View> {
  return {
    title: words(ctx.lang).title,
    shell: 'console',
    nav: 'holds',
    status: again.errors.length > 0 ? 422 : 200,
    body: (
      <HoldsPage
        lang={ctx.lang}
        all={await readHolds(state, staffIn(ctx))}
        mayHold={ctx.may('privacy.hold')}
        actId={randomUUID()}
        {...again}
        saved={ctx.url.searchParams.has('saved')}
      />
    ),
  }
}

/** '/console/privacy/holds': requests whose terms stand still, and why. */
export const holdsPage = (state: PrivacyState): Page =>
  page({
    path: '/console/privacy/holds',
    power: 'privacy.holds',
    get: (ctx) => show(state, ctx),
    async post(ctx, form) {
      if (!ctx.may('privacy.hold')) throw new Refusal('not_found')
      const { values } = form
      try {
        if (values['object']) await liftHold(state, staffIn(ctx), LiftHold.parse(values))
        else await holdCase(state, staffIn(ctx), HoldCase.parse(values))
        return { to: `${paths.holds()}?saved` }
      } catch (error) {
        return show(state, ctx, { typed: values, errors: errorsOf(error, ctx.lang) })
      }
    },
  })
