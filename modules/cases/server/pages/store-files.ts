import { fileRow, readUpload } from '@lianxin/platform/files'
import { Refusal, type Form } from '@lianxin/platform/http'
import { kinds, type County, type Id } from '@lianxin/platform/ids'
import type { Upload } from '../../contract/uploads.ts'
import type { CasesState } from '../state.ts'

/** A file as it came. */
interface Uploaded {
  readonly field: string
  readonly bytes: Buffer
}

const meantAs = (field: string) => (field === 'voice' || field === 'photo' ? field : 'any')

/** A no to one file is said at the control that brought it. */
const readNamed = ({ field, bytes }: Uploaded) =>
  readUpload(bytes, meantAs(field)).catch((error: unknown) => {
    throw error instanceof Refusal ? new Refusal(error.code, { ...error.detail, field }) : error
  })

/**
 * Looks into the files of a form and keeps them: photos re-encoded without position, voice notes and documents by their
 * content. Refuses what is none of them before anything is written. What comes of it belongs to nobody until a case
 * holds it, and is cleared after a day if none does.
 */
export async function storeFiles(
  cases: CasesState,
  county: County,
  { files, tooLarge }: Pick<Form, 'tooLarge'> & { readonly files: readonly Uploaded[] },
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

/** The same for files that came in JSON: what each is follows from its content alone. */
export const storeUploads = (cases: CasesState, county: County, uploads: readonly Upload[]): Promise<Id[]> =>
  storeFiles(cases, county, {
    files: uploads.map(({ base64 }) => ({ field: 'uploads', bytes: Buffer.from(base64, 'base64') })),
    tooLarge: undefined,
  })
