import type { Form } from '@lianxin/platform/http'
import { LimitField } from '@lianxin/services/contract'
import { z } from 'zod'
import { RuleSchema } from '../../contract/rules-routes.ts'
import type { RuleDraft } from '../../contract/dry-run.ts'
import { changedDraft } from '../../web/rules/rules.logic.ts'
import { typedRule, type RuleTyped } from '../../web/rules/typed-rule.ts'
import type { DraftTried } from '../dry-run/walk.ts'

/** Everything that was typed, with all values of a name. */
export const typedIn = (form: Form): RuleTyped =>
  Object.fromEntries(Object.keys(form.values).map((name) => [name, form.all(name)]))

/** Fields of a rule under the names that its form uses. */
export function fieldOf(path: string): string {
  if (path.startsWith('when.categories')) return 'categories'
  if (path === 'then.why') return 'person'
  if (path.startsWith('then')) return 'to'
  if (path.startsWith('assist')) return 'assist'
  return path.replace(/^when\./, '').replace(/\.\d+$/, '')
}

/** The rule of the form in its place: at the top when it is new, where it stood when it was changed. */
export function withTypedRule(draft: RuleDraft, form: Form, freshId: string): { tried: DraftTried; at: number } {
  const id = form.get('id')
  const at = draft.rules.findIndex((one) => one.id === id)
  const rule = typedRule(typedIn(form), at === -1 ? freshId : (id ?? freshId))
  const rules = at === -1 ? [rule, ...draft.rules] : draft.rules.with(at, rule)
  return { tried: { rules, limits: draft.limits }, at: Math.max(at, 0) }
}

/** Refuses, as the schema does, a rule that cannot be kept. */
export const checkRule = (rule: unknown) => RuleSchema.parse(rule)

const LimitTyped = LimitField.extend({ category: z.string().regex(/^\d{4}$/, '应为 4 位数字') })

/** The draft after a button of its table was pressed, or a limit was typed; undefined for what is no change of it. */
export function changed(draft: RuleDraft, form: Form): DraftTried | undefined {
  const { rules, limits } = draft
  const [what, at = ''] = (form.get('do') ?? '').split(':')
  switch (what) {
    case 'up':
    case 'down':
    case 'remove':
      return { rules: changedDraft(rules, what, Number(at)), limits }
    case 'limit': {
      const { category, ...limit } = LimitTyped.parse(form.values)
      return { rules, limits: { ...limits, [category]: limit } }
    }
    case 'unlimit':
      return { rules, limits: Object.fromEntries(Object.entries(limits).filter(([code]) => code !== at)) }
    default:
      return undefined
  }
}
