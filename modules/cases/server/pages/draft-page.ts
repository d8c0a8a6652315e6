import { randomUUID } from 'node:crypto'
import { h } from 'preact'
import {
  fieldErrors,
  isRefusal,
  page,
  Refusal,
  type Form,
  type Page,
  type PageAnswer,
  type PageContext,
} from '@lianxin/platform/http'
import { z } from 'zod'
import { AskDryRun } from '../../contract/draft-routes.ts'
import type { RuleDraft } from '../../contract/dry-run.ts'
import { paths } from '../../contract/paths.ts'
import { words } from '../../web/rules/words.ts'
import { RuleFormPage } from '../../web/rules/rule-form-page.tsx'
import { ruleAsTyped } from '../../web/rules/typed-rule.ts'
import { askDryRun } from '../dry-run/dry-runs.ts'
import { periodOf } from '../dry-run/period-of.ts'
import { cityStaff } from '../rules-kept/draft-answers.ts'
import { publishDraft } from '../rules-kept/publish-draft.ts'
import { faultsOf } from '../rules-kept/publish-rules.ts'
import { dropDraft, findDraft, saveDraft } from '../rules-kept/rule-draft.ts'
import type { CasesState } from '../state.ts'
import { changed, checkRule, fieldOf, typedIn, withTypedRule } from './change-draft.ts'
import { errorsOf } from './form-errors.ts'
import { choicesOf } from './rule-names.ts'
import { mayDraft } from './rules-page.ts'
import { nothingSaid, showDraft, type Said } from './show-draft.ts'

async function getDraft(cases: CasesState, ctx: PageContext): Promise<RuleDraft> {
  if (!mayDraft(ctx)) throw new Refusal('rules_city_only')
  const draft = await findDraft(cases, cityStaff(ctx.actor))
  if (!draft) throw new Refusal('draft_missing')
  return draft
}

function showForm(
  cases: CasesState,
  ctx: PageContext,
  draft: RuleDraft,
  id: string | undefined,
  said: Said,
): PageAnswer {
  const rule = draft.rules.find((one) => one.id === id)
  return {
    title: words(ctx.lang).draft,
    shell: 'console',
    nav: 'rules',
    status: said.errors.length > 0 ? 422 : 200,
    body: h(RuleFormPage, {
      lang: ctx.lang,
      revision: draft.revision,
      id: rule?.id,
      typed: said.errors.length > 0 ? said.typed : rule ? ruleAsTyped(rule) : {},
      errors: said.errors,
      choices: choicesOf(cases, ctx.lang, draft.rules),
    }),
  }
}

/** What is wrong with the rule that was typed, at its field. */
function faultsTyped(cases: CasesState, ctx: PageContext, draft: RuleDraft, form: Form): Said['errors'] {
  const { tried, at } = withTypedRule(draft, form, 'r0')
  try {
    checkRule(tried.rules[at])
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error
    return fieldErrors(error).map((one) => ({ field: fieldOf(one.field), text: one[ctx.lang] }))
  }
  return faultsOf(cases, tried.rules)
    .filter((fault) => fault.rule === at + 1)
    .map((fault) => ({ field: 'name', text: words(ctx.lang).fault(fault.rule, fault[ctx.lang]) }))
}

async function act(cases: CasesState, ctx: PageContext, draft: RuleDraft, form: Form): Promise<PageAnswer> {
  const staff = cityStaff(ctx.actor)
  const here = { to: paths.ruleDraft() }
  const revision = Number(form.get('revision'))
  switch (form.get('do')) {
    case 'drop':
      await dropDraft(cases, staff)
      return { to: paths.rules() }
    case 'try': {
      const place = form.get('place') || undefined
      const { actId, ...asked } = AskDryRun.parse({ ...form.values, place })
      await askDryRun(cases, staff, { id: actId, draft, period: periodOf(cases.city, asked) })
      return { to: paths.dryRun(actId) }
    }
    case 'publish': {
      if (revision !== draft.revision) throw new Refusal('draft_changed')
      const input = { actId: form.get('actId') ?? '', why: form.get('why') ?? '', mayLimits: ctx.may('services.edit') }
      const { version, limits } = await publishDraft(cases, staff, draft, input)
      return { to: `${paths.rules()}?published=${version ?? ''}${limits ? '&limits=1' : ''}` }
    }
    case 'keep': {
      const { tried } = withTypedRule(draft, form, `r${randomUUID().slice(0, 8)}`)
      await saveDraft(cases, staff, revision, tried)
      return here
    }
    default: {
      const tried = changed(draft, form)
      if (tried) await saveDraft(cases, staff, revision, tried)
      return here
    }
  }
}

/** /console/rules/draft: the open draft of the city, changed step by step, tried on the past, published with a reason. */
export function draftPage(cases: CasesState): Page {
  return page({
    path: '/console/rules/draft',
    power: 'cases.rules',
    get: async (ctx) => {
      const draft = await getDraft(cases, ctx)
      const query = ctx.url.searchParams
      const id = query.get('edit') ?? undefined
      if (id !== undefined || query.has('add')) return showForm(cases, ctx, draft, id, nothingSaid)
      return showDraft(cases, ctx, draft)
    },
    post: async (ctx, form) => {
      const draft = await getDraft(cases, ctx)
      const typed = typedIn(form)
      if (form.get('do') === 'keep') {
        const errors = faultsTyped(cases, ctx, draft, form)
        if (errors.length > 0) return showForm(cases, ctx, draft, form.get('id'), { typed, errors })
      }
      try {
        return await act(cases, ctx, draft, form)
      } catch (error) {
        if (isRefusal(error, 'draft_changed') || error instanceof z.ZodError || isRefusal(error))
          return showDraft(cases, ctx, (await findDraft(cases, cityStaff(ctx.actor))) ?? draft, {
            typed,
            errors: errorsOf(error, ctx.lang),
          })
        throw error
      }
    },
  })
}
