import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { Refusal } from '@lianxin/platform/http'
import type { Id } from '@lianxin/platform/ids'
import { countyOf } from '@lianxin/platform/ids'
import type { ImportReply } from '../../contract/schemas.ts'
import type { PlacesState } from '../state.ts'
import { q } from '../store.ts'
import type { Report } from './report.ts'

/** The report of an import within one's scope, as it was when the file was checked. */
export async function getImport(state: PlacesState, staff: Staff, id: Id): Promise<ImportReply & Pick<Report, 'seen'>> {
  const [[row]] = await state.db.read(
    scopeOf(staff),
    q
      .selectFrom('places.import')
      .select(['id', 'file_name', 'report', 'done_at'])
      .where('county', '=', countyOf(id))
      .where('id', '=', id),
  )
  if (!row) throw new Refusal('import_not_found', { field: 'id' })
  const report = row.report as Report
  return { ...report, id, fileName: row.file_name, done: row.done_at !== null }
}
