import { officeLevel, type Decision, type RouteFacts, type Router, type UnitsAsked } from './routing.ts'

/**
 * 强制报告: suspected harm to minors (未成年人保护法 11) and domestic violence (反家暴法 14) go to the police at once,
 * whatever was chosen and whatever the rules say; without a police unit a person is asked. Everything else goes by the
 * published rules.
 */
export function routeReport(router: Router, facts: RouteFacts, units: UnitsAsked, mustReport: boolean): Decision {
  if (!mustReport) return router.route(facts, units)
  const police = units.unitFor({ kind: 'police', place: facts.place })
  const trace = { rule: null, publisher: null, publishedAt: null, version: null } as const
  if (!police)
    return {
      ...router.route(facts, units),
      unit: null,
      trace: { ...trace, by: 'person', why: '依法应报公安，没有找到公安单位' },
    }
  return {
    unit: { id: police.id, name: police.name },
    assists: [],
    level: officeLevel(police.place),
    trace: { ...trace, by: 'rule', rule: '强制报告', why: '依法应当立即向公安报告' },
  }
}
