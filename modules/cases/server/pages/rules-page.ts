import { h } from 'preact'
import { page, Refusal, type Page, type PageContext, type View } from '@lianxin/platform/http'
import { levelOf } from '@lianxin/places/contract'
import { paths } from '../../contract/paths.ts'
import { RulesPage } from '../../web/rules/rules-page.tsx'
import { words } from '../../web/rules/words.ts'
import { cityStaff } from '../rules-kept/draft-answers.ts'
import { findDraft, openDraft } from '../rules-kept/rule-draft.ts'
import { readRuleVersions } from '../rules-kept/rules.read.ts'
import type { CasesState } from '../state.ts'
import { namesOf } from './rule-names.ts'

export const mayDraft = (ctx: PageContext) =>
  ctx.may('cases.rules') && ctx.actor.kind === 'staff' && levelOf(ctx.actor.post.place) === 'city'

async function openOf(cases: CasesState, ctx: PageContext) {
  const draft = await findDraft(cases, cityStaff(ctx.actor))
  return { open: draft ? { by: draft.changedBy, at: new Date(draft.changedAt).toISOString() } : null }
}

async function show(cases: CasesState, ctx: PageContext): Promise<View> {
  const query = ctx.url.searchParams
  return {
    title: words(ctx.lang).title,
    shell: 'console',
    nav: 'rules',
    body: h(RulesPage, {
      lang: ctx.lang,
      rules: cases.rules.now.set.rules,
      versions: await readRuleVersions(cases.db),
      names: namesOf(cases, ctx.lang),
      published: { version: Number(query.get('published')) || undefined, limits: query.has('limits') },
      draft: mayDraft(ctx) ? await openOf(cases, ctx) : undefined,
    }),
  }
}

/** /console/rules: what is in force, read by staff; whoever keeps the city's rules begins a draft here. */
export function rulesPage(cases: CasesState): Page {
  return page({
    path: '/console/rules',
    power: 'cases.read_rules',
    get: (ctx) => show(cases, ctx),
    post: async (ctx) => {
      if (!mayDraft(ctx)) throw new Refusal('rules_city_only')
      await openDraft(cases, cityStaff(ctx.actor))
      return { to: paths.ruleDraft() }
    },
  })
}
