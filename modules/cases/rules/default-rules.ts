import type { RoutingRule } from '../contract/routing-rule.ts'

/** What a city may publish first: whoever the category names handles it. It holds only once a named person publishes it. */
export const defaultRules: readonly RoutingRule[] = [
  { id: 'by-category', name: '按类别的默认承办单位直接派单', when: {}, then: { to: 'category' } },
]
