import { fileKinds } from '@lianxin/platform/files'
import type { Scope } from '@lianxin/platform/db'
import { countyOf } from '@lianxin/platform/ids'
import type { MyCase } from '../../contract/case-view.ts'
import { fileHref } from '../../web/file-href.ts'
import type { FilesShown } from '../../web/request/attachments.tsx'
import { filePass } from '../pages/file-pass.ts'
import type { CasesState } from '../state.ts'

/**
 * The files of a case that its reader sees, by id: what each is and where it opens. `byPass`: the reader holds a receipt and
 * no account, so each address carries a pass of its own. A case without files costs no trip.
 */
export async function readAttached(
  cases: CasesState,
  scope: Scope,
  one: Pick<MyCase, 'id' | 'files' | 'steps'>,
  byPass = false,
): Promise<FilesShown> {
  const ids = [...new Set([...one.files, ...one.steps.flatMap(({ files }) => files)])]
  if (ids.length === 0) return {}
  const [kinds] = await cases.db.read(scope, fileKinds(countyOf(one.id), ids))
  return Object.fromEntries(
    kinds.map(({ id, kind }) => {
      const pass = byPass ? `?pass=${filePass(cases.secret, id, cases.clock.now())}` : ''
      return [id, { kind, href: `${fileHref(id)}${pass}` }]
    }),
  )
}
