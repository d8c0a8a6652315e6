import type { Staff } from '@lianxin/platform/auth'
import { unitKindCodes, type UnitId } from '@lianxin/people/contract'
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
export async function actOptions(
  cases: CasesState,
  { post }: Staff,
  one: CaseView,
  lang: 'zh' | 'en',
): Promise<ActOptions> {
  const asked = one.acts.includes('reassign') && post.unit !== undefined
  const staff = asked ? await cases.people.staffOf(post.unit as UnitId) : []
  const colleagues = staff.map(({ account, name }) => ({ id: account, name }))
  return { colleagues, units: unitsFor(cases, one), categories: categoriesFor(cases, lang).groups }
}
