import { isRefusal, page, Refusal, type Page, type PageContext, type Raw } from '@lianxin/platform/http'
import { countyOf, type Id } from '@lianxin/platform/ids'
import { findFile, smallPhoto } from '@lianxin/platform/files'
import { scopeOf, visitor, type Actor } from '@lianxin/platform/auth'
import type { Scope } from '@lianxin/platform/db'
import { z } from 'zod'
import type { CaseId } from '../../contract/ids.ts'
import { FileIdField } from '../../contract/schemas.ts'
import { receiptHash } from '../receipts.ts'
import { readCase } from '../reads/case.read.ts'
import type { CasesState } from '../state.ts'
import { isPass } from './file-pass.ts'
import { q } from '../store.ts'

const Params = z.object({ id: FileIdField })
const NOBODY = '0' as Id

const holderOf = (id: Id) =>
  q.selectFrom('cases.case_file').select('case_id').where('county', '=', countyOf(id)).where('id', '=', id)

/** The pictures of a case are there for whoever may open the case, and for nobody else. */
async function isShown(cases: CasesState, actor: Actor, caseId: CaseId): Promise<boolean> {
  if (actor.kind !== 'staff') return true
  try {
    await readCase(cases, actor, caseId, 'zh')
    return true
  } catch (error) {
    if (isRefusal(error, 'case_not_found')) return false
    throw error
  }
}

/** Under a scope that sees the case; a document is handed over to be kept, never opened inside the platform's own pages. */
async function serve(cases: CasesState, actor: Actor, scope: Scope, id: Id, small = false): Promise<Raw> {
  const [[holder], [file]] = await cases.db.read(scope, holderOf(id), findFile(countyOf(id), id))
  if (!holder || !file || !(await isShown(cases, actor, holder.case_id as CaseId))) throw new Refusal('not_found')
  // The small picture belongs to the page of the case, which was written down when it was opened.
  if (actor.kind === 'staff' && !small)
    await cases.looks.write({ kind: 'file', actor, subject: holder.case_id as CaseId, what: file.kind })
  const document = file.kind === 'document'
  return {
    raw: small && file.kind === 'photo' ? await smallPhoto(file.body) : file.body,
    mime: file.mime,
    headers: {
      'cache-control': 'private, max-age=3600',
      ...(document
        ? { 'content-disposition': `attachment; filename="${id}.pdf"`, 'content-security-policy': 'sandbox' }
        : {}),
    },
  }
}

function fileIn(ctx: PageContext): Id {
  const asked = Params.safeParse(ctx.params)
  if (!asked.success) throw new Refusal('not_found')
  return asked.data.id
}

/** The receipt's code names its case only together with the case's id, which the file's row knows and the visitor does not. */
async function byReceipt(cases: CasesState, id: Id, code: string): Promise<Raw> {
  const [[held]] = await cases.db.read({ as: 'intake' }, holderOf(id))
  if (!held) throw new Refusal('not_found')
  const receipt = receiptHash(cases.secret, held.case_id as CaseId, code)
  return serve(cases, visitor, { as: 'resident', person: NOBODY, receipt }, id)
}

/** A photo, voice note or document, for whoever may read the case that holds it; to anybody else it does not exist. */
export function filesPage(cases: CasesState): Page {
  return page({
    path: '/files/{id}',
    power: 'public',
    limit: { name: 'files', max: 2000, seconds: 3600 },
    async get(ctx) {
      const { actor } = ctx
      const [id, small, pass] = [fileIn(ctx), ctx.url.searchParams.has('small'), ctx.url.searchParams.get('pass')]
      // Whoever showed the receipt was given a pass for each file of its case: the case was looked up then.
      if (pass && isPass(cases.secret, id, pass, cases.clock.now()))
        return serve(cases, visitor, { as: 'intake' }, id, small)
      const may = actor.kind === 'resident' || (actor.kind === 'staff' && ctx.may('cases.read'))
      if (!may) throw new Refusal('not_found')
      return serve(cases, actor, scopeOf(actor), id, small)
    },
    async post(ctx, form) {
      const code = form.get('code')?.trim().slice(0, 20)
      if (!code) throw new Refusal('not_found')
      return byReceipt(cases, fileIn(ctx), code)
    },
  })
}
