import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { isRefusal } from '@lianxin/platform/http'
import { countyOf, humanId, type Id, type PlaceCode } from '@lianxin/platform/ids'
import type { z } from 'zod'
import { actBodies, type ActBody } from '../../contract/act-bodies.ts'
import type { BulkAct, BulkRow } from '../../contract/bulk.ts'
import type { CaseId } from '../../contract/ids.ts'
import type { Act } from '../../contract/moves.ts'
import { casesRefusals } from '../../contract/refusals.ts'
import { whyNot } from '../../rules/powers.ts'
import { actOnCase } from '../acts/act-on-case.ts'
import { recordOf, type CaseRow } from '../case-row.ts'
import { derivedId } from '../derived-id.ts'
import type { CasesState } from '../state.ts'
import { deskOf, inSight } from '../reads/queue/desk-scope.ts'

type Lang = 'zh' | 'en'
const sentences: Readonly<Record<string, { zh: string; en: string }>> = casesRefusals
const sentence = (code: string, lang: Lang): string => sentences[code]?.[lang] ?? code

const chosen = (state: CasesState, staff: Staff, ids: readonly CaseId[]) =>
  inSight(deskOf(state, staff, state.clock.now()))
    .selectAll()
    .where('county', 'in', [...new Set(ids.map(countyOf))])
    .where('id', 'in', ids)

const rowOf = ({ places }: CasesState, row: CaseRow, refused: string | null): BulkRow => ({
  id: row.id as CaseId,
  number: humanId(row.id as Id),
  title: row.title,
  place: places.nameOf(row.place as PlaceCode),
  refused,
})

/** What would happen to each, by the same rules that decide when it is done; what is out of sight is left out. */
export async function previewBulk(state: CasesState, staff: Staff, bulk: BulkAct, lang: Lang): Promise<BulkRow[]> {
  const [rows] = await state.db.read(scopeOf(staff), chosen(state, staff, bulk.ids))
  const at = state.clock.now().epochMilliseconds
  const byId = new Map(rows.map((row) => [row.id, row]))
  return bulk.ids.flatMap((id) => {
    const row = byId.get(id)
    if (!row) return []
    const no = whyNot(recordOf(row), bulk.act, staff, at)
    return [rowOf(state, row, no && sentence(no, lang))]
  })
}

/**
 * Does an act to each case, one after the other, each in a transaction of its own: a refusal of one holds up no other.
 * The fields are read once before anything is done, and a fault in them is thrown.
 */
export async function runBulk(
  state: CasesState,
  staff: Staff,
  bulk: BulkAct,
  typed: Readonly<Record<string, string>>,
  lang: Lang,
): Promise<BulkRow[]> {
  const schema: z.ZodType = actBodies[bulk.act]
  const bodyFor = (id: CaseId) => schema.parse({ ...typed, files: [], actId: derivedId(`${bulk.actId} ${id}`) })
  for (const id of bulk.ids.slice(0, 1)) bodyFor(id)
  const [rows] = await state.db.read(scopeOf(staff), chosen(state, staff, bulk.ids))
  const byId = new Map(rows.map((row) => [row.id, row]))
  const done: BulkRow[] = []
  for (const id of bulk.ids) {
    const row = byId.get(id)
    if (row) done.push(rowOf(state, row, await actOrSay(state, staff, id, bulk.act, bodyFor(id), lang)))
  }
  return done
}

async function actOrSay(state: CasesState, staff: Staff, id: CaseId, act: Act, body: unknown, lang: Lang) {
  try {
    await actOnCase(state, { actor: staff }, id, act, body as ActBody<typeof act>)
    return null
  } catch (error) {
    if (isRefusal(error)) return sentence(error.code, lang)
    throw error
  }
}
