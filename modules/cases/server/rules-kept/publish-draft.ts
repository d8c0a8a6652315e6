import { createHash } from 'node:crypto'
import type { Staff } from '@lianxin/platform/auth'
import { Refusal } from '@lianxin/platform/http'
import type { RuleDraft } from '../../contract/dry-run.ts'
import { PublishRules } from '../../contract/rules-routes.ts'
import type { CasesState } from '../state.ts'
import { sameRules } from './draft-print.ts'
import { publishRules } from './publish-rules.ts'
import { dropDraft } from './rule-draft.ts'

/** A second act of the same press, with an id that follows from the first. */
function second(actId: string): string {
  const hex = createHash('sha256').update(`${actId} limits`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/**
 * 发布草案: its rules where they differ from those in force, its limits where there are any, then the draft is gone.
 * Refuses limits from whoever does not keep the catalogue. Broken off in between it is published again from where it was.
 */
export async function publishDraft(
  cases: CasesState,
  staff: Staff,
  draft: RuleDraft,
  input: { actId: string; why: string; mayLimits: boolean },
): Promise<{ version: number | null; limits: boolean }> {
  const { set } = cases.rules.now
  const limits = Object.keys(draft.limits).length > 0
  if (limits && !input.mayLimits) throw new Refusal('limits_not_yours')
  // Parsed in any case: a reason is asked for limits alone as well.
  const asked = PublishRules.parse({ actId: input.actId, version: set.version, why: input.why, rules: draft.rules })
  const changed = set.version === 0 || !sameRules(set.rules, draft.rules)
  const version = changed ? (await publishRules(cases, staff, asked)).version : null
  if (limits)
    await cases.services.setLimits(staff, { actId: second(asked.actId), why: asked.why, limits: draft.limits })
  await dropDraft(cases, staff)
  return { version, limits }
}
