import { ancestorAt, levelOf, type PlaceCode } from '../../contract/codes.ts'
import type { Border } from '../locate/footprints.ts'
import { leftoversOf, type Leftover } from './leftovers.ts'
import { Nodes } from './nodes.ts'
import { OUTSIDE } from './edge-match.ts'
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
    const leftovers = siblings.parent ? leftoversOf(left, nodes) : withoutRim(left, nodes)
    return leftovers.length === 0 ? [] : linesOf(siblings, leftovers)
  })
}

function linesOf(siblings: Siblings, leftovers: readonly Leftover[]): BorderFault[] {
  const redrawn = redrawnVillages(siblings, leftovers)
  const villageOf = (leftover: Leftover): PlaceCode | undefined =>
    leftover.width <= SLIVER ? leftover.owners.map((owner) => villageOfUnit(siblings, owner)).find((v) => v && redrawn.has(v)) : undefined
  const apart = leftovers.filter((leftover) => villageOf(leftover) === undefined)
  const together = Map.groupBy(
    leftovers.filter((leftover) => villageOf(leftover) !== undefined),
    (leftover) => villageOf(leftover)!,
  )
  return [
    ...apart.map((leftover, i) => faultOf(siblings, leftover, i < LOOKED_UP)),
    ...[...together].map(([village, slivers]) => notShared(siblings, village, slivers)),
  ]
}

function faultOf(siblings: Siblings, { owners, area, width, x, y }: Leftover, lookUp: boolean): BorderFault {
  const named = owners.flatMap((owner) => siblings.units[owner]?.code ?? [])
  const kind = area < 0 ? 'gap' : owners.includes(OUTSIDE) ? 'outside' : 'overlap'
  const cover = lookUp && kind === 'overlap' && named.length === 1 ? coveringUnit(siblings.units, owners[0]!, x, y) : undefined
  const units = cover ? [...named, cover] : named
  return {
    kind, units: units.toSorted().slice(0, NAMED), count: units.length, within: siblings.parent?.code,
    x, y, squareMetres: Math.abs(area), width,
  }
}

function notShared(siblings: Siblings, village: PlaceCode, slivers: readonly Leftover[]): BorderFault {
  const units = [...new Set(slivers.flatMap(({ owners }) => owners.flatMap((owner) => siblings.units[owner]?.code ?? [])))]
  return {
    kind: 'not_shared', units: units.toSorted().slice(0, NAMED), count: units.length, within: village,
    x: slivers[0]!.x, y: slivers[0]!.y,
    squareMetres: slivers.reduce((sum, { area }) => sum + Math.abs(area), 0),
    width: Math.max(...slivers.map(({ width }) => width)),
  }
}

function villageOfUnit(siblings: Siblings, owner: number): PlaceCode | undefined {
  const unit = siblings.units[owner]
  if (unit === undefined) return undefined
  const deep = levelOf(unit.code) === 'grid' || levelOf(unit.code) === 'micro'
  return deep ? ancestorAt(unit.code, 'village') : siblings.parent?.code
}

/** Villages in most of whose places some edge has no counterpart. */
function redrawnVillages(siblings: Siblings, leftovers: readonly Leftover[]): Set<PlaceCode> {
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
    [...counts].filter(([, c]) => c.all >= FEW_UNITS && c.faulty >= c.all * MOST_OF_A_VILLAGE).map(([village]) => village),
  )
}
