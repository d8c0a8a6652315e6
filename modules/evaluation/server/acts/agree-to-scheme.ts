import { sql } from 'kysely'
import type { Staff } from '@lianxin/platform/auth'
import { Refusal } from '@lianxin/platform/http'
import { countyOf, type Id } from '@lianxin/platform/ids'
import type { AgreeToScheme } from '../../contract/schemas.ts'
import { actOn, type Acted } from '../act.ts'
import type { EvaluationState } from '../deps.ts'
import { findScheme, latestOf } from '../scheme/read-scheme.ts'
import { q } from '../store.ts'

/** The row of a scheme under lock. The entry lies where the unit stands: the scheme's own place may be above its sight. */
export const lockScheme = (staff: Staff, id: Id) =>
  q
    .selectFrom('evaluation.scheme')
    .select(['version', 'head', 'latest', sql<string>`${staff.post.place}::int8`.as('place')])
    .where('county', '=', countyOf(id))
    .where('id', '=', id)
    .forUpdate()

/** 同意: a unit agrees to the version it has read, once. Refuses an older version, and a unit that is not in the scheme. */
export async function agreeToScheme(
  state: EvaluationState,
  staff: Staff,
  id: Id,
  { actId, no }: AgreeToScheme,
): Promise<Acted> {
  const { unit } = staff.post
  if (!unit) throw new Refusal('no_unit')
  const found = await findScheme(state, staff, id)
  if (!found) throw new Refusal('scheme_not_found')
  const latest = latestOf(found)
  if (!latest.content.units.some((one) => one.id === unit)) throw new Refusal('not_of_scheme')
  const county = countyOf(id)
  return actOn(state, staff, {
    id,
    act: 'agree_to_scheme',
    actId,
    lock: lockScheme(staff, id),
    missing: 'scheme_not_found',
    async decide(row, at, t) {
      if (row.latest !== no) throw new Refusal('version_old')
      const [[before]] = await t.send(
        q
          .selectFrom('evaluation.scheme_agreement')
          .select('at')
          .where('county', '=', county)
          .where('scheme', '=', id)
          .where('no', '=', no)
          .where('unit', '=', unit),
      )
      if (before) throw new Refusal('agreed_once')
      return {
        body: { no, unit, checksum: latest.checksum },
        writes: (entry) => [
          q
            .insertInto('evaluation.scheme_agreement')
            .values({ county, scheme: id, no, unit, at, by_account: staff.account, by_name: staff.name }),
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
