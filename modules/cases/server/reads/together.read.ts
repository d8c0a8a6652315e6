import { countyOf, humanId } from '@lianxin/platform/ids'
import { countyScope, historyOf } from '@lianxin/platform/journal'
import type { MyCase } from '../../contract/case-view.ts'
import type { CaseId } from '../../contract/ids.ts'
import { statusRows } from '../../contract/statuses.ts'
import { toldToJoined } from '../../rules/telling/whom-to-tell.ts'
import { recordOf } from '../case-row.ts'
import type { CasesState } from '../state.ts'
import { findCase } from '../store.ts'
import { unitRef } from './show-case.ts'
import { entryOf, stepsOf } from './steps-of.ts'

/**
 * What the reporter of a merged case sees of the one hers is handled with: where it stands, and of its steps exactly those
 * she is told by message. What the other reporter said, was asked or rated is not hers to read.
 */
export async function readTogether(
  state: CasesState,
  id: CaseId,
  mine: MyCase,
  lang: 'zh' | 'en',
): Promise<Pick<MyCase, 'together' | 'steps'>> {
  const county = countyOf(id)
  const [[row], history] = await state.db.read(countyScope(county), findCase(id), historyOf(county, id))
  if (!row) return mine
  const one = recordOf(row)
  const told = new Set(
    history
      .filter((each) => {
        const entry = entryOf(each)
        return entry !== undefined && toldToJoined(entry).length > 0
      })
      .map(({ version }) => version),
  )
  const steps = stepsOf(history, { lang, to: 'reporter', ratings: false }).filter(({ version }) => told.has(version))
  const own = Math.max(...mine.steps.map(({ version }) => version))
  return {
    together: {
      number: humanId(id),
      now: statusRows[one.status].toReporter[lang],
      unit: unitRef(state, one.unit),
      handleBy: row.handle_by?.toString() ?? null,
    },
    // Numbered on from her own, so that no two steps of the page bear one number.
    steps: [...mine.steps, ...steps.map((step, i) => ({ ...step, files: [], version: own + 1 + i }))].toSorted((a, b) =>
      Temporal.Instant.compare(a.at, b.at),
    ),
  }
}
