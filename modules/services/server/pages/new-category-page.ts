import { randomUUID } from 'node:crypto'
import { h } from 'preact'
import type { Staff } from '@lianxin/platform/auth'
import {
  fieldErrors,
  page,
  type Form,
  type Page,
  type PageAnswer,
  type PageContext,
  type View,
} from '@lianxin/platform/http'
import { paths } from '../../contract/paths.ts'
import { EditCategory, EditGroup, GroupCodeField } from '../../contract/schemas.ts'
import { freshTyped, nextCode, readTyped } from '../../web/categories/category-form.logic.ts'
import { NewCategoryPage } from '../../web/categories/new-category-page.tsx'
import { words } from '../../web/words.ts'
import type { ServicesState } from '../deps.ts'
import { editCategory, editGroup } from '../edit-category.ts'
import { controlOf, othersOf, refusedBy, typedIn, type Said } from './category-form.ts'

/** The code a new category gets under a heading; undefined for no heading, or a full one. */
const codeUnder = ({ catalogue }: ServicesState, group: string) =>
  catalogue.now.groups.some(({ code }) => code === group)
    ? nextCode(
        group,
        catalogue.now.categories.map((one) => one.code),
      )
    : undefined

function showNew(state: ServicesState, ctx: PageContext, said: Said & { heading?: boolean } = {}): View {
  const { now } = state.catalogue
  const group = ctx.url.searchParams.get('group') ?? ''
  const code = codeUnder(state, group)
  const own = said.heading ? {} : said
  return {
    title: words(ctx.lang).newCategory,
    shell: 'console',
    nav: 'categories',
    status: said.errors ? 422 : 200,
    body: h(NewCategoryPage, {
      lang: ctx.lang,
      groups: now.groups,
      chosen: code ? { group, code } : undefined,
      form: {
        action: paths.newCategory(group),
        actId: said.typed?.['actId'] ?? randomUUID(),
        version: now.version,
        typed: own.typed ?? freshTyped,
        errors: own.errors ?? [],
        others: othersOf(state, ctx, ''),
      },
      heading: { typed: said.heading ? (said.typed ?? {}) : {}, errors: said.heading ? (said.errors ?? []) : [] },
    }),
  }
}

const headingControls: Readonly<Record<string, string>> = {
  'name.zh': 'headingZh',
  'name.en': 'headingEn',
  why: 'headingWhy',
  code: 'headingCode',
}

async function addHeading(state: ServicesState, ctx: PageContext, form: Form): Promise<PageAnswer> {
  const typed = form.values
  const of = (name: string) => typed[name] ?? ''
  const at = (field: string) => headingControls[field] ?? 'headingCode'
  const asked = {
    name: { zh: of('headingZh'), en: of('headingEn') },
    why: of('headingWhy'),
    code: of('headingCode').trim(),
  }
  const parsed = EditGroup.extend({ code: GroupCodeField }).safeParse({ ...typed, ...asked })
  if (!parsed.success) {
    const errors = fieldErrors(parsed.error).map((one) => ({ field: at(one.field), text: one[ctx.lang] }))
    return showNew(state, ctx, { typed, errors, heading: true })
  }
  try {
    await editGroup(state, ctx.actor as Staff, parsed.data)
    return { to: paths.newCategory(parsed.data.code) }
  } catch (error) {
    return showNew(state, ctx, { typed, errors: refusedBy(error, ctx.lang, at), heading: true })
  }
}

/** '/console/categories/new': a heading, then a category under it. */
export function newCategoryPage(state: ServicesState): Page {
  return page({
    path: '/console/categories/new',
    power: 'services.edit',
    get: async (ctx) => showNew(state, ctx),
    post: async (ctx, form) => {
      if (form.get('do') === 'heading') return addHeading(state, ctx, form)
      const typed = typedIn(form)
      const group = ctx.url.searchParams.get('group') ?? ''
      const code = codeUnder(state, group)
      const parsed = EditCategory.safeParse({ ...typed, category: readTyped(typed) })
      if (!parsed.success || !code) {
        const found = parsed.error ? fieldErrors(parsed.error) : []
        return showNew(state, ctx, {
          typed,
          errors: found.map((one) => ({ field: controlOf(one.field), text: one[ctx.lang] })),
        })
      }
      try {
        const done = await editCategory(state, ctx.actor as Staff, { ...parsed.data, code })
        return { to: `${paths.category(code)}?saved=${done.version}` }
      } catch (error) {
        return showNew(state, ctx, { typed, errors: refusedBy(error, ctx.lang) })
      }
    },
  })
}
