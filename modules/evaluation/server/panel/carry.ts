import type { Act, Statement } from '@lianxin/platform/db'
import type { County, Id } from '@lianxin/platform/ids'
import type { Claim } from '../../contract/pleas.ts'
import type { Counted } from '../../rules/panel/correct.ts'
import type { FrozenCase } from '../../rules/period/frozen-case.ts'
import { cellOf } from '../../rules/tally.ts'
import { q } from '../store.ts'
import { correctionRow } from './corrections.ts'

/**
 * What was decided about cases before another period of theirs froze is put beside that period too: a case corrected in
 * its month is corrected in its quarter and its year, and shown as such.
 */
export async function carriedCorrections(
  t: Pick<Act, 'send'>,
  county: County,
  period: string,
  frozen: readonly FrozenCase[],
): Promise<Statement[]> {
  const byId = new Map<string, FrozenCase>(frozen.map((one) => [one.fact.id, one]))
  const [pleas] = await t.send(
    q
      .selectFrom('evaluation.plea')
      .select(['id', 'claim', 'unit', 'case_id', 'decided_at'])
      .where('county', '=', county)
      .where('state', '=', 'upheld')
      .where('case_id', '=', (eb) => eb.fn.any(eb.val([...byId.keys()] as Id[])))
      .orderBy('decided_at')
      .orderBy('id'),
  )
  const last = new Map<string, Counted>()
  const rows = pleas.flatMap((plea) => {
    const one = byId.get(plea.case_id)
    if (!one || plea.claim === 'recount' || !plea.decided_at) return []
    const decided = {
      plea: plea.id,
      claim: plea.claim as Exclude<Claim, 'recount'>,
      unit: plea.unit,
      caseId: plea.case_id,
      at: plea.decided_at,
    }
    const { place } = one.fact
    const met = { period, place, unit: cellOf(one.fact).unit, marks: one.marks, late: one.late }
    const row = correctionRow(county, decided, met, last.get(plea.case_id))
    if (row && row.claim !== 'other_unit') last.set(plea.case_id, { marks: row.marks_after, late: row.late_after })
    return row ? [row] : []
  })
  return rows.length === 0 ? [] : [q.insertInto('evaluation.correction').values(rows)]
}
