import { levels, type Level } from '@lianxin/places/contract'
import type { Category, CategoryCode } from '../contract/category.ts'

/** The five levels that may settle a matter; a micro-grid has nobody who answers for it. */
export const settlingLevels = ['city', 'county', 'township', 'village', 'grid'] as const satisfies readonly Level[]
export type SettlingLevel = (typeof settlingLevels)[number]

/** One line of 事权清单: which levels may settle a kind of matter, and whether a community may be given it. */
export interface AuthorityLine {
  readonly category: CategoryCode
  readonly levels: readonly SettlingLevel[]
  /** On the 准入清单 of communities: a village or grid may be given it and may not refuse it. */
  readonly remit: boolean
}

/** The authority list at a version, ready to be asked. */
export interface Authority {
  readonly version: number
  readonly lines: readonly AuthorityLine[]
  settles(category: CategoryCode, level: Level): boolean
  onRemit(category: CategoryCode): boolean
}

const rank = (level: Level): number => levels.indexOf(level)

/**
 * What a city starts with, from its catalogue: a matter is settled at the category's level and above, and below it as far
 * down as the category may be given.
 */
export function lineOf({ code, level, remit }: Pick<Category, 'code' | 'level' | 'remit'>): AuthorityLine {
  const lowest = Math.max(rank(level), rank(remit))
  const may = settlingLevels.filter((one) => rank(one) <= lowest)
  return { category: code, levels: may, remit: lowest >= rank('village') }
}

/** The list ready to be asked; what it does not name is the county's and the city's, and no community's. */
export function authorityOf(version: number, lines: readonly AuthorityLine[]): Authority {
  const byCode = new Map(lines.map((line) => [line.category, line]))
  const higher: readonly Level[] = ['city', 'county']
  return {
    version,
    lines,
    settles: (category, level) => (byCode.get(category)?.levels ?? higher).some((one) => one === level),
    onRemit: (category) => byCode.get(category)?.remit ?? false,
  }
}
