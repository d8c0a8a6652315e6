import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { countyOf } from '@lianxin/platform/ids'
import type { EvaluationState } from '../deps.ts'
import { q } from '../store.ts'

/** The panel of a reader's county or city as it was last appointed; undefined before the first. */
export async function readPanel(state: EvaluationState, staff: Staff) {
  const county = countyOf(staff.post.place)
  const [panels, members] = await state.db.read(
    scopeOf(staff),
    q
      .selectFrom('evaluation.panel')
      .select(['id', 'why', 'appointed_at', 'appointed_by_name'])
      .where('county', 'in', [county, state.city])
      // The county's own before the city's.
      .orderBy((eb) => eb('county', '=', state.city))
      .orderBy('appointed_at', 'desc')
      .limit(1),
    q
      .selectFrom('evaluation.panel_member')
      .select(['panel', 'account', 'name', 'unit_name'])
      .where('county', 'in', [county, state.city])
      .orderBy('account'),
  )
  const [panel] = panels
  return (
    panel && {
      why: panel.why,
      by: panel.appointed_by_name,
      at: panel.appointed_at.toString(),
      members: members
        .filter((one) => one.panel === panel.id)
        .map(({ account, name, unit_name: unit }) => ({ account, name, unit })),
    }
  )
}
