import type { PlaceCode } from '@lianxin/platform/ids'
import { drawShares, isUrban, largestRemainder } from '../city/groups/shares.ts'
import { random } from '../city/random.ts'
import { readSource, type Village } from '../city/source.ts'

/** What the report counts in the whole city, exactly. */
export const BRANCHES = 4_678
export const MICRO_GROUPS = 6_121
export const MEMBERS = 142_700
export const PROFESSIONALS = 12_500
/** Residents with a confirmed phone when the demonstration begins: ours, the report gives no number. */
export const RESIDENTS = 24_000

/** How many of each a village has. */
export interface Allotment {
  readonly branches: number
  readonly groups: number
  readonly members: number
  readonly professionals: number
  readonly residents: number
}

/** Divides the city's totals among its villages, so that a town alone has what it has in the whole city. */
export function allot(seed: number): ReadonlyMap<PlaceCode, Allotment> {
  const source = readSource()
  const shares = drawShares(seed, source)
  const chance = random(seed, 'allot')
  const divide = (total: number, weight: (village: Village, grids: readonly number[]) => number): number[] =>
    largestRemainder(
      total,
      source.villages.map((village) => weight(village, shares.get(village.code)!)),
    )
  const micros = (grids: readonly number[]): number => grids.reduce((a, b) => a + b, 0)
  // A group is the exception, 6.7 % of the micro-grids; professionals live and work in towns.
  const branches = divide(BRANCHES, (_, grids) => grids.length * chance.between(0.8, 1.25))
  const groups = divide(MICRO_GROUPS, (_, grids) => micros(grids) * chance.between(0.4, 1.6))
  const members = divide(MEMBERS, (_, grids) => micros(grids) * chance.between(0.75, 1.25))
  const professionals = divide(
    PROFESSIONALS,
    (village, grids) => micros(grids) * (isUrban(village) ? chance.between(1, 2.2) : chance.between(0.4, 1)),
  )
  const residents = divide(RESIDENTS, (_, grids) => micros(grids) * chance.between(0.8, 1.2))
  return new Map(
    source.villages.map(({ code }, i) => [
      code.padEnd(18, '0') as PlaceCode,
      {
        branches: branches[i]!,
        groups: groups[i]!,
        members: members[i]!,
        professionals: professionals[i]!,
        residents: residents[i]!,
      },
    ]),
  )
}
