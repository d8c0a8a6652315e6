import type { UnitKind } from '@lianxin/people/contract'
import { parsePlaceCode } from '@lianxin/places/contract'
import type { PlaceCode } from '@lianxin/platform/ids'
import type { SuggestedUnit } from '../../contract/case-view.ts'
import { SUGGESTION_FLOOR, suggestUnits } from '../../rules/suggest-unit/suggest-unit.ts'
import type { CasesState } from '../state.ts'
import { matterOf } from './matter-of.ts'

/** Who answered for matters like this, of the units that stand; empty under the floor: then a person decides unaided. */
export function suggestedUnits(
  { counts, people }: Pick<CasesState, 'counts' | 'people'>,
  category: string | null,
  place: PlaceCode,
): SuggestedUnit[] {
  const units = people.units()
  const standing = (key: string) => {
    const [kind, at = ''] = key.split('@')
    const code = parsePlaceCode(at)
    return code && units.at(kind as UnitKind, code)
  }
  const found = suggestUnits(counts.now, matterOf(category, place), {
    stands: (key) => standing(key) !== undefined,
  })
  if ((found[0]?.share ?? 0) < SUGGESTION_FLOOR) return []
  return found.flatMap(({ key, share, because }) => {
    const unit = standing(key)
    return unit
      ? [{ id: unit.id, name: unit.name, share, times: because.times, of: because.of, here: because.here }]
      : []
  })
}
