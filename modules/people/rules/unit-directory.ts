import { lies, lineageOf, parentOf } from '@lianxin/places/contract'
import type { PlaceCode, UnitId } from '../contract/ids.ts'
import type { Platform } from '../contract/platforms.ts'
import type { UnitKind } from '../contract/unit-kinds.ts'

export interface DirectoryUnit {
  readonly id: UnitId
  readonly kind: UnitKind
  readonly name: string
  readonly place: PlaceCode
  readonly parent: UnitId | null
  readonly platform: Platform | null
  readonly phone: string | null
}

/** All units of the city by kind and place: some thousands, so they are held in memory and looked up by the code. */
export interface UnitDirectory {
  get(id: UnitId): DirectoryUnit | undefined
  /** The unit of a kind that stands exactly at a place. */
  at(kind: UnitKind, place: PlaceCode): DirectoryUnit | undefined
  /**
   * The nearest unit of a kind that serves a place: the one at the place itself, else at the village, the township,
   * the county, the city above it. Undefined when the city has no such unit.
   */
  unitFor(ask: { kind: UnitKind; place: PlaceCode }): DirectoryUnit | undefined
  /** The 连心办 that coordinates a unit: its place's own, for an office the one above; undefined above the city's. */
  officeOver(unit: DirectoryUnit): DirectoryUnit | undefined
  /** Whom a unit answers to: its own line (条), and the office of its place (块). */
  answersTo(unit: DirectoryUnit): DirectoryUnit[]
  /** Units standing in a place's subtree, in the order of their codes. */
  within(place: PlaceCode): DirectoryUnit[]
  readonly size: number
}

/** Builds the directory. Refuses two units of one kind at one place, for then nobody would know whose the request is. */
export function unitDirectory(units: readonly DirectoryUnit[]): UnitDirectory {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const byStand = new Map<string, DirectoryUnit>()
  for (const unit of units) {
    const stand = `${unit.kind}@${unit.place}`
    if (byStand.has(stand)) throw new Error(`two units of kind ${unit.kind} at ${unit.place}`)
    byStand.set(stand, unit)
  }
  const ordered = [...units].sort((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : a.id < b.id ? -1 : 1))
  const at = (kind: UnitKind, place: PlaceCode) => byStand.get(`${kind}@${place}`)
  const unitFor: UnitDirectory['unitFor'] = ({ kind, place }) =>
    lineageOf(place)
      .reverse()
      .map((above) => at(kind, above))
      .find((unit) => unit !== undefined)

  const officeOver: UnitDirectory['officeOver'] = (unit) => {
    const place = unit.kind === 'office' ? parentOf(unit.place) : unit.place
    return place && unitFor({ kind: 'office', place })
  }

  return {
    get: (id) => byId.get(id),
    at,
    unitFor,
    officeOver,
    answersTo(unit) {
      const line = unit.parent ? byId.get(unit.parent) : undefined
      return [...new Set([line, officeOver(unit)])].filter((one) => one !== undefined)
    },
    within: (place) => ordered.filter((unit) => lies(unit.place, place)),
    size: units.length,
  }
}
