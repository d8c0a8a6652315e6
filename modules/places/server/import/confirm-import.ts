import { gunzip } from 'node:zlib'
import { promisify } from 'node:util'
import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { Repeated } from '@lianxin/platform/db'
import { Refusal } from '@lianxin/platform/http'
import { countyOf, type Id } from '@lianxin/platform/ids'
import type { PlaceCode } from '../../contract/codes.ts'
import type { ImportReply } from '../../contract/schemas.ts'
import { today, type PlacesState } from '../state.ts'
import { q } from '../store.ts'
import { checkFile } from './check-file.ts'
import { getImport } from './find-import.ts'
import { settle } from './settle.ts'
import { writeImport } from './write-import.ts'

const unzip = promisify(gunzip)

/** 确认导入: checks the kept file once more and writes all of it or nothing. */
export async function confirmImport(
  state: PlacesState,
  staff: Staff,
  input: { id: Id; actId: string },
): Promise<ImportReply> {
  const { db, ids, book } = state
  const { seen, ...report } = await getImport(state, staff, input.id)
  if (report.done) throw new Refusal('import_done')
  if (!report.sound) throw new Refusal('import_faulty')
  await book.reload()
  const now = book.now
  const stale = [...now.revisions].some(([county, { revision }]) => (seen[String(county)] ?? 0) !== revision)
  if (stale) throw new Refusal('import_stale')
  const [[row]] = await db.read(
    scopeOf(staff),
    q
      .selectFrom('places.import')
      .select(['code', 'format', 'repair', 'snap', 'body'])
      .where('county', '=', countyOf(input.id))
      .where('id', '=', input.id),
  )
  if (!row) throw new Refusal('import_not_found')
  const text = (await unzip(row.body)).toString('utf8')
  const checked = await checkFile(now, { format: row.format as 'csv' | 'geojson', text }, row.code as PlaceCode, row)
  if (!checked.sound) throw new Refusal('import_faulty')
  const settled = await settle(checked.drafts, now, ids)
  try {
    await writeImport(state, staff, { ...input, fileName: report.fileName, settled, book: now, on: today(state) })
  } catch (error) {
    if (!(error instanceof Repeated)) throw error
  }
  await book.reload()
  return { ...report, done: true }
}
