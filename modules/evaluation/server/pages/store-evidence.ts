import { fileRow, readDocument, readPhoto } from '@lianxin/platform/files'
import type { UploadedFile } from '@lianxin/platform/http'
import { kinds, type County, type Id } from '@lianxin/platform/ids'
import type { EvaluationState } from '../deps.ts'

const isPdf = (bytes: Buffer): boolean => bytes.subarray(0, 5).toString('latin1') === '%PDF-'

/** Keeps what shows a figure: photos re-encoded and stripped, documents judged by their structure. */
export async function storeEvidence(
  state: EvaluationState,
  county: County,
  uploads: readonly UploadedFile[],
): Promise<Id[]> {
  const read = await Promise.all(
    uploads.map(async ({ bytes }) => (isPdf(bytes) ? readDocument(bytes) : readPhoto(bytes))),
  )
  const ids: Id[] = []
  for (const file of read) {
    const id = await state.ids.next(county, kinds.file)
    await state.db.write({ as: 'intake' }, fileRow(county, id, file, state.clock.now(), 'evaluation'))
    ids.push(id)
  }
  return ids
}
