import type { County } from '@lianxin/platform/ids'
import { ancestorAt, lies, lineageOf, shortCode, type PlaceCode } from '../../contract/codes.ts'
import type { Place, PlaceId, Succession } from '../../contract/place.ts'
import type { Border } from '../../rules/locate/footprints.ts'
import type { Located, Locator } from '../../rules/locate/locator.ts'
import { toUnits } from '../../rules/lattice.ts'
import type { Shape } from '../../rules/ring.ts'
import { followSuccessors } from '../../rules/succession/follow.ts'
import { treeOf } from './tree.ts'

export interface Revision {
  readonly revision: number
  readonly boundary: number
}

/** What a point gives: a place, what to ask next, and the borders it was found with. */
export interface Found extends Located {
  /** Micro-grids to choose from when the point alone does not tell: sharing a footprint, or lists inside a grid. */
  readonly choose: readonly PlaceCode[]
  readonly boundaryVersion: number
}

/** All places in memory as of one moment. Never changed: what changed is a new book. */
export interface PlaceBook {
  readonly revisions: ReadonlyMap<County, Revision>
  /** Sum of the boundary versions: names the tiles. */
  readonly boundaryVersion: number
  readonly size: number
  /** The place in force with a code. */
  find(code: PlaceCode): Place | undefined
  /** A place by identity, ended ones too. */
  byId(id: PlaceId): Place | undefined
  /** The place that ended with this code, if it is not in force. */
  ended(code: PlaceCode): Place | undefined
  /** Places that ended, in a subtree. */
  endedIn(code: PlaceCode): readonly Place[]
  /** Places in force one level down, in the order of their codes. */
  childrenOf(code: PlaceCode): readonly Place[]
  /** Places in force without anybody above: the city, usually one. */
  readonly tops: readonly Place[]
  /** All places in force in a subtree, in the order of their codes, the place itself first. */
  inside(code: PlaceCode): readonly Place[]
  byAlias(alias: string): readonly Place[]
  /** Where degrees lie; undefined outside the city's borders. */
  locate(lon: number, lat: number): Found | undefined
  /** The stored border of a place: only smallest places have one. */
  shapeOf(code: PlaceCode): Shape | undefined
  bordersIn(code: PlaceCode): readonly Border[]
  /** The place in force for one that may have ended; the point decides between heirs. */
  heirOf(id: PlaceId, at?: { lon: number; lat: number }): Place | undefined
  successorsOf(id: PlaceId): readonly Succession[]
  /** 「南湖区 建设街道 百福弄社区」: names from below the city down to the place. */
  fullName(code: PlaceCode): string
  readonly all: readonly Place[]
}

export interface BookParts {
  readonly places: readonly Place[]
  readonly successions: readonly Succession[]
  readonly revisions: ReadonlyMap<County, Revision>
  readonly borders: readonly Border[]
  readonly locator: Locator
}

/** Builds the book. Places may come in any order. */
export function placeBook({ places, successions, revisions, borders, locator }: BookParts): PlaceBook {
  const shapes = new Map(borders.map(({ code, shape }) => [code, shape]))
  const { all, children } = treeOf(
    places.filter(({ validTo }) => validTo === null),
    shapes,
  )
  const byCode = new Map(all.map((place) => [place.code, place]))
  const byId = new Map(places.map((place) => [place.id, place]))
  const ended = new Map(places.filter(({ validTo }) => validTo !== null).map((place) => [place.code, place]))
  const aliases = Map.groupBy(
    all.flatMap((place) => place.aliases.map((alias) => ({ alias, place }))),
    ({ alias }) => alias,
  )
  const heirs = Map.groupBy(successions, ({ oldId }) => oldId)
  const childrenOf = (code: PlaceCode): readonly Place[] => children.get(code) ?? []
  const named = new Map<PlaceCode, string>()
  /** Made once a place and book: it is said with every report. */
  const fullName = (code: PlaceCode): string => {
    const known = named.get(code)
    if (known !== undefined) return known
    const name = lineageOf(code)
      .filter((one) => one !== ancestorAt(code, 'city') || one === code)
      .map((one) => byCode.get(one)?.name ?? ended.get(one)?.name ?? '')
      .join(' ')
      .trim()
    // What is none of our places may be anything somebody typed.
    if (byCode.has(code)) named.set(code, name)
    return name
  }
  const locate = (lon: number, lat: number): Found | undefined => {
    const found = locator.find(toUnits(lon), toUnits(lat))
    if (!found) return undefined
    const place = byCode.get(found.code)
    const choose = found.among.length > 0 ? found.among : childrenOf(found.code).map(({ code }) => code)
    return { ...found, choose, boundaryVersion: (place && revisions.get(place.county)?.boundary) ?? 0 }
  }
  return {
    revisions,
    all,
    locate,
    childrenOf,
    boundaryVersion: [...revisions.values()].reduce((sum, { boundary }) => sum + boundary, 0),
    size: all.length,
    find: (code) => byCode.get(code),
    byId: (id) => byId.get(id),
    ended: (code) => ended.get(code),
    endedIn: (code) => [...ended.values()].filter((place) => lies(place.code, code)),
    tops: children.get(undefined) ?? [],
    inside: (code) => subtree(all, code),
    byAlias: (alias) => (aliases.get(alias) ?? []).map(({ place }) => place),
    shapeOf: (code) => shapes.get(code),
    bordersIn: (code) => borders.filter((border) => border.code.startsWith(shortCode(code))),
    heirOf: (id, at) => {
      const here = at && locate(at.lon, at.lat)
      const holdsPoint = (one: PlaceId): boolean => here !== undefined && lies(here.code, byId.get(one)!.code)
      const heir = followSuccessors(id, heirs, (one) => byId.get(one)?.validTo === null, holdsPoint)
      return heir === undefined ? undefined : byId.get(heir)
    },
    successorsOf: (id) => heirs.get(id) ?? [],
    fullName,
  }
}

/** A stretch of a list sorted by code, found by halving. */
function subtree(all: readonly Place[], code: PlaceCode): readonly Place[] {
  const prefix = shortCode(code)
  let low = 0
  let high = all.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (all[middle]!.code < code) low = middle + 1
    else high = middle
  }
  let end = low
  while (end < all.length && all[end]!.code.startsWith(prefix)) end++
  return all.slice(low, end)
}
