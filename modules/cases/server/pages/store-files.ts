import { fileRow, readPhoto, readVoice } from '@lianxin/platform/files'
import type { UploadedFile } from '@lianxin/platform/http'
import { kinds, type County, type Id } from '@lianxin/platform/ids'
import type { CasesState } from '../state.ts'

/**
 * Looks into the files of a form and keeps them: photos re-encoded without position, voice notes by their content.
 * Refuses what is neither before anything is written. What comes of it belongs to nobody until a case holds it.
 */
export async function storeFiles(cases: CasesState, county: County, uploads: readonly UploadedFile[]): Promise<Id[]> {
  const read = await Promise.all(
    uploads.map(async ({ field, bytes }) => (field === 'voice' ? readVoice(bytes) : readPhoto(bytes))),
  )
  const at = cases.clock.now()
  const ids: Id[] = []
  for (const file of read) {
    const id = await cases.ids.next(county, kinds.file)
    await cases.db.write({ as: 'intake' }, fileRow(county, id, file, at))
    ids.push(id)
  }
  return ids
}
