import { sql } from 'kysely'
import type { Staff } from '@lianxin/platform/auth'
import { raw, type Act, type Statement } from '@lianxin/platform/db'
import { Refusal } from '@lianxin/platform/http'
import { countyOf, type County, type Id, type PlaceCode } from '@lianxin/platform/ids'
import { record, type Recorded } from '@lianxin/platform/journal'
import type { Claim } from '../../contract/pleas.ts'
import type { VoteOnPlea } from '../../contract/schemas.ts'
import { correctedFigure } from '../../rules/panel/correct.ts'
import { eligible, isEnough, outcome } from '../../rules/panel/decide.ts'
import type { IndicatorName } from '../../rules/indicators.ts'
import { actOn, type Acted } from '../act.ts'
import { derivedActId } from '../derived-act-id.ts'
import type { EvaluationState } from '../deps.ts'
import {
  correctionOf,
  correctionRow,
  correctionsOf,
  correctionsOfCase,
  lastOf,
  type Met,
} from '../panel/corrections.ts'
import { panelAt } from '../panel/panels.ts'
import { findPlea } from '../reads/pleas.read.ts'
import { q } from '../store.ts'

type Send = Pick<Act, 'send'>

const lockPlea = (staff: Staff, id: Id) =>
  q
    .selectFrom('evaluation.plea')
    .selectAll()
    .where('county', '=', countyOf(id))
    .where('id', '=', id)
    .where('place', '>=', staff.post.lo)
    .where('place', '<', staff.post.hi)
    .forUpdate()
type PleaRow = Awaited<ReturnType<ReturnType<typeof lockPlea>['executeTakeFirstOrThrow']>>

/** What upholding a plea about a case puts beside every frozen period that holds it. */
async function caseCorrections(t: Send, county: County, plea: PleaRow, at: Temporal.Instant): Promise<Statement[]> {
  const [frozen, earlier] = await t.send(
    raw<Met>(sql`
      select period, place, unit, marks, late from evaluation.frozen_case
      where county = ${county} and id = ${plea.case_id} order by period`),
    correctionsOfCase(county, plea.case_id),
  )
  const decided = {
    plea: plea.id,
    claim: plea.claim as Exclude<Claim, 'recount'>,
    unit: plea.unit,
    caseId: plea.case_id,
    at,
  }
  const rows = frozen
    .map((met) => correctionRow(county, decided, met, lastOf(earlier, met.period)))
    .filter((row) => row !== undefined)
  return rows.length === 0 ? [] : [q.insertInto('evaluation.correction').values(rows)]
}

/** What upholding a recount puts beside the figure: by how much it moves from where earlier decisions left it. */
async function recountCorrection(t: Send, county: County, plea: PleaRow, at: Temporal.Instant): Promise<Statement[]> {
  const [[row], earlier] = await t.send(
    q
      .selectFrom('evaluation.frozen_figure as g')
      .selectAll('g')
      .where('g.county', '=', county)
      .where('g.period', '=', plea.period)
      .where('g.by', '=', 'unit')
      .where('g.key', '=', plea.unit)
      .where('g.residents', '=', true)
      .where('g.indicator', '=', plea.indicator),
    correctionsOf(county, plea.period),
  )
  if (!row) throw new Refusal('figure_unknown')
  const frozen = {
    name: plea.indicator as IndicatorName,
    rate: { value: row.value, low: row.low, high: row.high, good: row.good, of: row.of },
    bounds: null,
    coverage: null,
    rated: row.rated,
    asked: row.asked,
  }
  const subject = { by: 'unit', key: plea.unit } as const
  const now = correctedFigure(frozen, subject, earlier.map(correctionOf))?.figure.rate ?? frozen.rate
  return [
    q.insertInto('evaluation.correction').values({
      county,
      period: plea.period,
      plea: plea.id,
      claim: plea.claim,
      unit: plea.unit,
      indicator: plea.indicator,
      good: (plea.good ?? now.good) - now.good,
      of: (plea.of ?? now.of) - now.of,
      at,
    }),
  ]
}

