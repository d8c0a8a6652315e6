import type { Level } from '@lianxin/places/contract'
import { departmentKinds, platformOf, standsAt, type UnitId, type UnitKind } from '@lianxin/people/contract'
import { countyOf, kinds, type PlaceCode } from '@lianxin/platform/ids'
import type { CityPlace } from '../city/index.ts'
import type { Ground } from './ground.ts'
import { landline } from './phones.ts'
import type { PlatformMemberRow, UnitRow } from './rows.ts'
import { serials } from './serials.ts'
import { shortVillage, unitName } from './unit-names.ts'

export interface Units {
  readonly units: readonly UnitRow[]
  readonly platformMembers: readonly PlatformMemberRow[]
  /** The unit of a kind exactly at a place. */
  find(kind: UnitKind, place: PlaceCode): UnitRow | undefined
}

/**
 * The organisation: a 连心办 at each of the five levels, every kind of department where it stands (city, county, township
 * station in its county's line and on one of the four platforms), committees and grids.
 */
export function drawUnits(ground: Ground): Units {
  const ids = serials(kinds.unit)
  const units: UnitRow[] = []
  const platformMembers: PlatformMemberRow[] = []
  const known = new Map<string, UnitRow>()
  const find = (kind: UnitKind, place: PlaceCode | undefined): UnitRow | undefined => known.get(`${kind}@${place}`)
  const levels: readonly Level[] = ['city', 'county', 'township', 'village', 'grid']
  for (const place of levels.flatMap((level) => ground.at(level))) {
    for (const kind of kindsAt(place.level)) {
      const unit: UnitRow = {
        county: countyOf(place.code),
        id: ids.next(place.code) as UnitId,
        kind,
        name: unitName(kind, place.level, placeName(ground, place)),
        place: place.code,
        parent: (departmentKinds.includes(kind) && find(kind, place.parent)?.id) || null,
        phone: place.level === 'grid' ? null : landline(units.length),
      }
      units.push(unit)
      known.set(`${kind}@${place.code}`, unit)
      const platform = place.level === 'township' ? platformOf(kind) : undefined
      if (platform) platformMembers.push({ county: unit.county, place: place.code, platform, unit: unit.id })
    }
  }
  return { units, platformMembers, find }
}

function kindsAt(level: Level): readonly UnitKind[] {
  if (level === 'grid') return ['office', 'grid']
  if (level === 'village') return ['office', 'villageCommittee']
  const stations = departmentKinds.filter((kind) => standsAt(kind, level))
  return ['office', ...stations.filter((kind) => level !== 'township' || platformOf(kind) !== undefined)]
}

/** A grid's name means something only after its village's. */
export function placeName(ground: Ground, place: CityPlace): string {
  return place.level === 'grid' ? shortVillage(ground.get(place.parent!).name) + place.name : place.name
}
