import type { Staff } from '@lianxin/platform/auth'
import { Refusal } from '@lianxin/platform/http'
import { countyOf, type Id } from '@lianxin/platform/ids'
import type { EnterFigure } from '../../contract/schemas.ts'
import { spanOf } from '../../rules/period/span.ts'
import { versionFor } from '../../rules/scheme/effect.ts'
import { actOn, type Acted } from '../act.ts'
import type { EvaluationState } from '../deps.ts'
import { findScheme } from '../scheme/read-scheme.ts'
import { q } from '../store.ts'
import { lockScheme } from './agree-to-scheme.ts'

/**
 * 录入: a figure that no indicator gives, with what shows it; a second entry corrects the first, and both stay. Refuses
 * people of the unit itself, and items that are not entered by hand.
 */
export async function enterFigure(
  state: EvaluationState,
  staff: Staff,
  id: Id,
  { actId, unit, kind, month, item, value, evidence, files }: EnterFigure,
): Promise<Acted> {
  const found = await findScheme(state, staff, id)
  if (!found || found.place !== staff.post.place) throw new Refusal('scheme_not_found')
  const span = spanOf(kind, month)
  const version = versionFor(found.year, found.versions, span)
  if (!version) throw new Refusal('sheet_needs_version')
  if (!version.content.units.some((one) => one.id === unit)) throw new Refusal('not_of_scheme')
  if (!version.content.items.some((one) => one.code === item && one.source === 'hand'))
    throw new Refusal('item_unknown')
  if (staff.post.unit === unit) throw new Refusal('own_unit')
  const county = countyOf(id)
  const key = { county, scheme: id, unit, item, kind, from_month: span.from }
  return actOn(state, staff, {
    id,
    act: 'enter_figure',
    actId,
    lock: lockScheme(staff, id),
    missing: 'scheme_not_found',
    async decide(_, at, t) {
      const [before] = await t.send(
        q
          .selectFrom('evaluation.hand_entry')
          .select('no')
          .where('county', '=', county)
          .where('scheme', '=', id)
          .where('unit', '=', unit)
          .where('item', '=', item)
          .where('kind', '=', kind)
          .where('from_month', '=', span.from),
      )
      const no = before.length + 1
      return {
        why: evidence,
        body: { unit, item, kind, from: span.from, no, value, files },
        writes: (entry) => [
          q.insertInto('evaluation.hand_entry').values({ ...key, no, value, evidence, files, at, by_name: staff.name }),
          q
            .updateTable('evaluation.scheme')
            .set({ version: entry.version, head: entry.hash })
            .where('county', '=', county)
            .where('id', '=', id),
        ],
      }
    },
  })
}
