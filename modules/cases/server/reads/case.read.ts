import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { Refusal } from '@lianxin/platform/http'
import { countyOf } from '@lianxin/platform/ids'
import { historyOf } from '@lianxin/platform/journal'
import type { CaseView } from '../../contract/case-view.ts'
import type { CaseId } from '../../contract/ids.ts'
import { maySeeCase, unitsThatHad } from '../../rules/sight.ts'
import { recordOf } from '../case-row.ts'
import { isHidden, staffDoer } from '../recusal.ts'
import type { CasesState } from '../state.ts'
import { findCase } from '../store.ts'
import { showToStaff } from './show-case.ts'
import { entryOf } from './steps-of.ts'

/** The case pane of the desk: the case and its history in one trip. What is out of sight does not exist. */
export async function readCase(state: CasesState, staff: Staff, id: CaseId, lang: 'zh' | 'en'): Promise<CaseView> {
  const [[row], history] = await state.db.read(scopeOf(staff), findCase(id, staff.post), historyOf(countyOf(id), id))
  if (!row || isHidden(state, staff, row)) throw new Refusal('case_not_found')
  const had = unitsThatHad(history.map((each) => entryOf(each)).filter((entry) => entry !== undefined))
  if (!maySeeCase(recordOf(row), staffDoer(state, staff), had)) throw new Refusal('case_not_found')
  return showToStaff(state, row, history, staff, lang)
}

/** 打开诉求: the case, after it was written down who opened it; the reporter can read that. */
export async function openCase(state: CasesState, staff: Staff, id: CaseId, lang: 'zh' | 'en'): Promise<CaseView> {
  const one = await readCase(state, staff, id, lang)
  await state.looks.write({ kind: 'open', actor: staff, subject: id })
  return one
}
