import { randomUUID } from 'node:crypto'
import { h } from 'preact'
import type { Staff } from '@lianxin/platform/auth'
import {
  fieldErrors,
  isRefusal,
  page,
  Refusal,
  type Form,
  type Page,
  type PageAnswer,
  type PageContext,
  type View,
} from '@lianxin/platform/http'
import { levelOf } from '@lianxin/places/contract'
import { EditAuthority } from '../../contract/authority.ts'
import { paths } from '../../contract/paths.ts'
import { servicesRefusals } from '../../contract/refusals.ts'
import { AuthorityLinePage, type AuthorityFormProps } from '../../web/authority/authority-line-page.tsx'
import { AuthorityPage } from '../../web/authority/authority-page.tsx'
import { words } from '../../web/authority/words.ts'
import { readAuthorityVersions } from '../authority/authority.read.ts'
import { editAuthority } from '../authority/edit-authority.ts'
import type { ServicesState } from '../deps.ts'

const mayEdit = ({ actor, may }: PageContext): boolean =>
  may('services.edit') && actor.kind === 'staff' && levelOf(actor.post.place) === 'city'

async function show(state: ServicesState, ctx: PageContext, again?: AuthorityFormProps): Promise<View> {
  const code = ctx.params['code'] ?? ''
  const category = state.catalogue.now.get(code)
  const line = state.authority.now.lines.find((one) => one.category === code)
  if (!category || !line) throw new Refusal('category_not_found')
  const form = again ?? {
    actId: randomUUID(),
    version: state.authority.now.version,
    levels: line.levels,
    remit: line.remit,
    why: '',
    errors: [],
  }
  return {
    title: category.name[ctx.lang],
    shell: 'console',
    nav: 'authority',
    status: again ? 422 : 200,
    body: h(AuthorityLinePage, {
      lang: ctx.lang,
      name: category.name[ctx.lang],
      line,
      versions: await readAuthorityVersions(state.db, code),
      saved: Number(ctx.url.searchParams.get('saved')) || undefined,
      ...(mayEdit(ctx) ? { form } : {}),
    }),
  }
}

async function save(state: ServicesState, ctx: PageContext, form: Form): Promise<PageAnswer> {
  if (!ctx.may('services.edit')) throw new Refusal('not_found')
  const code = ctx.params['code'] ?? ''
  const typed = { ...form.values, levels: form.all('levels'), remit: form.get('remit') }
  const again = (errors: AuthorityFormProps['errors']) =>
    show(state, ctx, {
      actId: form.get('actId') ?? randomUUID(),
      version: state.authority.now.version,
      levels: typed.levels,
      remit: typed.remit === 'true',
      why: form.get('why') ?? '',
      errors,
    })
  const parsed = EditAuthority.safeParse(typed)
  if (!parsed.success) return again(fieldErrors(parsed.error).map((one) => ({ field: one.field, text: one[ctx.lang] })))
  try {
    const { version } = await editAuthority(state, ctx.actor as Staff, { ...parsed.data, code })
    return { to: `${paths.authorityOf(code)}?saved=${version}` }
  } catch (error) {
    if (!isRefusal(error) || !(error.code in servicesRefusals)) throw error
    const text = servicesRefusals[error.code as keyof typeof servicesRefusals][ctx.lang]
    return again([{ field: error.detail.field ?? 'why', text }])
  }
}

/** 事权清单: the list, and each line with its history and its form. */
export function authorityPages(state: ServicesState): Page[] {
  return [
    page({
      path: '/console/authority',
      power: 'services.see',
      get: async (ctx) => {
        const { version, lines } = state.authority.now
        return {
          title: words(ctx.lang).title,
          shell: 'console',
          nav: 'authority',
          body: h(AuthorityPage, { lang: ctx.lang, catalogue: state.catalogue.now, version, lines }),
        }
      },
    }),
    page({
      path: '/console/authority/{code}',
      power: 'services.see',
      get: (ctx) => show(state, ctx),
      post: (ctx, form) => save(state, ctx, form),
    }),
  ]
}
