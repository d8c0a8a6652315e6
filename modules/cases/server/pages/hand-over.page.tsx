import { isRefusal, page, type Form, type Page, type PageContext, type View } from '@lianxin/platform/http'
import type { UnitId } from '@lianxin/people/contract'
import { HandOver } from '../../contract/hand-over.ts'
import { paths } from '../../contract/paths.ts'
import { HandOverPage } from '../../web/hand-over/hand-over-page.tsx'
import { words } from '../../web/hand-over/words.ts'
import { handOver, readInHand } from '../acts/hand-over.ts'
import type { CasesState } from '../state.ts'
import { newFormId, staffIn } from './desk-context.ts'
import { atWork } from './desk-options.ts'

type Said = { typed?: Readonly<Record<string, string>>; done?: { handed: number; left: number }; wrong?: boolean }

async function view(cases: CasesState, ctx: PageContext, said: Said = {}): Promise<View> {
  const member = staffIn(ctx)
  const { post } = member
  const staff = post.unit === undefined ? [] : await cases.people.staffOf(post.unit as UnitId)
  const names = new Map(staff.map(({ account, name }) => [account, name]))
  const w = words(ctx.lang)
  const held = (await readInHand(cases, member)).map(({ account, n }) => ({
    id: account ?? '',
    name: w.held(account === null ? w.nobody : (names.get(account) ?? w.left), n),
  }))
  return {
    title: words(ctx.lang).title,
    shell: 'console',
    nav: 'handOver',
    status: said.wrong ? 422 : 200,
    body: (
      <HandOverPage
        lang={ctx.lang}
        action={paths.handOver()}
        actId={said.typed?.['actId'] ?? newFormId()}
        held={held}
        colleagues={atWork(staff)}
        typed={said.typed ?? {}}
        {...(said.done ? { done: said.done } : {})}
        {...(said.wrong ? { wrong: true } : {})}
      />
    ),
  }
}

async function send(cases: CasesState, ctx: PageContext, form: Form): Promise<View> {
  const typed = form.values
  const parsed = HandOver.safeParse({ ...typed, from: typed['from'] || undefined })
  if (!parsed.success) return view(cases, ctx, { typed, wrong: true })
  try {
    const { handed, left } = await handOver(cases, staffIn(ctx), parsed.data)
    return await view(cases, ctx, { done: { handed: handed.length, left: left.length } })
  } catch (error) {
    if (!isRefusal(error)) throw error
    return view(cases, ctx, { typed, wrong: true })
  }
}

/** 移交、代班 by form, within one's own unit. */
export function handOverPages(cases: CasesState): Page[] {
  return [
    page({
      path: '/console/cases-hand-over',
      power: 'cases.reassign',
      get: (ctx) => view(cases, ctx),
      post: (ctx, form) => send(cases, ctx, form),
    }),
  ]
}
