import { randomUUID } from 'node:crypto'
import { h } from 'preact'
import type { Staff } from '@lianxin/platform/auth'
import { fieldErrors, page, Refusal, type Page, type PageContext, type View } from '@lianxin/platform/http'
import { paths } from '../../contract/paths.ts'
import { EditCategory } from '../../contract/schemas.ts'
import { CategoriesPage } from '../../web/categories/categories-page.tsx'
import { readTyped, typedOf } from '../../web/categories/category-form.logic.ts'
import { CategoryPage } from '../../web/categories/category-page.tsx'
import { words } from '../../web/words.ts'
import type { ServicesState } from '../deps.ts'
import { editCategory } from '../edit-category.ts'
import { readVersions } from '../versions.read.ts'
import { controlOf, mayEdit, othersOf, refusedBy, typedIn, type Said } from './category-form.ts'
import { newCategoryPage } from './new-category-page.ts'

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
    others: othersOf(state, ctx, code),
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
        body: h(CategoriesPage, { lang: ctx.lang, catalogue: state.catalogue.now, mayEdit: mayEdit(ctx) }),
      }),
    }),
    newCategoryPage(state),
    page({
      path: '/console/categories/{code}',
      power: 'services.see',
      get: (ctx) => show(state, ctx),
      post: async (ctx, form) => {
        if (!ctx.may('services.edit')) throw new Refusal('not_found')
        const before = state.catalogue.now.get(ctx.params['code'] ?? '')
        if (!before) throw new Refusal('category_not_found')
        const typed = typedIn(form)
        const parsed = EditCategory.safeParse({ ...typed, category: readTyped(typed) })
        if (!parsed.success) {
          const errors = fieldErrors(parsed.error).map((one) => ({ field: controlOf(one.field), text: one[ctx.lang] }))
          return show(state, ctx, { typed, errors })
        }
        try {
          const done = await editCategory(state, ctx.actor as Staff, { ...parsed.data, code: before.code })
          return { to: `${paths.category(before.code)}?saved=${done.version}` }
        } catch (error) {
          return show(state, ctx, { typed, errors: refusedBy(error, ctx.lang) })
        }
      },
    }),
  ]
}
