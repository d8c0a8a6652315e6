import { sql } from 'kysely'
import { readHidden } from '@lianxin/cases'
import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { isUniqueViolation, raw, Repeated } from '@lianxin/platform/db'
import { Refusal } from '@lianxin/platform/http'
import { countyOf, kinds, parseHumanId, type County, type Id } from '@lianxin/platform/ids'
import { actBefore, record } from '@lianxin/platform/journal'
import { claims } from '../../contract/pleas.ts'
import type { Plead } from '../../contract/schemas.ts'
import { correctCase } from '../../rules/panel/correct.ts'
import { appealBy, decideBy } from '../../rules/panel/deadlines.ts'
import { indicatorNames, indicatorOf } from '../../rules/indicators.ts'
import type { Acted } from '../act.ts'
import type { EvaluationState } from '../deps.ts'
import { correctionsOfCase, lastOf } from '../panel/corrections.ts'
import { pleaPlace } from '../panel/panels.ts'
import { q } from '../store.ts'

/** What a plea is about, once it was found and may be asked for. */
interface Matter {
  readonly county: County
  readonly period: string
  readonly caseId: string
  readonly category: string | null
  readonly indicator: string
}

/** The period named, frozen, and within the days of appeal. */
async function appealed(state: EvaluationState, staff: Staff, period: Id | undefined): Promise<Id> {
  if (!period) throw new Refusal('appeal_needs_period')
  const [[freeze]] = await state.db.read(
    scopeOf(staff),
    q
      .selectFrom('evaluation.freeze')
      .select('done_at')
      .where('county', '=', countyOf(period))
      .where('period', '=', period),
  )
  if (!freeze) throw new Refusal('appeal_needs_period')
  if (Temporal.Instant.compare(appealBy(freeze.done_at), state.clock.now()) < 0) throw new Refusal('appeal_over')
  return period
}

interface Frozen {
  readonly period: string
  readonly unit: string
  readonly residents: boolean
  readonly marks: number
  readonly late: boolean
}

/** A case of the unit: as it is counted now, and in the periods in which it is frozen. */
async function caseMatter(state: EvaluationState, staff: Staff, unit: Id, input: Plead): Promise<Matter> {
  const caseId = parseHumanId(input.number ?? '', state.city, kinds.case)
  if (!caseId) throw new Refusal('case_not_yours', { field: 'number' })
  const county = countyOf(caseId)
  const { lo, hi } = staff.post
  const [[now], frozen, corrected] = await state.db.read(
    scopeOf(staff),
    q
      .selectFrom('evaluation.fact')
      .select(['counted_unit', 'category', 'asks_rating', 'excluded'])
      .where('county', '=', county)
      .where('id', '=', caseId)
      .where('place', '>=', lo)
      .where('place', '<', hi),
    raw<Frozen>(sql`
      select period, unit, residents, marks, late from evaluation.frozen_case
      where county = ${county} and id = ${caseId} and place >= ${lo} and place < ${hi}`),
    correctionsOfCase(county, caseId),
  )
  // A unit that is complained of does not learn that there is such a case.
  const hidden = await readHidden(state.cases, staff, [caseId])
  if (!now?.asks_rating || hidden.has(caseId)) throw new Refusal('case_not_yours', { field: 'number' })
  const matter = { county, caseId, category: now.category, indicator: '' }
  if (input.claim === 'exclude' && !input.period) {
    if (now.counted_unit !== unit) throw new Refusal('case_not_yours', { field: 'number' })
    if (frozen.length > 0) throw new Refusal('period_frozen', { field: 'number' })
    if (now.excluded) throw new Refusal('nothing_to_correct', { field: 'number' })
    return { ...matter, period: '0' }
  }
  const period = await appealed(state, staff, input.period)
  const one = frozen.find((row) => row.period === period && row.unit === unit)
  if (!one || input.claim === 'recount') throw new Refusal('case_not_yours', { field: 'number' })
  if (!correctCase(input.claim, lastOf(corrected, period) ?? one))
    throw new Refusal('nothing_to_correct', { field: 'claim' })
  return { ...matter, period }
}

/** A figure of the unit in a frozen period. */
async function figureMatter(state: EvaluationState, staff: Staff, unit: Id, input: Plead): Promise<Matter> {
  const period = await appealed(state, staff, input.period)
  const county = countyOf(period)
  const name = indicatorNames.find((one) => one === input.indicator)
  if (!name) throw new Refusal('figure_unknown', { field: 'indicator' })
  const [[figure]] = await state.db.read(
    scopeOf(staff),
    q
      .selectFrom('evaluation.frozen_figure as g')
      .select(['g.good', 'g.of', 'g.asked'])
      .where('g.county', '=', county)
      .where('g.period', '=', period)
      .where('g.by', '=', 'unit')
      .where('g.key', '=', unit)
      .where('g.residents', '=', true)
      .where('g.indicator', '=', name),
  )
  if (!figure) throw new Refusal('figure_unknown', { field: 'indicator' })
  if (figure.good === input.good && figure.of === input.of) throw new Refusal('nothing_to_correct', { field: 'good' })
  if (indicatorOf(name).byResidents && (input.of ?? 0) > figure.asked)
    throw new Refusal('recount_base', { field: 'of' })
  return { county, period, caseId: '0', category: null, indicator: name }
}

/**
 * 申请剔除、申诉: what a unit asks of the panel, once for each matter. A case may be asked out before its period freezes;
 * of what is frozen a unit appeals within ten days. Refuses what does not count with the unit, and what would change
 * nothing.
 */
export async function plead(state: EvaluationState, staff: Staff, input: Plead): Promise<Acted> {
  const { unit } = staff.post
  if (!unit) throw new Refusal('no_unit')
  const about = claims[input.claim].about === 'case' ? caseMatter : figureMatter
  const matter = await about(state, staff, unit, input)
  const { county } = matter
  const id = await state.ids.next(county, kinds.assessment)
  const at = state.clock.now()
  const place = pleaPlace(state, county, unit)
  const { claim, ground, reason } = input
  const recount = claim === 'recount' ? { good: input.good ?? 0, of: input.of ?? 0 } : {}
  const entry = record({
    county,
    object: id,
    place,
    act: 'evaluation.plead',
    actId: input.actId,
    actor: staff,
    at,
    why: reason,
    body: {
      unit,
      claim,
      ground,
      period: matter.period,
      case: matter.caseId,
      indicator: matter.indicator,
      ...recount,
    },
  })
  const { caseId: case_id, ...rest } = matter
  const row = {
    ...rest,
    ...recount,
    case_id,
    id,
    place,
    unit,
    claim,
    ground,
    reason,
    filed_at: at,
    filed_by: staff.account,
    filed_by_name: staff.name,
    due_at: decideBy(at),
    version: entry.version,
    head: entry.hash,
  }
  try {
    return await state.db.act(scopeOf(staff), async (t) => {
      const [[before]] = await t.send(actBefore(county, input.actId))
      if (before) {
        if (before.act !== 'evaluation.plead') throw new Refusal('act_id_used')
        return { id: before.object as Id, version: before.version }
      }
      await t.finish(q.insertInto('evaluation.plea').values(row), ...entry.statements)
      return { id, version: entry.version }
    })
  } catch (error) {
    if (error instanceof Repeated) throw new Refusal('act_id_used')
    if (isUniqueViolation(error)) throw new Refusal('pleaded_once')
    throw error
  }
}
