import { handlers, Refusal, type BoundRoute } from '@lianxin/platform/http'
import { rulesRoutes } from '../../contract/rules-routes.ts'
import type { CasesState } from '../state.ts'
import { publishRules } from './publish-rules.ts'
import { readRuleVersions } from './rules.read.ts'

/** The routing rules over HTTP. */
export function boundRulesRoutes(cases: CasesState): BoundRoute[] {
  return handlers(rulesRoutes, {
    listRules: async () => {
      const { set } = cases.rules.now
      // Only written out; the reply's arrays are mutable, the set's are not.
      const rules = structuredClone(set.rules) as never
      return { version: set.version, rules, versions: await readRuleVersions(cases.db) }
    },
    publishRules: async (input, { actor }) => {
      if (actor.kind !== 'staff') throw new Refusal('not_found')
      return publishRules(cases, actor, input)
    },
  })
}
