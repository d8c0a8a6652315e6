import { page, type Form, type Page, type PageAnswer, type PageContext, type View } from '@lianxin/platform/http'
import { ExportDetails } from '../../contract/export-details.ts'
import { DetailsPage } from '../../web/details/details-page.tsx'
import { words } from '../../web/words.ts'
import { csvOf, exportDetails } from '../details/export-details.ts'
import type { CasesState } from '../state.ts'
import { newFormId, staffIn } from './desk-context.ts'
import { errorsOf } from './form-errors.ts'

type Said = Partial<Pick<Parameters<typeof DetailsPage>[0], 'typed' | 'errors'>>

function view(cases: CasesState, ctx: PageContext, { typed, errors = [] }: Said = {}): View {
  const { lang } = ctx
  const kinds = cases.services.catalogue().categories.filter(({ fields }) => fields.length > 0)
  return {
    title: words(lang).desk.detailsExport,
    shell: 'console',
    nav: 'details',
    status: errors.length > 0 ? 422 : 200,
    body: (
      <DetailsPage
        lang={lang}
        actId={newFormId()}
        place={cases.places.nameOf(staffIn(ctx).post.place)}
        kinds={kinds.map(({ code, name, fields }) => ({
          code,
          name: name[lang],
          asks: fields.map(({ label }) => label[lang]),
        }))}
        typed={typed ?? { category: ctx.url.searchParams.get('category') ?? '' }}
        errors={errors}
      />
    ),
  }
}

async function send(cases: CasesState, ctx: PageContext, form: Form): Promise<PageAnswer> {
  try {
    const asked = ExportDetails.parse(form.values)
    const list = await exportDetails(cases, staffIn(ctx), asked, ctx.lang)
    return {
      raw: csvOf(list),
      mime: 'text/csv; charset=utf-8',
      headers: {
        'content-disposition': `attachment; filename="details-${asked.category}.csv"`,
        'cache-control': 'no-store',
      },
    }
  } catch (error) {
    return view(cases, ctx, { typed: form.values, errors: errorsOf(error, ctx.lang) })
  }
}

/** 要点导出: what residents said of what a category asks for, as a list. */
export const detailsPage = (cases: CasesState): Page =>
  page({
    path: '/console/details',
    power: 'cases.export',
    freshSecond: (_, form) => form !== undefined,
    get: async (ctx) => view(cases, ctx),
    post: (ctx, form) => send(cases, ctx, form),
  })
