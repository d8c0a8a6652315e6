import { Refusal } from '@lianxin/platform/http'
import { lineageOf } from '@lianxin/places/contract'
import type { PlaceCode, UnitId } from '../../contract/ids.ts'
import type { Unit } from '../../contract/unit.ts'
import type { UnitKind } from '../../contract/unit-kinds.ts'
import type { DirectoryUnit } from '../../rules/unit-directory.ts'
import type { PeopleState } from '../room.ts'

/** Units in a place and those above that serve it, the nearest to the place first; all of a kind without a place. */
export function listUnits(
  { units, city }: Pick<PeopleState, 'units' | 'city'>,
  ask: { place?: PlaceCode | undefined; kind?: UnitKind | undefined },
): Unit[] {
  const whole = String(city).padEnd(18, '0') as PlaceCode
  const place = ask.place ?? whole
  const above = lineageOf(place)
    .reverse()
    .slice(1)
    .flatMap((one) => units.now.within(one).filter((unit) => unit.place === one))
  return [...units.now.within(place), ...above]
    .filter((unit) => ask.kind === undefined || unit.kind === ask.kind)
    .map(seen)
}

/** One unit; refuses an id that is no unit's. */
export function getUnit({ units }: Pick<PeopleState, 'units'>, id: UnitId): Unit {
  const unit = units.now.get(id)
  if (!unit) throw new Refusal('unit_not_found')
  return seen(unit)
}

const seen = (unit: DirectoryUnit): Unit => ({
  ...unit,
  address: unit.address ?? null,
  aliases: [...(unit.aliases ?? [])],
  closedOn: unit.closedOn ?? null,
  successor: unit.successor ?? null,
})
