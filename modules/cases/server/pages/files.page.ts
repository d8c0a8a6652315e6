import { page, Refusal, type Page } from '@lianxin/platform/http'
import { countyOf, type Id } from '@lianxin/platform/ids'
import { findFile } from '@lianxin/platform/files'
import { scopeOf } from '@lianxin/platform/auth'
import { z } from 'zod'
import { FileIdField } from '../../contract/schemas.ts'
import type { CasesState } from '../state.ts'
import { q } from '../store.ts'

const Params = z.object({ id: FileIdField })

/** A photo or voice note, for whoever may read the case that holds it; to anybody else it does not exist. */
export function filesPage(cases: CasesState): Page {
  return page({
    path: '/files/{id}',
    power: 'public',
    async get(ctx) {
      const asked = Params.safeParse(ctx.params)
      const { actor } = ctx
      const may = actor.kind === 'resident' || (actor.kind === 'staff' && ctx.may('cases.read'))
      if (!asked.success || !may) throw new Refusal('not_found')
      const id: Id = asked.data.id
      const county = countyOf(id)
      const held = q.selectFrom('cases.case_file').select('case_id').where('county', '=', county).where('id', '=', id)
      const [[holder], [file]] = await cases.db.read(scopeOf(actor), held, findFile(county, id))
      if (!holder || !file) throw new Refusal('not_found')
      return { raw: file.body, mime: file.mime, headers: { 'cache-control': 'private, max-age=3600' } }
    },
  })
}
