import { handlers, Refusal, type BoundRoute } from '@lianxin/platform/http'
import type { Actor, Staff } from '@lianxin/platform/auth'
import { levelOf } from '@lianxin/places/contract'
import { draftRoutes } from '../../contract/draft-routes.ts'
import type { RuleDraft } from '../../contract/dry-run.ts'
import type { RoutingRule } from '../../contract/routing-rule.ts'
import { askDryRun, findDryRun } from '../dry-run/dry-runs.ts'
import { periodOf } from '../dry-run/period-of.ts'
import type { CasesState } from '../state.ts'
import { findDraft, openDraft, saveDraft } from './rule-draft.ts'

/** Drafts are the city's: its rules hold everywhere. */
export function cityStaff(actor: Actor): Staff {
  if (actor.kind !== 'staff' || levelOf(actor.post.place) !== 'city') throw new Refusal('rules_city_only')
  return actor
}

// Only written out; the reply's arrays are mutable, ours are not.
const out = ({ revision, base, print, rules, limits }: RuleDraft) =>
  structuredClone({ revision, base, print, rules, limits }) as never

const iso = (at: number) => new Date(at).toISOString()

async function getDraft(cases: CasesState, staff: Staff): Promise<RuleDraft> {
  const draft = await findDraft(cases, staff)
  if (!draft) throw new Refusal('draft_missing')
  return draft
}

/** The draft and its dry runs over HTTP. */
export function boundDraftRoutes(cases: CasesState): BoundRoute[] {
  return handlers(draftRoutes, {
    getDraft: async (_, { actor }) => {
      const draft = await findDraft(cases, cityStaff(actor))
      return { draft: draft ? out(draft) : null }
    },
    saveDraft: async ({ revision, rules, limits }, { actor }) => {
      const staff = cityStaff(actor)
      if (revision === 0) await openDraft(cases, staff)
      // What the schema leaves out was not given.
      await saveDraft(cases, staff, revision || 1, { rules: rules as readonly RoutingRule[], limits })
      return { draft: out(await getDraft(cases, staff)) }
    },
    askDryRun: async ({ actId, since, until, place }, { actor }) => {
      const staff = cityStaff(actor)
      const draft = await getDraft(cases, staff)
      await askDryRun(cases, staff, { id: actId, draft, period: periodOf(cases.city, { since, until, place }) })
      return { id: actId }
    },
    getDryRun: async ({ id }, { actor }) => {
      const run = await findDryRun(cases, cityStaff(actor), id)
      if (!run) throw new Refusal('dry_run_missing')
      const { state, print, base, total, seen } = run
      const result = structuredClone(run.result) as never
      return { id, print, base, state, since: iso(run.since), until: iso(run.until), total, seen, result }
    },
  })
}
