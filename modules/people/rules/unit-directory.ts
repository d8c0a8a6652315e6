import { lies, parentOf, subtreeOf } from '@lianxin/places/contract'
import type { PlaceCode, UnitId } from '../contract/ids.ts'
import type { Platform } from '../contract/platforms.ts'
import type { UnitKind } from '../contract/unit-kinds.ts'
import { nameKey } from './unit-aliases.ts'

export interface DirectoryUnit {
  readonly id: UnitId
  readonly kind: UnitKind
  readonly name: string
  readonly place: PlaceCode
  readonly parent: UnitId | null
  readonly platform: Platform | null
  readonly phone: string | null
  readonly address?: string | null
  /** The first day on which it no longer stands, when that is settled: until then it answers. */
  readonly closedOn?: string | null
  /** Who answers from that day on. */
  readonly successor?: UnitId | null
  /** Former names and abbreviations. */
  readonly aliases?: readonly string[]
}

/** A unit at work in a platform of a township. */
export interface PlatformMember {
  readonly place: PlaceCode
  readonly platform: Platform
  readonly unit: UnitId
}

/** All units of the city by kind and place: some thousands, so they are held in memory and looked up by the code. */
export interface UnitDirectory {
  /** A unit by its id, an abolished one too: a case still names who had it. */
  get(id: UnitId): DirectoryUnit | undefined
  /** Who answers today for a unit: itself, or whoever followed it; undefined for an id that is no unit's. */
  heirOf(id: UnitId): DirectoryUnit | undefined
  /**
   * The unit that serves a place and is called so: by its name, else by a former name or an abbreviation; an abolished
   * one is answered for by its successor. Undefined when none, or when two answer to an alias.
   */
  named(name: string, place: PlaceCode): DirectoryUnit | undefined
  /** The unit of a kind that stands exactly at a place. */
  at(kind: UnitKind, place: PlaceCode): DirectoryUnit | undefined
  /**
   * The nearest unit of a kind that serves a place: the one at the place itself, else at the village, the township,
   * the county, the city above it. Where such a unit was abolished its successor serves, of whatever kind it is.
   * Undefined when the city has no such unit.
   */
  unitFor(ask: { kind: UnitKind; place: PlaceCode }): DirectoryUnit | undefined
  /** The 连心办 that coordinates a unit: its place's own, for an office the one above; undefined above the city's. */
  officeOver(unit: DirectoryUnit): DirectoryUnit | undefined
  /** Whom a unit answers to: its own line (条), and the office of its place (块). */
  answersTo(unit: DirectoryUnit): DirectoryUnit[]
  /** The units that work in a township's platforms: its stations, and departments that second staff there. */
  platformOf(town: PlaceCode): ReadonlyMap<Platform, readonly DirectoryUnit[]>
  /** Units standing in a place's subtree, in the order of their codes. */
  within(place: PlaceCode): DirectoryUnit[]
  readonly size: number
}

/** Where in units ordered by place the first one lies at or behind a code. */
function firstAt(ordered: readonly DirectoryUnit[], code: PlaceCode): number {
  let lo = 0
  let hi = ordered.length
  while (lo < hi) {
    const middle = (lo + hi) >> 1
    const unit = ordered[middle]
    if (unit !== undefined && unit.place < code) lo = middle + 1
    else hi = middle
  }
  return lo
}

/** All names of a unit, of whichever time. */
const goesBy = ({ name, aliases = [] }: DirectoryUnit): ReadonlySet<string> => new Set([name, ...aliases].map(nameKey))

/**
 * Builds the directory of units that stand, and of those that did. Refuses two standing units of one kind at one place,
 * for then nobody would know whose the request is.
 */
export function unitDirectory(
  units: readonly DirectoryUnit[],
  abolished: readonly DirectoryUnit[] = [],
  members: readonly PlatformMember[] = [],
): UnitDirectory {
  const standing = new Map(units.map((unit) => [unit.id, unit]))
  const byId = new Map([...abolished, ...units].map((unit) => [unit.id, unit]))
  const byStand = new Map<string, DirectoryUnit>()
  for (const unit of units) {
    const stand = `${unit.kind}@${unit.place}`
    if (byStand.has(stand)) throw new Error(`two units of kind ${unit.kind} at ${unit.place}`)
    byStand.set(stand, unit)
  }
  // Where a kind stands no longer, whoever followed it is the one that serves: the last to go counts.
  const gone = new Map(
    abolished
      .toSorted((a, b) => ((a.closedOn ?? '') < (b.closedOn ?? '') ? -1 : 1))
      .map((unit) => [`${unit.kind}@${unit.place}`, unit.id]),
  )
  const ordered = [...units].sort((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : a.id < b.id ? -1 : 1))
  const at = (kind: UnitKind, place: PlaceCode) => byStand.get(`${kind}@${place}`)
  const heirOf: UnitDirectory['heirOf'] = (id) => {
    // A successor has no end in sight when it is named, but may be abolished later: the chain is as long as the years.
    const unit = byId.get(id)
    return standing.get(id) ?? (unit?.successor ? heirOf(unit.successor) : undefined)
  }

  const unitFor: UnitDirectory['unitFor'] = ({ kind, place }) => {
    for (let above: PlaceCode | undefined = place; above !== undefined; above = parentOf(above)) {
      const before = gone.size > 0 ? gone.get(`${kind}@${above}`) : undefined
      const unit = at(kind, above) ?? (before === undefined ? undefined : heirOf(before))
      if (unit) return unit
    }
    return undefined
  }

  const officeOver: UnitDirectory['officeOver'] = (unit) => {
    const place = unit.kind === 'office' ? parentOf(unit.place) : unit.place
    return place && unitFor({ kind: 'office', place })
  }

  return {
    get: (id) => byId.get(id),
    heirOf,
    named(name, place) {
      const called = nameKey(name)
      const near = (unit: DirectoryUnit) => lies(place, unit.place) || lies(unit.place, place)
      const own = units.find((unit) => nameKey(unit.name) === called && near(unit))
      if (own) return own
      const others = [...byId.values()].filter((unit) => near(unit) && goesBy(unit).has(called))
      const heirs = new Set(others.map(({ id }) => heirOf(id)).filter((unit) => unit !== undefined))
      return heirs.size === 1 ? [...heirs][0] : undefined
    },
    at,
    unitFor,
    officeOver,
    answersTo(unit) {
      const line = unit.parent ? byId.get(unit.parent) : undefined
      return [...new Set([line, officeOver(unit)])].filter((one) => one !== undefined)
    },
    platformOf(town) {
      const there = members.flatMap((one) => {
        const unit = one.place === town ? standing.get(one.unit) : undefined
        return unit ? [{ platform: one.platform, unit }] : []
      })
      const byPlatform = Map.groupBy(there, ({ platform }) => platform)
      return new Map([...byPlatform].map(([platform, some]) => [platform, some.map(({ unit }) => unit)]))
    },
    within(place) {
      const { lo, hi } = subtreeOf(place)
      return ordered.slice(firstAt(ordered, lo), firstAt(ordered, hi))
    },
    size: units.length,
  }
}
