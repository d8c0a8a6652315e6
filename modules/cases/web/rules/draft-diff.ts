import type { RoutingRule } from '../../contract/routing-rule.ts'

/** How a rule of the draft stands to the set in force. */
export type Standing = 'new' | 'changed' | 'moved' | 'same'

export interface DraftDiff {
  /** By the rule's id. */
  readonly standing: ReadonlyMap<string, Standing>
  readonly removed: readonly RoutingRule[]
  readonly differs: boolean
}

/** Compares content with keys in one order; a database gives them back in its own. */
const said = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) =>
    one && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  )

/** What a draft changes: rules are known by their id, moved when their place among the kept ones is another. */
export function draftDiff(live: readonly RoutingRule[], draft: readonly RoutingRule[]): DraftDiff {
  const before = new Map(live.map((rule) => [rule.id, rule]))
  const after = new Set(draft.map(({ id }) => id))
  const keptBefore = live.filter(({ id }) => after.has(id)).map(({ id }) => id)
  const keptAfter = draft.filter(({ id }) => before.has(id)).map(({ id }) => id)
  const standing = new Map<string, Standing>()
  for (const rule of draft) {
    const was = before.get(rule.id)
    standing.set(
      rule.id,
      was === undefined
        ? 'new'
        : said(was) !== said(rule)
          ? 'changed'
          : keptBefore.indexOf(rule.id) !== keptAfter.indexOf(rule.id)
            ? 'moved'
            : 'same',
    )
  }
  const removed = live.filter(({ id }) => !after.has(id))
  return { standing, removed, differs: removed.length > 0 || [...standing.values()].some((one) => one !== 'same') }
}
