import type { Staff } from '@lianxin/platform/auth'
import { unitKindCodes, type UnitId } from '@lianxin/people/contract'
import { lineageOf, type PlaceCode } from '@lianxin/places/contract'
import type { CaseView } from '../../contract/case-view.ts'
import type { ActOptions, UnitGroup } from '../../web/desk/act.logic.ts'
import type { CasesState } from '../state.ts'
import { readTemplates, templatesFor } from '../desk/templates.ts'
import { categoriesFor } from './report-form.ts'

/** Units that serve the place of a case, the nearest level first. */
function unitsFor({ people, places }: CasesState, at: PlaceCode): UnitGroup[] {
  const units = people.units()
  return lineageOf(at)
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

/** Those of a unit who may be given something now, each once. */
export const atWork = (staff: Awaited<ReturnType<CasesState['people']['staffOf']>>) => [
  ...new Map(
    staff.filter(({ away }) => !away).map(({ account, name }) => [account, { id: account, name }] as const),
  ).values(),
]

/** What the fields of the acts choose from, for one case. */
export async function actOptions(
  cases: CasesState,
  member: Staff,
  one: CaseView,
  lang: 'zh' | 'en',
): Promise<ActOptions> {
  const { post } = member
  const asked = one.acts.includes('reassign') && post.unit !== undefined
  const staff = asked ? await cases.people.staffOf(post.unit as UnitId) : []
  const colleagues = atWork(staff)
  const kept = one.acts.length > 0 ? await readTemplates(cases, member) : []
  return {
    colleagues,
    units: unitsFor(cases, one.place.code),
    categories: categoriesFor(cases, lang).groups,
    templates: templatesFor(kept, one, lang),
  }
}

/** What the fields choose from when one act is done to many cases: what serves the post's own place. */
export function bulkOptions(cases: CasesState, { post }: Staff, lang: 'zh' | 'en'): ActOptions {
  return {
    colleagues: [],
    units: unitsFor(cases, post.place),
    categories: categoriesFor(cases, lang).groups,
    templates: [],
  }
}
