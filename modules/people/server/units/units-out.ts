import { levelOf, shortCode } from '@lianxin/places/contract'
import type { PlaceCode } from '../../contract/ids.ts'
import { platforms } from '../../contract/platforms.ts'
import { unitKinds } from '../../contract/unit-kinds.ts'
import { nameKey } from '../../rules/unit-aliases.ts'
import type { DirectoryUnit } from '../../rules/unit-directory.ts'
import type { PeopleState } from '../room.ts'

/** 导出单位名录: the units that stand in a place, as the import reads them back. */
export function unitLines({ units, city }: Pick<PeopleState, 'units' | 'city'>, place: PlaceCode): string[][] {
  const all = units.now.within(String(city).padEnd(18, '0') as PlaceCode)
  const called = Map.groupBy(all, ({ name }) => nameKey(name))
  return units.now.within(place).map((unit) => {
    const above = unit.parent ? units.now.get(unit.parent) : undefined
    // A name that two units go by would lead to the nearer one: then the number stands.
    const once = above && called.get(nameKey(above.name))?.length === 1
    return [
      unitKinds[unit.kind].zh,
      unit.name,
      shortCode(unit.place),
      once ? above.name : (above?.id ?? ''),
      platformCell(unit),
      unit.phone ?? '',
      unit.address ?? '',
      (unit.aliases ?? []).join('、'),
    ]
  })
}

const platformCell = ({ kind, place, platform }: DirectoryUnit): string => {
  if (platform) return platforms[platform].zh
  return levelOf(place) === 'township' && unitKinds[kind].sort === 'department' ? '无' : ''
}
