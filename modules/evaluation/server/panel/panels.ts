import { countyScope } from '@lianxin/platform/journal'
import type { County, Id } from '@lianxin/platform/ids'
import { panelFor, type Panel } from '../../rules/panel/decide.ts'
import { countyPlace } from '../county-place.ts'
import type { EvaluationState } from '../deps.ts'
import { q } from '../store.ts'

/** Panels that may serve a county: its own, and the city's. */
async function panelsOf(state: EvaluationState, county: County): Promise<Panel[]> {
  const [panels, members] = await state.db.read(
    countyScope(county),
    q
      .selectFrom('evaluation.panel')
      .select(['id', 'place', 'appointed_at'])
      .where('county', 'in', [county, state.city]),
    q
      .selectFrom('evaluation.panel_member')
      .select(['panel', 'account', 'name', 'unit'])
      .where('county', 'in', [county, state.city])
      .orderBy('account'),
  )
  const of = Map.groupBy(members, ({ panel }) => panel)
  return panels.map(({ id, place, appointed_at }) => ({
    id,
    place,
    appointedAt: appointed_at.epochMilliseconds,
    members: (of.get(id) ?? []).map(({ account, name, unit }) => ({ account, name, unit })),
  }))
}

/** The panel that decides what was filed in a county at an instant; undefined while none was ever appointed. */
export async function panelAt(state: EvaluationState, county: County, filedAt: number): Promise<Panel | undefined> {
  return panelFor(await panelsOf(state, county), countyPlace(county), filedAt)
}

/** Where a unit's plea lies: at the unit's own place, or at the county whose case or figure it is about. */
export function pleaPlace(state: EvaluationState, county: County, unit: Id) {
  const own = state.units().get(unit)?.place
  return own?.startsWith(String(county)) ? own : countyPlace(county)
}
