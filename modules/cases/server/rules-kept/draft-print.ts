import { createHash } from 'node:crypto'
import type { DraftTried } from '../dry-run/walk.ts'

/** The same text for the same content, in whatever order a database gives the keys back. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, plain(one)]),
  )
}

/** A print of a draft: equal for equal drafts, so that a dry run can be told to be of exactly this one. */
export function draftPrint({ rules, limits }: DraftTried): string {
  return createHash('sha256')
    .update(JSON.stringify(plain({ rules, limits })))
    .digest('hex')
    .slice(0, 32)
}

/** Whether two sets of rules say the same, rule by rule and in the same order. */
export const sameRules = (a: DraftTried['rules'], b: DraftTried['rules']): boolean =>
  draftPrint({ rules: a, limits: {} }) === draftPrint({ rules: b, limits: {} })
