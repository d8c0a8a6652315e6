import { fileRow, readUpload, type ReadFile } from '@lianxin/platform/files'
import { Refusal, type UploadedFile } from '@lianxin/platform/http'
import { kinds, type County, type Id } from '@lianxin/platform/ids'
import type { EvaluationState } from '../deps.ts'

/** A figure is shown by what can be looked at; nobody listens to one. */
async function readEvidence({ bytes }: UploadedFile): Promise<ReadFile> {
  const file = await readUpload(bytes, 'photo')
  if (file.kind === 'voice') throw new Refusal('photo_unreadable', { field: 'photo' })
  return file
}

/** Keeps what shows a figure: photos re-encoded and stripped, documents judged by their structure. */
export async function storeEvidence(
  state: EvaluationState,
  county: County,
  uploads: readonly UploadedFile[],
): Promise<Id[]> {
  const read = await Promise.all(uploads.map(readEvidence))
  const ids: Id[] = []
  for (const file of read) {
    const id = await state.ids.next(county, kinds.file)
    await state.db.write({ as: 'intake' }, fileRow(county, id, file, state.clock.now(), 'evaluation'))
    ids.push(id)
  }
  return ids
}
