import { levelOf } from '@lianxin/places/contract'
import { readCovers, readName, readPlace, type Say } from './cells.ts'
import { partyFaults as faults } from './faults.ts'
import type { BranchEntry, GroupEntry, PartyRow, PartyWorld } from './party-rows.ts'
import { textOf } from './cells.ts'

const sameCodes = (a: readonly string[], b: readonly string[]) => a.join() === [...b].sort().join()

/** A grid branch (网格党支部): at a grid it covers that grid unless others are listed; undefined when anything is wrong. */
export function readBranch(row: PartyRow, world: PartyWorld, say: Say): BranchEntry | undefined {
  const name = readName(row, 60, say)
  const place = readPlace(row, world, ['village', 'grid'], faults.branchPlace, say)
  if (!place) return undefined
  const listed = readCovers(row, world, place, 'grid', say)
  const covers = listed?.length === 0 && levelOf(place) === 'grid' ? [place] : listed
  if (covers?.length === 0) say('covers', faults.coversNeeded)
  if (!name || !covers?.length) return undefined
  const known = world.branchNamed(name, place)
  // The same name at the grid and at its village are two branches.
  const there = known?.place === place ? known : undefined
  const change = !there ? 'new' : sameCodes(covers, there.covers) ? 'same' : 'changed'
  return { row: row.row, id: there?.id, name, place, covers, change }
}

/** A micro-grid group (微网格党小组), of a branch of its village; undefined when anything is wrong. */
export function readGroup(row: PartyRow, world: PartyWorld, say: Say): GroupEntry | undefined {
  const name = readName(row, 60, say)
  const place = readPlace(row, world, ['grid'], faults.groupPlace, say)
  if (!place) return undefined
  const covers = readCovers(row, world, place, 'micro', say)
  if (covers?.length === 0) say('covers', faults.coversNeeded)
  const branch = world.branchNamed(textOf(row, 'branch'), place)
  if (!branch) say('branch', faults.branchUnknown)
  if (!name || !covers?.length || !branch) return undefined
  const there = world.groupNamed(name, place)
  const same = there && there.branch === branch.id && sameCodes(covers, there.covers)
  return {
    row: row.row,
    id: there?.id,
    name,
    place,
    branch: branch.id,
    covers,
    change: !there ? 'new' : same ? 'same' : 'changed',
  }
}
