import { randomUUID } from 'node:crypto'
import { page, type Page, type PageContext, type View } from '@lianxin/platform/http'
import { SetOwnDetails } from '../../contract/own-details.ts'
import { OwnDetailsPage } from '../../web/me/own-details-page.tsx'
import { nothingTyped, type Typed } from '../../web/typed.ts'
import { words } from '../../web/words.ts'
import { homes, ownDetails, setOwnDetails } from '../acts/set-own-details.ts'
import type { PeopleState } from '../room.ts'
import { residentIn } from '../staff-in.ts'
import { readFields, typedWith } from './form-errors.ts'

/** '/me': what is kept about a resident, for them to read and to change. */
export function ownDetailsPage(state: PeopleState): Page {
  const show = async (ctx: PageContext, typed: Typed, saved = false): Promise<View> => ({
    title: words(ctx.lang).own.title,
    shell: 'resident',
    status: typed.errors.length > 0 ? 422 : 200,
    body: (
      <OwnDetailsPage
        lang={ctx.lang}
        typed={typed}
        actId={randomUUID()}
        kept={await ownDetails(state, residentIn(ctx))}
        homes={homes(state).map((code) => ({ code, name: state.places.nameOf(code) }))}
        saved={saved}
      />
    ),
  })
  return page({
    path: '/me',
    power: 'resident',
    get: (ctx) => show(ctx, nothingTyped),
    async post(ctx, form) {
      try {
        const name = form.get('name')?.trim() || null
        await setOwnDetails(state, residentIn(ctx), readFields(SetOwnDetails, form, { name }))
        return await show(ctx, nothingTyped, true)
      } catch (error) {
        return show(ctx, typedWith(form, error, ctx.lang))
      }
    },
  })
}
