import { randomUUID } from 'node:crypto'
import { page, Refusal, type Form, type Page, type PageContext, type View } from '@lianxin/platform/http'
import { matterRoutes } from '../../contract/matters.ts'
import type { CaseId } from '../../contract/ids.ts'
import { CaseIdField } from '../../contract/schemas.ts'
import { JoinPage, type JoinPageProps } from '../../web/open/join-page.tsx'
import { headOf, MattersPage } from '../../web/open/matters-page.tsx'
import { nothingTyped } from '../../web/report/report-form.logic.ts'
import { words } from '../../web/words.ts'
import { joinMatter } from '../matters/join-matter.ts'
import { readMatter, readMatters } from '../matters/matters.read.ts'
import type { CasesState } from '../state.ts'
import { errorsOf } from './form-errors.ts'
import { receiptView } from './report.page.tsx'
import { statusOf } from './report-form.ts'

type Said = Partial<Pick<JoinPageProps, 'typed' | 'errors' | 'actId'>>
const unsaid = { words: '', phone: '' }

function matterIn({ params }: PageContext): CaseId {
  const id = CaseIdField.safeParse(params['id'])
  if (!id.success) throw new Refusal('not_public')
  return id.data
}

async function joinView(cases: CasesState, ctx: PageContext, said: Said = {}): Promise<View> {
  const matter = await readMatter(cases, matterIn(ctx), ctx.lang)
  if (!matter) throw new Refusal('not_public')
  const { typed = unsaid, errors = [], actId = randomUUID() } = said
  return {
    title: words(ctx.lang).request.joinTitle,
    shell: 'resident',
    nav: 'grid',
    ...statusOf(errors),
    body: (
      <JoinPage
        lang={ctx.lang}
        matter={matter}
        actId={actId}
        typed={typed}
        errors={errors}
        signedIn={ctx.actor.kind === 'resident'}
      />
    ),
  }
}

async function join(cases: CasesState, ctx: PageContext, form: Form): Promise<View> {
  const typed = { words: form.get('words') ?? '', phone: form.get('phone') ?? '' }
  const actId = form.get('act_id') ?? randomUUID()
  const matter = await readMatter(cases, matterIn(ctx), ctx.lang)
  try {
    const body = matterRoutes.joinMatter.body.parse({ actId, ...typed, phone: typed.phone || undefined })
    const receipt = await joinMatter(cases, ctx, matterIn(ctx), body)
    const title = matter ? headOf(matter, ctx.lang) : ''
    return receiptView(ctx, receipt, title, { ...nothingTyped, phone: typed.phone })
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not_public') throw error
    return joinView(cases, ctx, { typed, actId, errors: errorsOf(error, ctx.lang) })
  }
}

/** 附议 for anybody: what may be joined, one of them, and joining it by a plain form. */
export function mattersPages(cases: CasesState): Page[] {
  const limit = { name: 'open', max: 600, seconds: 3600 } as const
  return [
    page({
      path: '/matters',
      power: 'public',
      limit,
      get: async ({ lang }) => ({
        title: words(lang).request.mattersTitle,
        shell: 'resident',
        nav: 'grid',
        body: <MattersPage lang={lang} matters={await readMatters(cases, {}, lang)} />,
      }),
    }),
    page({
      path: '/matters/{id}',
      power: 'public',
      limit: { name: 'report', max: 60, seconds: 3600 },
      get: (ctx) => joinView(cases, ctx),
      post: (ctx, form) => join(cases, ctx, form),
    }),
  ]
}