/** The entry that says what was decided, behind the one of the last vote; an exclusion is read by whoever counts. */
function decision(
  plea: PleaRow,
  vote: Recorded,
  state: 'upheld' | 'refused',
  actId: string,
  by: Staff,
  at: Temporal.Instant,
) {
  const excluded = state === 'upheld' && plea.claim === 'exclude'
  return record({
    county: plea.county as County,
    object: plea.id as Id,
    place: plea.place as PlaceCode,
    act: excluded ? 'evaluation.exclude' : 'evaluation.decide',
    actId: derivedActId(actId, 'decide'),
    actor: by,
    at,
    body: { case: plea.case_id, claim: plea.claim, unit: plea.unit, period: plea.period, state },
    prev: vote,
  })
}

/**
 * 评议: how one member decides, with the reason. Decided when more than half of those who may decide agree; what is upheld
 * is put beside what froze, in the same transaction. Refuses who does not sit on the panel, whom the matter concerns, a
 * second vote, and a panel of which fewer than three may decide.
 */
export async function voteOnPlea(state: EvaluationState, staff: Staff, id: Id, input: VoteOnPlea): Promise<Acted> {
  const found = await findPlea(state, staff, id)
  if (!found) throw new Refusal('plea_not_found')
  const county = countyOf(id)
  const panel = await panelAt(state, county, Date.parse(found.filedAt))
  return actOn(state, staff, {
    id,
    act: 'vote',
    actId: input.actId,
    lock: lockPlea(staff, id),
    missing: 'plea_not_found',
    async decide(plea, at, t) {
      const [votes, [fact]] = await t.send(
        q
          .selectFrom('evaluation.plea_vote')
          .select(['member', 'uphold', 'reason'])
          .where('county', '=', county)
          .where('plea', '=', id)
          .orderBy('at'),
        q.selectFrom('evaluation.fact').select('handler').where('county', '=', county).where('id', '=', plea.case_id),
      )
      const { account, post } = staff
      if (!panel?.members.some((one) => one.account === account)) throw new Refusal('not_on_panel')
      const voters = eligible(panel.members, {
        unit: plea.unit,
        filedBy: plea.filed_by,
        handler: fact?.handler ?? null,
      })
      if (post.unit === plea.unit || !voters.some((one) => one.account === account)) throw new Refusal('own_unit')
      if (votes.some(({ member }) => member === account)) throw new Refusal('voted_once')
      if (plea.state !== 'open') throw new Refusal('plea_decided')
      if (!isEnough(voters.length)) throw new Refusal('panel_small')
      const uphold = input.decision === 'uphold'
      const all = [...votes, { member: account, uphold, reason: input.reason }]
      const decided = outcome(all, voters.length)
      const upheld = decided === 'upheld'
      const effects = !upheld
        ? []
        : plea.claim === 'recount'
          ? await recountCorrection(t, county, plea, at)
          : await caseCorrections(t, county, plea, at)
      return {
        why: input.reason,
        body: { uphold },
        writes(vote) {
          const entry = decided === 'open' ? vote : decision(plea, vote, decided, input.actId, staff, at)
          const last = { version: entry.version, head: entry.hash }
          const yes = all.filter((one) => one.uphold).length
          const settled = {
            state: decided,
            decided_at: at,
            votes_yes: yes,
            votes_no: all.length - yes,
            answer: all
              .filter((one) => one.uphold === upheld)
              .map(({ reason }) => reason)
              .join('\n'),
          }
          return [
            q.insertInto('evaluation.plea_vote').values({
              county,
              plea: id,
              member: account,
              member_name: staff.name,
              place: plea.place,
              uphold,
              reason: input.reason,
              at,
            }),
            q
              .updateTable('evaluation.plea')
              .set(decided === 'open' ? last : { ...settled, ...last })
              .where('county', '=', county)
              .where('id', '=', id),
            ...effects,
            ...(decided === 'open' ? [] : entry.statements),
          ]
        },
      }
    },
  })
}
