import { page, type Form, type Page, type PageAnswer, type PageContext, type View } from '@lianxin/platform/http'
import type { FieldError } from '@lianxin/ui'
import { paths } from '../../contract/paths.ts'
import { ShowSecondPage } from '../../web/second/show-second-page.tsx'
import { words } from '../../web/words.ts'
import { showSecond } from '../login/show-second.ts'
import type { PeopleState } from '../room.ts'
import { staffIn } from '../staff-in.ts'
import { safeNext, typedWith } from './form-errors.ts'

/** The field that the asking page adds to what was typed. */
const FIELD = 'second_now'
const NOT_SHOWN = 401

interface Asking {
  readonly action: string
  readonly back: string
  readonly form?: Form | undefined
  readonly errors?: readonly FieldError[]
}

// A password typed on the page before is asked for there again rather than written into this one.
const keptOf = (form: Form | undefined) =>
  (form?.entries ?? []).filter(([name]) => name !== FIELD && !/password/i.test(name))

function asking(ctx: PageContext, { action, back, form, errors = [] }: Asking): View {
  const due = staffIn(ctx).secondDue ?? 'code'
  const w = words(ctx.lang).second
  return {
    title: due === 'code' ? w.title : w.setupTitle,
    shell: 'console',
    status: errors.length > 0 ? 422 : NOT_SHOWN,
    body: (
      <ShowSecondPage
        lang={ctx.lang}
        due={due}
        action={action}
        kept={keptOf(form)}
        hadFiles={(form?.files.length ?? 0) > 0}
        back={back}
        errors={errors}
      />
    ),
  }
}

/**
 * Stands before a page that asks for a second factor. A form comes back with everything typed and a field for the code,
 * and goes on by one press; a download is led to a page of its own and back.
 */
export const askSecond =
  (state: PeopleState) =>
  async (ctx: PageContext, form?: Form): Promise<PageAnswer | undefined> => {
    const here = `${ctx.url.pathname}${ctx.url.search}`
    if (!form) return { to: paths.showSecond(here) }
    const code = form.get(FIELD)
    const again = { action: here, back: here, form }
    if (code === undefined || staffIn(ctx).secondDue !== 'code') return asking(ctx, again)
    try {
      await showSecond(state, staffIn(ctx), ctx.token, code)
      return undefined
    } catch (error) {
      return asking(ctx, { ...again, errors: typedWith(form, error, ctx.lang).errors })
    }
  }

/** '/console/second': the code again, then on to where one was going. */
export function secondPage(state: PeopleState): Page {
  const nextIn = (ctx: PageContext) => safeNext(ctx.url.searchParams.get('next'), '/console')
  const view = (ctx: PageContext, form?: Form, error?: unknown): View =>
    asking(ctx, {
      action: paths.showSecond(nextIn(ctx)),
      back: '/console',
      errors: form && error ? typedWith(form, error, ctx.lang).errors : [],
    })
  return page({
    path: '/console/second',
    power: 'staff',
    async get(ctx) {
      return { ...view(ctx), status: 200 }
    },
    async post(ctx, form) {
      const { secondDue } = staffIn(ctx)
      if (secondDue === 'setup') return view(ctx)
      try {
        if (secondDue) await showSecond(state, staffIn(ctx), ctx.token, form.get(FIELD) ?? '')
        return { to: nextIn(ctx) }
      } catch (error) {
        return view(ctx, form, error)
      }
    },
  })
}
