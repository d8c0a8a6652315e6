import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { isUniqueViolation, Repeated } from '@lianxin/platform/db'
import { Refusal } from '@lianxin/platform/http'
import { idOf, kinds, toPlaceCode, type County } from '@lianxin/platform/ids'
import { actBefore, record } from '@lianxin/platform/journal'
import type { UnitId } from '@lianxin/people/contract'
import { levelOf } from '@lianxin/places/contract'
import type { RoutingRule } from '../../contract/routing-rule.ts'
import type { PublishRules } from '../../contract/rules-routes.ts'
import { ruleFaults } from '../../rules/rule-faults.ts'
import type { CasesState } from '../state.ts'
import { q } from '../store.ts'

/** The rules as an object of the journal: one for the city, whose version is the version of the set. */
const rulesId = (city: County) => idOf(city, kinds.rule, 1)

/** What is wrong with a draft in this city, in one sentence a fault. */
export function faultsOf({ services, people }: CasesState, rules: readonly RoutingRule[]) {
  const catalogue = services.catalogue()
  return ruleFaults(rules, {
    category: (code) =>
      code.length === 2 ? catalogue.groups.some((one) => one.code === code) : catalogue.get(code) !== undefined,
    unit: (id) => people.units().heirOf(id as UnitId) !== undefined,
  })
}

/**
 * 发布派单规则: a whole set, by a named person at the city, from now on. Every case routed by it names the version, so
 * a set is never changed. Refuses a draft with a fault, and a draft of an older version than the present one.
 */
export async function publishRules(cases: CasesState, staff: Staff, input: PublishRules): Promise<{ version: number }> {
  if (levelOf(staff.post.place) !== 'city') throw new Refusal('rules_city_only')
  // The schema leaves out what was not given; the compiler sees `undefined` where the rule has nothing.
  const rules = input.rules as readonly RoutingRule[]
  const [fault] = faultsOf(cases, rules)
  if (fault)
    throw new Refusal('rules_wrong', {
      field: 'rules',
      zh: `第 ${fault.rule} 条${fault.zh}`,
      en: `Rule ${fault.rule} ${fault.en}`,
    })
  const { db, clock, city } = cases
  const scope = scopeOf(staff)
  try {
    const version = await db.act(scope, async (t) => {
      const [[last], [before]] = await t.send(
        q.selectFrom('cases.rule_set').select(['version', 'hash']).orderBy('version', 'desc').limit(1),
        actBefore(city, input.actId),
      )
      if (before) return repeated(before)
      if ((last?.version ?? 0) !== input.version) throw new Refusal('rules_changed')
      const at = clock.now()
      const entry = record({
        county: city,
        object: rulesId(city),
        place: toPlaceCode(`${city}000000000000`),
        act: 'cases.publish_rules',
        actId: input.actId,
        actor: staff,
        at,
        why: input.why,
        body: { rules: JSON.stringify(rules) },
        ...(last ? { prev: { version: last.version, hash: last.hash } } : {}),
      })
      await t.finish(
        q.insertInto('cases.rule_set').values({
          version: entry.version,
          published_at: at,
          publisher: staff.account,
          publisher_name: staff.name,
          why: input.why,
          body: JSON.stringify(rules),
          hash: entry.hash,
        }),
        ...entry.statements,
      )
      return entry.version
    })
    await cases.rules.reload()
    return { version }
  } catch (error) {
    if (error instanceof Repeated) throw new Refusal('act_id_used')
    // Two published at once: the key lets one through.
    if (isUniqueViolation(error)) throw new Refusal('rules_changed')
    throw error
  }
}

function repeated(before: { act: string; version: number }): number {
  if (before.act !== 'cases.publish_rules') throw new Refusal('act_id_used')
  return before.version
}
