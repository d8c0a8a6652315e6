import { findFile } from '@lianxin/platform/files'
import { countyOf, type Id } from '@lianxin/platform/ids'
import type { CasesState } from '../state.ts'
import { q } from '../store.ts'

const MOST = 500

/** Photos, voice notes and papers of a resident's own requests, for the copy of their data; read as that resident. */
export async function ownFiles({ db }: CasesState, person: Id): Promise<{ id: Id; mime: string; body: Buffer }[]> {
  const scope = { as: 'resident', person } as const
  const [held] = await db.read(
    scope,
    q
      .selectFrom('cases.case_file as f')
      .innerJoin('cases.case as c', (on) => on.onRef('c.county', '=', 'f.county').onRef('c.id', '=', 'f.case_id'))
      .select('f.id')
      .where('c.reporter', '=', person)
      .orderBy('f.id')
      .limit(MOST),
  )
  const files = []
  for (const { id } of held) {
    const [[file]] = await db.read(scope, findFile(countyOf(id as Id), id as Id))
    if (file) files.push({ id: id as Id, mime: file.mime, body: file.body })
  }
  return files
}
