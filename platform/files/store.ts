import { createHash } from 'node:crypto'
import { builder } from '../db/index.ts'
import type { County, Id } from '../ids/index.ts'
import type { ReadFile } from './read-file.ts'

interface FileTables {
  'platform.file': {
    county: number
    id: string
    kind: string
    mime: string
    bytes: number
    sha256: Buffer
    body: Buffer
    created_at: Temporal.Instant
    holder: string | null
  }
}

const q = builder<FileTables>()

/**
 * The insert of a read file; it belongs into the transaction of what it is attached to, or just before it. `holder` is the
 * room that keeps it, null for the requests: each clears what came to nothing of its own.
 */
export function fileRow(county: County, id: Id, file: ReadFile, at: Temporal.Instant, holder: string | null = null) {
  return q.insertInto('platform.file').values({
    county,
    id,
    kind: file.kind,
    mime: file.mime,
    bytes: file.bytes.length,
    sha256: createHash('sha256').update(file.bytes).digest(),
    body: file.bytes,
    created_at: at,
    holder,
  })
}

/** What each of some files is. Who may know is decided by the room that holds them. */
export function fileKinds(county: County, ids: readonly Id[]) {
  return q
    .selectFrom('platform.file')
    .select(['id', 'kind'])
    .where('county', '=', county)
    .where('id', 'in', ids)
    .$castTo<{ id: Id; kind: ReadFile['kind'] }>()
}

/** A stored file. Who may see it is decided by the room that holds it, before this is asked. */
export function findFile(county: County, id: Id) {
  return q
    .selectFrom('platform.file')
    .select(['mime', 'body', 'kind'])
    .where('county', '=', county)
    .where('id', '=', id)
}
