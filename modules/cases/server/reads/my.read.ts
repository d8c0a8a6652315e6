import type { Actor, ResidentActor } from '@lianxin/platform/auth'
import { Refusal } from '@lianxin/platform/http'
import { countyOf, humanId, kinds, parseHumanId, type Id, type PlaceCode } from '@lianxin/platform/ids'
import { historyOf } from '@lianxin/platform/journal'
import type { MyCase } from '../../contract/case-view.ts'
import type { CaseId } from '../../contract/ids.ts'
import type { MyCaseRow } from '../../contract/queue.ts'
import type { Status } from '../../contract/moves.ts'
import { statusRows } from '../../contract/statuses.ts'
import type { CasesState } from '../state.ts'
import { holdsReceipt, scopeFor, type Acting } from '../acts/standing.ts'
import { findCase, q } from '../store.ts'
import { readTogether } from './together.read.ts'
import { showMine } from './show-case.ts'

type Lang = 'zh' | 'en'
const MOST = 200

/** "My requests", newest first. */
export async function readMyCases(state: CasesState, resident: ResidentActor, lang: Lang): Promise<MyCaseRow[]> {
  const [rows] = await state.db.read(
    { as: 'resident', person: resident.id },
    q
      .selectFrom('cases.case')
      .select(['id', 'title', 'status', 'place', 'reported_at', 'handle_by'])
      .where('reporter', '=', resident.id)
      .orderBy('reported_at', 'desc')
      .limit(MOST),
  )
  return rows.map((row) => {
    const status = row.status as Status
    return {
      id: row.id as CaseId,
      number: humanId(row.id as Id),
      title: row.title,
      status,
      now: statusRows[status].toReporter[lang],
      place: state.places.nameOf(row.place as PlaceCode),
      reportedAt: row.reported_at.toString(),
      handleBy: row.handle_by?.toString() ?? null,
      asks: status === 'feedback',
    }
  })
}

/** One request to the one whose it is: by the account, or by the code of the receipt. */
export async function readMyCase(state: CasesState, acting: Acting, id: CaseId, lang: Lang): Promise<MyCase> {
  const [[row], history] = await state.db.read(
    scopeFor(acting, state.secret, id),
    findCase(id),
    historyOf(countyOf(id), id),
  )
  if (!row) throw new Refusal('case_not_found')
  const mine = showMine(state, row, history, acting.actor, lang, holdsReceipt(acting))
  return row.status === 'merged' && row.merged_into !== null
    ? { ...mine, ...(await readTogether(state, row.merged_into as CaseId, mine, lang)) }
    : mine
}

/** By number and code, as they stand on the slip. A wrong number and a wrong code are answered alike. */
export function trackCase(
  state: CasesState,
  actor: Actor,
  typed: { number: string; code: string },
  lang: Lang,
): Promise<MyCase> {
  const id = parseHumanId(typed.number, state.city, kinds.case)
  if (!id) throw new Refusal('case_not_found', { field: 'number' })
  return readMyCase(state, { actor, code: typed.code }, id as CaseId, lang)
}
