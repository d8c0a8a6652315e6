import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { findFile } from '@lianxin/platform/files'
import { Refusal } from '@lianxin/platform/http'
import { countyOf, type Id } from '@lianxin/platform/ids'
import type { OpenPaper } from '../../contract/schemas.ts'
import { mayOpenPaper } from '../../rules/callback.ts'
import { actOn } from '../act.ts'
import type { EvaluationState } from '../deps.ts'
import { findCallback } from '../reads/callbacks.read.ts'
import { q } from '../store.ts'

/**
 * 查看纸质单: the picture of what a reporter wrote, after the journal has who looked and why. For who entered it and who
 * calls back; for nobody of a unit that had the case, to whom it does not exist.
 */
export async function openPaper(state: EvaluationState, staff: Staff, id: Id, input: OpenPaper) {
  const found = await findCallback(state, staff, id)
  const [picture] = found?.files ?? []
  if (!found || !picture || !mayOpenPaper(found, staff)) throw new Refusal('callback_not_found')
  await actOn(state, staff, {
    id,
    act: 'open_paper',
    actId: input.actId,
    lock: q
      .selectFrom('evaluation.callback')
      .select(['place', 'version', 'head', 'case_id'])
      .where('county', '=', countyOf(id))
      .where('id', '=', id)
      .where('place', '>=', staff.post.lo)
      .where('place', '<', staff.post.hi)
      .forUpdate(),
    missing: 'callback_not_found',
    decide: (row) => ({
      why: input.why,
      body: { paper: row.case_id, file: picture },
      writes: (entry) => [
        q
          .updateTable('evaluation.callback')
          .set({ version: entry.version, head: entry.hash })
          .where('county', '=', countyOf(id))
          .where('id', '=', id),
      ],
    }),
  })
  const [[file]] = await state.db.read(scopeOf(staff), findFile(countyOf(picture), picture))
  if (!file) throw new Refusal('callback_not_found')
  return file
}
