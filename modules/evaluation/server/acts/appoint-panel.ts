import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { Repeated } from '@lianxin/platform/db'
import { Refusal } from '@lianxin/platform/http'
import { countyOf, kinds, type Id } from '@lianxin/platform/ids'
import { actBefore, record } from '@lianxin/platform/journal'
import { FEWEST_MEMBERS } from '../../contract/pleas.ts'
import type { AppointPanel } from '../../contract/schemas.ts'
import type { Acted } from '../act.ts'
import type { EvaluationState } from '../deps.ts'
import { q } from '../store.ts'

/**
 * 任命评议组: names the persons who decide, in the doer's county or the city, what units ask for from now on. Refuses
 * fewer than three, and whoever cannot be appointed. What was filed before stays with those who were appointed then.
 */
export async function appointPanel(
  state: EvaluationState,
  staff: Staff,
  { actId, members, why }: AppointPanel,
): Promise<Acted> {
  const { place } = staff.post
  const county = countyOf(place)
  const known = new Map((await state.panelists(place)).map((one) => [one.account, one]))
  const named = [...new Set(members)].map((account) => known.get(account))
  if (named.length < FEWEST_MEMBERS) throw new Refusal('panel_small', { field: 'members' })
  const chosen = named.filter((one) => one !== undefined)
  if (chosen.length < named.length) throw new Refusal('member_unknown', { field: 'members' })
  const id = await state.ids.next(county, kinds.assessment)
  const at = state.clock.now()
  const entry = record({
    county,
    object: id,
    place,
    act: 'evaluation.appoint_panel',
    actId,
    actor: staff,
    at,
    why,
    body: { members: chosen.map(({ account, name, unit }) => ({ account, name, unit: unit?.id ?? null })) },
  })
  try {
    return await state.db.act(scopeOf(staff), async (t) => {
      const [[before]] = await t.send(actBefore(county, actId))
      if (before) {
        if (before.act !== 'evaluation.appoint_panel') throw new Refusal('act_id_used')
        return { id: before.object as Id, version: before.version }
      }
      await t.finish(
        q.insertInto('evaluation.panel').values({
          county,
          id,
          place,
          why,
          appointed_at: at,
          appointed_by_name: staff.name,
          head: entry.hash,
        }),
        q.insertInto('evaluation.panel_member').values(
          chosen.map(({ account, name, unit }) => ({
            county,
            panel: id,
            account,
            name,
            unit: unit?.id ?? null,
            unit_name: unit?.name ?? null,
          })),
        ),
        ...entry.statements,
      )
      return { id, version: entry.version }
    })
  } catch (error) {
    if (error instanceof Repeated) throw new Refusal('act_id_used')
    throw error
  }
}
