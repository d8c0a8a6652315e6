import { randomUUID } from 'node:crypto'
import type { Staff } from '@lianxin/platform/auth'
import { Refusal, type Form, type PageContext } from '@lianxin/platform/http'
import { countyOf } from '@lianxin/platform/ids'
import type { z } from 'zod'
import { actBodies, type ActBody } from '../../contract/act-bodies.ts'
import { actRow } from '../../contract/acts.ts'
import type { CaseId } from '../../contract/ids.ts'
import type { Act } from '../../contract/moves.ts'
import { ActField } from '../../contract/schemas.ts'
import type { ActOffered } from '../../web/desk/act.logic.ts'
import { actOnCase } from '../acts/act-on-case.ts'
import type { CasesState } from '../state.ts'
import { errorsOf } from './form-errors.ts'
import { storeFiles } from './store-files.ts'

/** What came of a form at the desk: done, or the act again with what was typed and why not. */
export type Acted =
  | { readonly act: Act; readonly again?: undefined }
  | { readonly act: Act; readonly again: ActOffered; readonly status: number }

/** One act sent by its form. The rules and the database decide; the form keeps what was typed when they say no. */
export async function actByForm(
  cases: CasesState,
  ctx: PageContext,
  actor: Staff,
  id: CaseId,
  form: Form,
): Promise<Acted> {
  const named = ActField.safeParse(form.get('act'))
  if (!named.success || !ctx.may(`cases.${named.data}`)) throw new Refusal('act_not_yours')
  const act = named.data
  const actId = form.get('act_id') ?? randomUUID()
  try {
    const schema: z.ZodType = actBodies[act]
    const { act: _, act_id: __, ...one } = form.values
    // Several units come as one name several times.
    const lists = actRow(act).fields.filter(({ kind }) => kind === 'units')
    const typed = { ...one, ...Object.fromEntries(lists.map(({ name }) => [name, form.all(name)])) }
    const asksFiles = actRow(act).fields.some(({ kind }) => kind === 'files')
    // Looked at before the files are: a form with a fault must not store them again and again.
    schema.parse({ ...typed, files: [], actId })
    const files = asksFiles ? await storeFiles(cases, countyOf(id), form) : []
    const body = schema.parse({ ...typed, files, actId }) as ActBody<typeof act>
    await actOnCase(cases, { actor }, id, act, body)
    return { act }
  } catch (error) {
    if (error instanceof Refusal && error.code === 'case_not_found') throw error
    const errors = errorsOf(error, ctx.lang)
    return { act, again: { act, actId, typed: form.values, errors }, status: error instanceof Refusal ? 409 : 422 }
  }
}
