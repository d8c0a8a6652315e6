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
  type PageContext,
  type View,
} from '@lianxin/platform/http'
import { levelOf, subtreeOf } from '@lianxin/places/contract'
import { toPlaceCode } from '@lianxin/platform/ids'
import { z } from 'zod'
import { paths } from '../../contract/paths.ts'
import { casesRefusals } from '../../contract/refusals.ts'
import type { RoutingRule } from '../../contract/routing-rule.ts'
import { PublishRules, RuleSchema } from '../../contract/rules-routes.ts'
import { defaultRules } from '../../rules/default-rules.ts'
import { changedDraft, typedRule, type RuleNames, type RuleTyped } from '../../web/rules/rules.logic.ts'
import { RulesPage } from '../../web/rules/rules-page.tsx'
import { words } from '../../web/rules/words.ts'
import { faultsOf, publishRules } from '../rules-kept/publish-rules.ts'
import { readRuleVersions } from '../rules-kept/rules.read.ts'
import type { CasesState } from '../state.ts'

interface Said {
  readonly draft?: readonly RoutingRule[]
  readonly typed?: RuleTyped
  readonly errors?: readonly { field: string; text: string }[]
}

const mayPublish = (ctx: PageContext) =>
  ctx.may('cases.rules') && ctx.actor.kind === 'staff' && levelOf(ctx.actor.post.place) === 'city'

function namesOf({ services, places, people }: CasesState, lang: 'zh' | 'en'): RuleNames {
  const catalogue = services.catalogue()
  return {
    category: (code) =>
      catalogue.get(code)?.name[lang] ?? catalogue.groups.find((one) => one.code === code)?.name[lang] ?? code,
    place: (code) => places.nameOf(code) || code,
    unit: (id) => people.units().get(id)?.name ?? id,
  }
}

/** Units a rule may name: those of the city and its counties; a township's are reached by kind. */
function unitChoices({ people, city }: CasesState) {
  const all = people.units().within(subtreeOf(toPlaceCode(`${city}000000000000`)).lo)
  return all
    .filter(({ place }) => levelOf(place) === 'city' || levelOf(place) === 'county')
    .map(({ id, name }) => ({ id, name }))
}

async function show(cases: CasesState, ctx: PageContext, said: Said = {}): Promise<View> {
  const present = cases.rules.now.set
  const versions = await readRuleVersions(cases.db)
  const editing = mayPublish(ctx)
  const rules = said.draft ?? (present.version === 0 && editing ? defaultRules : present.rules)
  const edit = {
    actId: said.typed?.['actId'] ?? randomUUID(),
    draft: JSON.stringify(rules),
    units: unitChoices(cases),
    typed: said.typed ?? {},
    errors: said.errors ?? [],
  }
  return {
    title: words(ctx.lang).title,
    shell: 'console',
    nav: 'rules',
    status: said.errors ? 422 : 200,
    body: h(RulesPage, {
      lang: ctx.lang,
      rules,
      version: present.version,
      versions,
      names: namesOf(cases, ctx.lang),
      published: Number(ctx.url.searchParams.get('published')) || undefined,
      ...(editing ? { edit } : {}),
    }),
  }
}

function draftOf(form: Form): RoutingRule[] | undefined {
  try {
    const read = z
      .array(RuleSchema)
      .max(500)
      .safeParse(JSON.parse(form.get('draft') ?? '[]'))
    // What the schema leaves out was not given.
    return read.success ? (read.data as RoutingRule[]) : undefined
  } catch {
    return undefined
  }
}

async function change(cases: CasesState, ctx: PageContext, form: Form, draft: RoutingRule[]): Promise<View> {
  const w = words(ctx.lang)
  const [what, at] = (form.get('do') ?? '').split(':')
  const keep = { actId: form.get('actId') ?? randomUUID(), why: form.get('why') ?? '' }
  if (what === 'up' || what === 'remove')
    return show(cases, ctx, { draft: changedDraft(draft, what, Number(at)), typed: keep })
  const rule = typedRule(form.values, `r${Date.now().toString(36)}`)
  const next = [rule, ...draft]
  const parsed = RuleSchema.safeParse(rule)
  const own = faultsOf(cases, next).filter((fault) => fault.rule === 1)
  const errors = [
    ...(parsed.success
      ? []
      : fieldErrors(parsed.error).map((one) => ({ field: fieldOf(one.field), text: one[ctx.lang] }))),
    ...own.map((fault) => ({ field: 'name', text: w.fault(1, fault[ctx.lang]) })),
  ]
  return errors.length > 0
    ? show(cases, ctx, { draft, typed: form.values, errors })
    : show(cases, ctx, { draft: next, typed: keep })
}

const fieldOf = (path: string) =>
  path.startsWith('when.categories')
    ? 'categories'
    : path === 'then.unit'
      ? 'unit'
      : path === 'then.why'
        ? 'person'
        : path

/** /console/rules: read by staff, published by a named person at the city; a draft travels in the form itself. */
export function rulesPage(cases: CasesState): Page {
  return page({
    path: '/console/rules',
    power: 'cases.read_rules',
    get: (ctx) => show(cases, ctx),
    post: async (ctx, form) => {
      if (!mayPublish(ctx)) throw new Refusal('rules_city_only')
      const draft = draftOf(form)
      if (!draft) return show(cases, ctx, { errors: [{ field: 'name', text: words(ctx.lang).draftWrong }] })
      if (form.get('do') !== 'publish') return change(cases, ctx, form, draft)
      const parsed = PublishRules.safeParse({ ...form.values, rules: draft })
      if (!parsed.success) {
        const errors = fieldErrors(parsed.error).map((one) => ({ field: one.field, text: one[ctx.lang] }))
        return show(cases, ctx, { draft, typed: form.values, errors })
      }
      try {
        const { version } = await publishRules(cases, ctx.actor as Staff, parsed.data)
        return { to: `${paths.rules()}?published=${version}` }
      } catch (error) {
        if (!isRefusal(error) || !(error.code in casesRefusals)) throw error
        const text = error.detail[ctx.lang] ?? casesRefusals[error.code as keyof typeof casesRefusals][ctx.lang]
        return show(cases, ctx, { draft, typed: form.values, errors: [{ field: 'why', text }] })
      }
    },
  })
}
