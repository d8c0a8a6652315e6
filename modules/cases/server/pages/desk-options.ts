import { unitKindCodes } from '@lianxin/people/contract'
import { lineageOf } from '@lianxin/places/contract'
import type { CaseView } from '../../contract/case-view.ts'
import type { ActOptions, UnitGroup } from '../../web/desk/act.logic.ts'
import type { CasesState } from '../state.ts'
import { categoriesFor } from './report-form.ts'

/** Units that serve the place of a case, the nearest level first. */
function unitsFor({ people, places }: CasesState, one: CaseView): UnitGroup[] {
  const units = people.units()
  return lineageOf(one.place.code)
    .reverse()
    .map((place) => ({
      name: places.nameOf(place),
      units: unitKindCodes.flatMap((kind) => {
        const unit = units.at(kind, place)
        return unit ? [{ id: unit.id, name: unit.name }] : []
      }),
    }))
    .filter((group) => group.units.length > 0)
}

/** What the fields of the acts choose from, for one case. */
export function actOptions(cases: CasesState, one: CaseView, lang: 'zh' | 'en'): ActOptions {
  return { units: unitsFor(cases, one), categories: categoriesFor(cases, lang).groups }
}
