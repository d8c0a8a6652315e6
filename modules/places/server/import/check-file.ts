import { gunzip } from 'node:zlib'
import { promisify } from 'node:util'
import { Refusal } from '@lianxin/platform/http'
import { ancestorAt, type PlaceCode } from '../../contract/codes.ts'
import type { PlaceBook } from '../book/place-book.ts'
import { checkInThread } from '../heavy/in-thread.ts'
import type { Checked } from '../heavy/messages.ts'

const unzip = promisify(gunzip)
/** What a gzipped upload may unfold to: a province's GeoJSON; more is a bomb. */
const MOST_BYTES = 256_000_000

/** A file as uploaded: CSV or GeoJSON, plain or gzipped. */
export interface UploadedPlaces {
  readonly name: string
  readonly bytes: Uint8Array
  readonly repair: boolean
  readonly snap?: boolean
}

export interface ReadFile {
  readonly format: 'csv' | 'geojson'
  readonly text: string
}

/** The text of an upload. A spreadsheet saved in GB 18030 is read too. Refuses a gzip that unfolds without end. */
export async function readUpload({ name, bytes }: Pick<UploadedPlaces, 'name' | 'bytes'>): Promise<ReadFile> {
  const zipped = bytes[0] === 0x1f && bytes[1] === 0x8b
  const plain = zipped ? await unzip(bytes, { maxOutputLength: MOST_BYTES }).catch(() => undefined) : bytes
  if (!plain) throw new Refusal('too_large', { field: 'file' })
  const text = decoded(plain)
  const json = /json(\.gz)?$/i.test(name) || /^\s*\{/.test(text.slice(0, 200).replace(/^\uFEFF/, ''))
  return { format: json ? 'geojson' : 'csv', text }
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** Checks a file against the book, in a thread. Only what lies in the scope's counties is sent along. */
export function checkFile(
  book: PlaceBook,
  file: ReadFile,
  scope: PlaceCode,
  { repair, snap }: Pick<UploadedPlaces, 'repair' | 'snap'>,
): Promise<Checked> {
  // The whole county is sent along: what is drawn anew must fit its neighbours. For the city that is all there is.
  const around = ancestorAt(scope, 'county')
  const standing = book.inside(around)
  return checkInThread({
    task: 'check',
    ...file,
    repair,
    snap: snap ?? false,
    scope,
    codes: [...new Set([...standing.map(({ code }) => code), ...book.tops.map(({ code }) => code)])],
    ended: book.endedIn(around).map(({ code, name }) => [code, name] as const),
    aliases: standing.flatMap(({ code, aliases }) => aliases.map((alias) => [alias, code] as const)),
    borders: book.bordersIn(around),
  })
}
