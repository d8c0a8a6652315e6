import { kinds, countyOf, type PlaceCode } from '@lianxin/platform/ids'
import type { BranchId, GroupId } from '@lianxin/people/contract'
import type { Random } from '../city/random.ts'
import type { CityPlace } from '../city/index.ts'
import type { Allotment } from './allot.ts'
import type { Ground } from './ground.ts'
import type { BranchRow, GroupRow } from './rows.ts'
import { serials } from './serials.ts'
import { shortVillage } from './unit-names.ts'

export interface Party {
  readonly branches: readonly BranchRow[]
  readonly groups: readonly GroupRow[]
}

/**
 * Grid branches and micro-grid groups. Beside the grids and not one to one: some grids have two branches, some branches
 * serve two grids; most micro-grids have no group.
 */
export function drawParty(ground: Ground, allotments: ReadonlyMap<PlaceCode, Allotment>): Party {
  const branchIds = serials(kinds.branch)
  const groupIds = serials(kinds.group)
  const party: { branches: BranchRow[]; groups: GroupRow[] } = { branches: [], groups: [] }
  for (const village of ground.at('village')) {
    const { branches, groups } = allotments.get(village.code)!
    const grids = ground.below(village.code, 'grid')
    const chance = ground.chance('party', village.code)
    const county = countyOf(village.code)
    const own = coverings(grids, branches).map((covers, i, all): BranchRow => ({
      county,
      id: branchIds.next(village.code) as BranchId,
      name:
        shortVillage(village.name) +
        branchName(
          covers.map((code) => ground.get(code).name),
          all[i - 1]?.[0] === covers[0],
        ),
      place: covers.length === 1 ? covers[0]! : village.code,
      covers,
    }))
    party.branches.push(...own)
    for (const micros of groupsOf(ground, grids, groups, chance)) {
      const grid = ground.get(micros[0]!.parent!)
      const serving = own.filter(({ covers }) => covers.includes(grid.code))
      party.groups.push({
        county,
        id: groupIds.next(village.code) as GroupId,
        branch: serving[chance.below(serving.length)]!.id,
        name: `${shortVillage(village.name)}${grid.name}第${micros.map(({ name }) => name.replaceAll(/第|微网格/g, '')).join('、')}微网格党小组`,
        place: grid.code,
        covers: micros.map(({ code }) => code),
      })
    }
  }
  return party
}

/** 第3网格党支部; 第3网格第二党支部 for the second of a grid; 第1、2网格联合党支部 for one that serves several. */
function branchName(grids: readonly string[], second: boolean): string {
  if (grids.length === 1) return `${grids[0]}${second ? '第二' : ''}党支部`
  return `第${grids.map((name) => name.replaceAll(/第|网格/g, '')).join('、')}网格联合党支部`
}

/** What each of `count` branches covers: every grid at least once, the largest grids twice when there are more. */
function coverings(grids: readonly CityPlace[], count: number): PlaceCode[][] {
  if (count <= grids.length) {
    return Array.from({ length: count }, (_, i) =>
      grids
        .slice(Math.round((i * grids.length) / count), Math.round(((i + 1) * grids.length) / count))
        .map(({ code }) => code),
    )
  }
  const largest = grids.toSorted((p, q) => q.population - p.population || (p.code < q.code ? -1 : 1))
  return [...grids, ...Array.from({ length: count - grids.length }, (_, i) => largest[i % largest.length]!)]
    .toSorted((p, q) => (p.code < q.code ? -1 : 1))
    .map(({ code }) => [code])
}

/** The micro-grids of each group: one, or two neighbours by number, never in two groups. */
function groupsOf(ground: Ground, grids: readonly CityPlace[], count: number, chance: Random): CityPlace[][] {
  const free = grids.map((grid) => [...ground.below(grid.code, 'micro')])
  return Array.from({ length: count }, (_, i) => {
    const own = free[i % free.length]!
    const from = own.length > 0 ? own : free.find((list) => list.length > 0)!
    const at = chance.below(from.length)
    return from.splice(at, from.length > 8 && chance.next() < 0.15 ? 2 : 1)
  })
}
