import { fileRow, readDocument, readPhoto, readVoice } from '@lianxin/platform/files'
import { Refusal, type Form, type UploadedFile } from '@lianxin/platform/http'
import { kinds, type County, type Id } from '@lianxin/platform/ids'
import type { CasesState } from '../state.ts'

const isPdf = (bytes: Buffer): boolean => bytes.subarray(0, 5).toString('latin1') === '%PDF-'

/** Looks into one file by its content, whatever its name says. */
export const readUpload = async ({ field, bytes }: Pick<UploadedFile, 'field' | 'bytes'>) =>
  isPdf(bytes) ? readDocument(bytes) : field === 'voice' ? readVoice(bytes) : readPhoto(bytes)

/** A no to one file is said at the control that brought it. */
const readNamed = (upload: UploadedFile) =>
  readUpload(upload).catch((error: unknown) => {
    throw error instanceof Refusal ? new Refusal(error.code, { ...error.detail, field: upload.field }) : error
  })

/**
 * Looks into the files of a form and keeps them: photos re-encoded without position, voice notes and documents by their
 * content. Refuses what is none of them before anything is written. What comes of it belongs to nobody until a case
 * holds it, and is cleared after a day if none does.
 */
export async function storeFiles(
  cases: CasesState,
  county: County,
  { files, tooLarge }: Pick<Form, 'files' | 'tooLarge'>,
): Promise<Id[]> {
  if (tooLarge !== undefined) throw new Refusal('files_large', { field: tooLarge })
  const read = await Promise.all(files.map(readNamed))
  const at = cases.clock.now()
  const ids: Id[] = []
  for (const file of read) {
    const id = await cases.ids.next(county, kinds.file)
    await cases.db.write({ as: 'intake' }, fileRow(county, id, file, at))
    ids.push(id)
  }
  return ids
}
