import { page, type Page, type PageContext, type View } from '@lianxin/platform/http'
import type { Id } from '@lianxin/platform/ids'
import { EmailLink } from '../../contract/choose.ts'
import { paths } from '../../contract/paths.ts'
import { ConfirmEmailPage } from '../../web/choices/confirm-email-page.tsx'
import { words } from '../../web/choices/confirm-email.words.ts'
import { islands } from '../../web/islands.ts'
import { confirmEmail, findPendingEmail } from '../acts/confirm-email.ts'
import type { NoticesState } from '../state.ts'

type Link = { readonly person: Id; readonly token: string }

function linkIn(values: { p?: unknown; t?: unknown }): Link | undefined {
  const link = EmailLink.safeParse(values)
  return link.success ? { person: link.data.p as Id, token: link.data.t } : undefined
}

const view = (ctx: PageContext, email: string | undefined, done: boolean, link?: Link): View => ({
  title: words(ctx.lang).title,
  shell: 'resident',
  islands: islands.list,
  ...(email ? {} : { status: 404 }),
  body: <ConfirmEmailPage lang={ctx.lang} action="/notices/email" email={email} done={done} link={link} />,
})

/**
 * Where the link of a letter leads. Looking confirms nothing, since mail programs open links by themselves; the press does.
 * A link that holds no longer and one that never did are answered alike.
 */
export function emailPage(state: NoticesState): Page {
  return page({
    path: '/notices/email',
    power: 'public',
    limit: { name: 'confirm', max: 30, seconds: 3600 },
    async get(ctx) {
      const link = linkIn(Object.fromEntries(ctx.url.searchParams))
      return view(ctx, link && (await findPendingEmail(state, link.person, link.token)), false, link)
    },
    async post(ctx, form) {
      const link = linkIn(form.values)
      return view(ctx, link && (await confirmEmail(state, link.person, link.token)), true)
    },
  })
}

const either = (path: '/notices' | '/notices/choices', resident: string, staff: string): Page =>
  page({ path, power: 'public', get: async ({ actor }) => ({ to: actor.kind === 'staff' ? staff : resident }) })

/** The list and the choices of whoever is signed in: a message need not know which they are. */
export const eitherPages: Page[] = [
  either('/notices', paths.mine(), paths.staff()),
  either('/notices/choices', paths.myChoices(), paths.staffChoices()),
]
