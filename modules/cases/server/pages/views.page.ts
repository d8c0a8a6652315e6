import { BadInput, fieldErrors, page, type Page } from '@lianxin/platform/http'
import { z } from 'zod'
import { paths } from '../../contract/paths.ts'
import { SaveView } from '../../contract/saved-view.ts'
import { removeView, saveView } from '../desk/saved-views.ts'
import { countSavedViews } from '../desk/view-counts.ts'
import type { CasesState } from '../state.ts'
import { staffIn } from './desk-context.ts'

/** Keeping, removing and counting the views somebody saved. */
export function viewPages(cases: CasesState): Page[] {
  return [
    page({
      path: '/console/views',
      power: 'cases.read',
      async post(ctx, form) {
        const { act_id: actId, ...typed } = form.values
        const view = SaveView.safeParse({ actId, ...typed })
        if (!view.success) throw new BadInput(fieldErrors(view.error))
        return { to: `${paths.desk.queue()}?${await saveView(cases, staffIn(ctx), view.data)}` }
      },
    }),
    page({
      path: '/console/views/{id}/remove',
      power: 'cases.read',
      async post(ctx) {
        const id = z.uuid().safeParse(ctx.params['id'])
        if (id.success) await removeView(cases, staffIn(ctx), id.data)
        return { to: paths.desk.queue() }
      },
    }),
    page({
      path: '/console/views/counts',
      power: 'cases.read',
      get: async (ctx) => ({
        raw: JSON.stringify(await countSavedViews(cases, staffIn(ctx))),
        mime: 'application/json; charset=utf-8',
        headers: { 'cache-control': 'private, max-age=20' },
      }),
    }),
  ]
}
