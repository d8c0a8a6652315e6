import { ancestorAt, levelOf, type PlaceCode } from '../../contract/codes.ts'
import type { Border } from '../locate/footprints.ts'
import { leftoversOf, type Leftover } from './leftovers.ts'
import { Nodes } from './nodes.ts'
import { OUTSIDE, type Edge } from './edge-match.ts'
import { nearlyUnmatched } from './near-match.ts'
import { coveringUnit, withoutRim } from './rim.ts'
import { leftEdges } from './sibling-edges.ts'
import { siblingsOf, type Siblings } from './siblings.ts'

/** A place on the ground where borders do not fit together. */
export interface BorderFault {
  readonly kind: 'overlap' | 'gap' | 'outside' | 'not_shared'
  /** The places concerned, at most NAMED of them. */
  readonly units: readonly PlaceCode[]
  /** How many places are concerned in all. */
  readonly count: number
  /** The place whose border they should fill, when it has one. */
  readonly within: PlaceCode | undefined
  readonly x: number
  readonly y: number
  readonly squareMetres: number
  /** Metres, so that a sliver shows how thin it is. */
  readonly width: number
}

const NAMED = 5
/** Slivers up to 2 m along most of a village's borders mean it was redrawn, not that it has a thousand faults. */
const SLIVER = 2
const SLIVER_UNITS = 200
const MOST_OF_A_VILLAGE = 0.5
const FEW_UNITS = 4
/** Finding who is covered scans all neighbours: done for the first faults only, nobody reads a thousand. */
const LOOKED_UP = 200

/**
 * Whether places fill their parent without gap and overlap. Neighbours' borders may differ by 5 cm. One fault is one
 * line, however many edges it has; a village whose borders are not shared at all is one line too.
 * Sound rings are assumed (`brokenRing`); edges that cross alike on both sides are `crossingsOf`'s to find.
 */
export function checkBorders(units: readonly Border[], outlines: readonly Border[] = []): BorderFault[] {
  const nodes = new Nodes()
  return siblingsOf(units, outlines).flatMap((siblings) => {
    const left = leftEdges(siblings, nodes)
    if (left.length === 0) return []
    const group = (edges: readonly Edge[]): Leftover[] =>
      siblings.parent ? leftoversOf(edges, nodes) : withoutRim(edges, nodes)
    const leftovers = group(left)
    const redrawn = redrawnVillages(siblings, leftovers)
    const apart = leftovers.filter(({ owners }) => !owners.some((owner) => redrawn.has(villageOfUnit(siblings, owner))))
    // Where nearly every border is drawn apart, only what is apart by more than a sliver is worth a line of its own.
    const wide = redrawn.size === 0 ? [] : group(nearlyUnmatched(left, nodes, SLIVER_UNITS))
    const lines = [
      ...apart,
      ...wide.filter(({ owners }) => owners.some((owner) => redrawn.has(villageOfUnit(siblings, owner)))),
    ]
    return [
      ...lines.map((leftover, i) => faultOf(siblings, leftover, i < LOOKED_UP)),
      ...[...redrawn].flatMap((village) => (village ? [notShared(siblings, village, left, nodes)] : [])),
    ]
  })
}

function faultOf(siblings: Siblings, { owners, area, width, x, y }: Leftover, lookUp: boolean): BorderFault {
  const named = owners.flatMap((owner) => siblings.units[owner]?.code ?? [])
  const kind = area < 0 ? 'gap' : owners.includes(OUTSIDE) ? 'outside' : 'overlap'
  const cover =
    lookUp && kind === 'overlap' && named.length === 1 ? coveringUnit(siblings.units, owners[0]!, x, y) : undefined
  const units = cover ? [...named, cover] : named
  return {
    kind,
    units: units.toSorted().slice(0, NAMED),
    count: units.length,
    within: siblings.parent?.code,
    x,
    y,
    squareMetres: Math.abs(area),
    width,
  }
}

function notShared(siblings: Siblings, village: PlaceCode, left: readonly Edge[], nodes: Nodes): BorderFault {
  const own = left.filter(({ owner }) => villageOfUnit(siblings, owner) === village)
  const units = [...new Set(own.map(({ owner }) => siblings.units[owner]!.code))].toSorted()
  const node = own[0]!.a
  return {
    kind: 'not_shared',
    units: units.slice(0, NAMED),
    count: units.length,
    within: village,
    x: nodes.x[node]!,
    y: nodes.y[node]!,
    squareMetres: 0,
    width: SLIVER,
  }
}

function villageOfUnit(siblings: Siblings, owner: number): PlaceCode | undefined {
  const unit = siblings.units[owner]
  if (unit === undefined) return undefined
  const deep = levelOf(unit.code) === 'grid' || levelOf(unit.code) === 'micro'
  return deep ? ancestorAt(unit.code, 'village') : siblings.parent?.code
}

/** Villages in most of whose places some edge has no counterpart. */
function redrawnVillages(siblings: Siblings, leftovers: readonly Leftover[]): Set<PlaceCode | undefined> {
  const faulty = new Set(leftovers.flatMap(({ owners }) => owners.filter((owner) => owner !== OUTSIDE)))
  const counts = new Map<PlaceCode, { faulty: number; all: number }>()
  siblings.units.forEach((_, owner) => {
    const village = villageOfUnit(siblings, owner)
    if (village === undefined) return
    const count = counts.get(village) ?? { faulty: 0, all: 0 }
    counts.set(village, count)
    count.all++
    if (faulty.has(owner)) count.faulty++
  })
  return new Set(
    [...counts]
      .filter(([, c]) => c.all >= FEW_UNITS && c.faulty >= c.all * MOST_OF_A_VILLAGE)
      .map(([village]) => village),
  )
}
