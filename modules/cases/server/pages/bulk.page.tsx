import { page, type Form, type Page, type PageContext, type View } from '@lianxin/platform/http'
import { Refusal } from '@lianxin/platform/http'
import { BulkAct, type BulkRow } from '../../contract/bulk.ts'
import { paths } from '../../contract/paths.ts'
import { BulkPage, type BulkPageProps } from '../../web/bulk/bulk-page.tsx'
import { actWords } from '../../web/desk/act.logic.ts'
import { islands } from '../../web/islands.ts'
import { words } from '../../web/words.ts'
import { previewBulk, runBulk } from '../desk/bulk-act.ts'
import type { CasesState } from '../state.ts'
import { newFormId, staffIn } from './desk-context.ts'
import { bulkOptions } from './desk-options.ts'
import { errorsOf } from './form-errors.ts'

/** Nothing chosen, or no act: back to the list, where both are chosen. */
function bulkIn(ctx: PageContext, form: Form): BulkAct | undefined {
  const actId = form.get('act_id') ?? newFormId()
  const read = BulkAct.safeParse({ actId, act: form.get('act'), ids: form.all('ids') })
  if (!read.success) return undefined
  if (!ctx.may(`cases.${read.data.act}`)) throw new Refusal('act_not_yours')
  return read.data
}

function bulkView(
  cases: CasesState,
  ctx: PageContext,
  bulk: BulkAct,
  rows: readonly BulkRow[],
  more: Partial<Pick<BulkPageProps, 'typed' | 'errors' | 'done'>> = {},
): View {
  const { errors = [], typed = {}, done = false } = more
  return {
    title: words(ctx.lang).desk.bulkTitle(actWords(bulk.act, ctx.lang).label, rows.length),
    shell: 'console',
    nav: 'cases',
    islands: islands.bulk,
    ...(errors.length > 0 ? { status: 422 } : {}),
    body: (
      <BulkPage
        lang={ctx.lang}
        act={bulk.act}
        actId={bulk.actId}
        rows={rows}
        options={bulkOptions(cases, staffIn(ctx), ctx.lang)}
        typed={typed}
        errors={errors}
        done={done}
        back={paths.desk.queue()}
      />
    ),
  }
}

/** Many cases at once: the preview, and the run with what came of each. */
export function bulkPages(cases: CasesState): Page[] {
  return [
    page({
      path: '/console/bulk',
      power: 'cases.read',
      async post(ctx, form) {
        const bulk = bulkIn(ctx, form)
        if (!bulk) return { to: paths.desk.queue() }
        return bulkView(cases, ctx, bulk, await previewBulk(cases, staffIn(ctx), bulk, ctx.lang))
      },
    }),
    page({
      path: '/console/bulk/run',
      power: 'cases.read',
      async post(ctx, form) {
        const [bulk, staff] = [bulkIn(ctx, form), staffIn(ctx)]
        if (!bulk) return { to: paths.desk.queue() }
        const { act: _, act_id: __, ids: ___, ...typed } = form.values
        try {
          return bulkView(cases, ctx, bulk, await runBulk(cases, staff, bulk, typed, ctx.lang), { done: true })
        } catch (error) {
          const errors = errorsOf(error, ctx.lang)
          return bulkView(cases, ctx, bulk, await previewBulk(cases, staff, bulk, ctx.lang), { typed, errors })
        }
      },
    }),
  ]
}
