import { randomUUID } from 'node:crypto'
import { page, type Form, type Page, type PageAnswer, type PageContext, type View } from '@lianxin/platform/http'
import { bulkFormats } from '../../contract/bulk/formats.ts'
import { DownloadExport } from '../../contract/bulk/routes.ts'
import { ExportsPage } from '../../web/bulk/exports-page.tsx'
import { words } from '../../web/bulk/words.ts'
import { nothingTyped, type Typed } from '../../web/typed.ts'
import type { ExchangeState } from '../deps.ts'
import { readFields, staffIn, typedWith } from '../forms.ts'
import { beginExport, lotFor } from './begin-export.ts'
import { coveredOf, objectsFor } from './objects.ts'
import { streamExport } from './stream-export.ts'

function show(state: ExchangeState, ctx: PageContext, typed: Typed): View {
  return {
    title: words(ctx.lang).title,
    shell: 'console',
    nav: 'exports',
    status: typed.errors.length > 0 ? 422 : 200,
    body: (
      <ExportsPage
        lang={ctx.lang}
        typed={typed}
        actId={randomUUID()}
        objects={objectsFor(state, ctx.actor).map((one) => ({ ...one, covered: [...coveredOf(state, one)] }))}
      />
    ),
  }
}

async function download(state: ExchangeState, ctx: PageContext, form: Form): Promise<PageAnswer> {
  const staff = staffIn(ctx)
  try {
    const { format, ...asked } = readFields(DownloadExport, form)
    const { object } = await beginExport(state, staff, asked)
    const title = object[ctx.lang]
    return {
      raw: streamExport(format, title, object.columns, (cursor) => lotFor(state, staff, object, cursor)),
      mime: bulkFormats[format].mime,
      headers: {
        'content-disposition': `attachment; filename="${object.name}.${format}"`,
        'cache-control': 'no-store',
      },
    }
  } catch (error) {
    return show(state, ctx, typedWith(form, error, ctx.lang))
  }
}

/** 批量导出 by hand: which object, in which form, and why. */
export const exportPages = (state: ExchangeState): Page[] => [
  page({
    path: '/console/exports',
    power: 'exchange.export',
    freshSecond: (_, form) => form !== undefined,
    get: async (ctx) => show(state, ctx, nothingTyped),
    post: (ctx, form) => download(state, ctx, form),
  }),
]
