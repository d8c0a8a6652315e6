import { randomUUID } from 'node:crypto'
import { h } from 'preact'
import type { Staff } from '@lianxin/platform/auth'
import { fieldErrors, isRefusal, page, Refusal, type Page, type PageContext, type View } from '@lianxin/platform/http'
import { levelOf } from '@lianxin/places/contract'
import { paths } from '../../contract/paths.ts'
import { servicesRefusals } from '../../contract/refusals.ts'
import { EditCategory } from '../../contract/schemas.ts'
import { CategoriesPage } from '../../web/categories/categories-page.tsx'
import { readTyped, typedOf } from '../../web/categories/category-form.logic.ts'
import { CategoryPage } from '../../web/categories/category-page.tsx'
import { words } from '../../web/words.ts'
import type { ServicesState } from '../deps.ts'
import { editCategory } from '../edit-category.ts'
import { readVersions } from '../versions.read.ts'

type Said = { typed?: Readonly<Record<string, string>>; errors?: readonly { field: string; text: string }[] }

const mayEdit = (ctx: PageContext) =>
  ctx.may('services.edit') && ctx.actor.kind === 'staff' && levelOf(ctx.actor.post.place) === 'city'

async function show(state: ServicesState, ctx: PageContext, said: Said = {}): Promise<View> {
  const code = ctx.params['code'] ?? ''
  const category = state.catalogue.now.get(code)
  if (!category) throw new Refusal('category_not_found')
  const form = {
    action: paths.category(code),
    actId: said.typed?.['actId'] ?? randomUUID(),
    version: state.catalogue.now.version,
    typed: said.typed ?? typedOf(category),
    errors: said.errors ?? [],
  }
  const saved = Number(ctx.url.searchParams.get('saved')) || undefined
  return {
    title: category.name[ctx.lang],
    shell: 'console',
    nav: 'categories',
    status: said.errors ? 422 : 200,
    body: h(CategoryPage, {
      lang: ctx.lang,
      category,
      versions: await readVersions(state.db, code),
      saved,
      ...(mayEdit(ctx) ? { form } : {}),
    }),
  }
}

// The schema speaks of nested fields, the form of flat ones: the sentence goes beside the control that holds it.
const controls: Readonly<Record<string, string>> = {
  'category.name.zh': 'nameZh',
  'category.name.en': 'nameEn',
  'category.description.zh': 'aboutZh',
  'category.description.en': 'aboutEn',
  'category.closing.zh': 'closingZh',
  'category.closing.en': 'closingEn',
}
const controlOf = (field: string) =>
  controls[field] ?? (field.startsWith('category.limit') ? 'limitValue' : (field.split('.').at(-1) ?? field))

/** The administrator's pages of the catalogue. */
export function categoryPages(state: ServicesState): Page[] {
  return [
    page({
      path: '/console/categories',
      power: 'services.see',
      get: async (ctx) => ({
        title: words(ctx.lang).categories,
        shell: 'console',
        nav: 'categories',
        body: h(CategoriesPage, { lang: ctx.lang, catalogue: state.catalogue.now }),
      }),
    }),
    page({
      path: '/console/categories/{code}',
      power: 'services.see',
      get: (ctx) => show(state, ctx),
      post: async (ctx, form) => {
        if (!ctx.may('services.edit')) throw new Refusal('not_found')
        const before = state.catalogue.now.get(ctx.params['code'] ?? '')
        if (!before) throw new Refusal('category_not_found')
        const typed = form.values
        const parsed = EditCategory.safeParse({ ...typed, category: readTyped(typed, before) })
        if (!parsed.success) {
          const errors = fieldErrors(parsed.error).map((one) => ({ field: controlOf(one.field), text: one[ctx.lang] }))
          return show(state, ctx, { typed, errors })
        }
        try {
          const done = await editCategory(state, ctx.actor as Staff, { ...parsed.data, code: before.code })
          return { to: `${paths.category(before.code)}?saved=${done.version}` }
        } catch (error) {
          if (!isRefusal(error) || !(error.code in servicesRefusals)) throw error
          const text = servicesRefusals[error.code as keyof typeof servicesRefusals][ctx.lang]
          return show(state, ctx, { typed, errors: [{ field: error.detail.field ?? 'why', text }] })
        }
      },
    }),
  ]
}
