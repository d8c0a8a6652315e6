import { gzip } from 'node:zlib'
import { promisify } from 'node:util'
import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { kinds } from '@lianxin/platform/ids'
import { countyOfCode } from '../../contract/codes.ts'
import type { ImportReply } from '../../contract/schemas.ts'
import type { PlacesState } from '../state.ts'
import { q } from '../store.ts'
import { checkFile, readUpload, type UploadedPlaces } from './check-file.ts'
import { reportOf } from './report.ts'

const zip = promisify(gzip)

/** Checks an uploaded file and keeps it with its report until it is confirmed. Nothing of it is in force. */
export async function uploadImport(state: PlacesState, staff: Staff, upload: UploadedPlaces): Promise<ImportReply> {
  const book = state.book.now
  const scope = staff.post.place
  const file = await readUpload(upload)
  const seen = Object.fromEntries([...book.revisions].map(([county, { revision }]) => [String(county), revision]))
  const report = reportOf(await checkFile(book, file, scope, upload), seen)
  const county = countyOfCode(scope)
  const id = await state.ids.next(county, kinds.import)
  const body = await zip(file.text)
  const file_name = upload.name.replaceAll('\0', '').slice(0, 200)
  await state.db.write(
    scopeOf(staff),
    q.insertInto('places.import').values({
      county,
      id,
      code: scope,
      actor: staff.account,
      file_name,
      format: file.format,
      repair: upload.repair,
      snap: upload.snap ?? false,
      body,
      report: JSON.stringify(report),
      created_at: state.clock.now(),
      done_at: null,
    }),
  )
  const { seen: _, ...shown } = report
  return { id, fileName: file_name, done: false, ...shown }
}
