import { noticeRows, type NewNotice } from '@lianxin/notices'
import type { UnitId } from '@lianxin/people/contract'
import { subtreeOf } from '@lianxin/places/contract'
import type { Act } from '@lianxin/platform/db'
import type { Staff } from '@lianxin/platform/auth'
import { countyOf, humanId, type County, type Id } from '@lianxin/platform/ids'
import type { FollowedEntry, Follower } from '@lianxin/platform/journal'
import { appealBy } from '../../rules/panel/deadlines.ts'
import { eligible } from '../../rules/panel/decide.ts'
import { powers } from '../../rules/powers.ts'
import { versionFor } from '../../rules/scheme/effect.ts'
import { spanText, type AssessmentEvent } from '../../rules/telling.ts'
import { countyPlace } from '../county-place.ts'
import type { EvaluationState, Panelist } from '../deps.ts'
import { panelAt } from '../panel/panels.ts'
import { readSchemes } from '../scheme/read-scheme.ts'
import { q } from '../store.ts'

const NAME = 'evaluation-tell'
/** Hours after which a step is no news: it stands on its page, and a year that was loaded tells nobody. */
const NEWS = 48
const pleaders: ReadonlySet<string> = new Set(powers['evaluation.plead'])

type Send = Pick<Act, 'send'>
interface Told {
  readonly to: Iterable<string>
  readonly event: AssessmentEvent
  readonly object: Id
  readonly params: Readonly<Record<string, string>>
}

/** Who speaks for a unit: may ask the panel on its behalf, and is not on leave. */
async function speakersOf(state: EvaluationState, unit: string): Promise<string[]> {
  const staff = await state.staffOf(unit as UnitId)
  return staff.filter(({ role, away }) => pleaders.has(role) && !away).map(({ account }) => account)
}

/** A leader as the schemes are read by them. */
const leaderAt = ({ account, name }: Panelist, county: County): Staff => {
  const place = countyPlace(county)
  const post = { id: '0' as Id, role: 'leader', place, ...subtreeOf(place) }
  return { kind: 'staff', account, name, post, posts: [post] }
}

/** 冻结: every unit that has a figure learns of it with its days to appeal; a leader, that sheets can be signed. */
async function afterFreeze(state: EvaluationState, t: Send, one: FollowedEntry): Promise<Told[]> {
  const county = one.county
  const [[period], units] = await t.send(
    q
      .selectFrom('evaluation.period as p')
      .innerJoin('evaluation.freeze as f', (join) =>
        join.onRef('f.county', '=', 'p.county').onRef('f.period', '=', 'p.id'),
      )
      .select(['p.kind', 'p.from_month', 'p.to_month', 'f.done_at'])
      .where('p.county', '=', county)
      .where('p.id', '=', one.object),
    q
      .selectFrom('evaluation.frozen_figure')
      .select('key')
      .distinct()
      .where('county', '=', county)
      .where('period', '=', one.object)
      .where('by', '=', 'unit'),
  )
  if (!period) return []
  const said = spanText(period.from_month, period.to_month)
  const speakers = await Promise.all(units.map(({ key }) => speakersOf(state, key)))
  const told: Told[] = [
    {
      to: new Set(speakers.flat()),
      event: 'evaluation.period_frozen',
      object: one.object,
      params: { period: said, until: appealBy(period.done_at).toString() },
    },
  ]
  const place = countyPlace(county)
  const leaders = (await state.panelists(place)).filter(({ role }) => role === 'leader')
  const [first] = leaders
  if (!first) return told
  const span = { kind: period.kind as 'month' | 'quarter' | 'year', from: period.from_month, to: period.to_month }
  for (const scheme of await readSchemes(state, leaderAt(first, county)))
    if (scheme.place === place && versionFor(scheme.year, scheme.versions, span))
      told.push({
        to: new Set(leaders.map(({ account }) => account)),
        event: 'evaluation.sheet_to_sign',
        object: scheme.id,
        params: { period: said, scheme: scheme.name },
      })
  return told
}

const pleaOf = (one: FollowedEntry) =>
  q
    .selectFrom('evaluation.plea')
    .select(['unit', 'filed_by', 'filed_at', 'due_at', 'case_id', 'state'])
    .where('county', '=', one.county)
    .where('id', '=', one.object)

const numberOf = (caseId: string) => (caseId === '0' ? '' : humanId(caseId as Id))

/** 申请: those who decide it, without whom the matter concerns. */
async function afterPlea(state: EvaluationState, t: Send, one: FollowedEntry): Promise<Told[]> {
  const [[plea]] = await t.send(pleaOf(one))
  const panel = plea && (await panelAt(state, one.county, plea.filed_at.epochMilliseconds))
  if (!plea || !panel) return []
  const [[fact]] = await t.send(
    q.selectFrom('evaluation.fact').select('handler').where('county', '=', one.county).where('id', '=', plea.case_id),
  )
  const concerned = { unit: plea.unit, filedBy: plea.filed_by, handler: fact?.handler ?? null }
  return [
    {
      to: eligible(panel.members, concerned).map(({ account }) => account),
      event: 'evaluation.plea_filed',
      object: one.object,
      params: { number: numberOf(plea.case_id), until: plea.due_at.toString() },
    },
  ]
}

/** 评议结果: whoever speaks for the unit, and who filed it. */
async function afterDecision(state: EvaluationState, t: Send, one: FollowedEntry): Promise<Told[]> {
  const [[plea]] = await t.send(pleaOf(one))
  if (!plea) return []
  return [
    {
      to: new Set([plea.filed_by, ...(await speakersOf(state, plea.unit))]),
      event: plea.state === 'upheld' ? 'evaluation.plea_upheld' : 'evaluation.plea_refused',
      object: one.object,
      params: { number: numberOf(plea.case_id) },
    },
  ]
}

const after: Readonly<Record<string, typeof afterFreeze>> = {
  'evaluation.freeze': afterFreeze,
  'evaluation.plead': afterPlea,
  'evaluation.decide': afterDecision,
  'evaluation.exclude': afterDecision,
}

/**
 * Tells units and panels each step of an assessment, once: the key is the entry's position, the event's object and the
 * person.
 */
export function tellAssessment(state: EvaluationState): Follower {
  return {
    name: NAME,
    from: 'now',
    async follow(entries, t) {
      const at = state.clock.now()
      const since = at.subtract({ hours: NEWS })
      const notices: NewNotice[] = []
      for (const one of entries) {
        const tell = after[one.act]
        if (!tell || countyOf(one.object) !== one.county || Temporal.Instant.compare(one.at, since) < 0) continue
        for (const { to, event, object, params } of await tell(state, t, one))
          for (const person of to)
            notices.push({
              county: one.county,
              key: `${one.county}:${one.pos}:${NAME}:${object}:${person}`,
              to: { person: person as Id },
              event,
              object,
              params,
              urgency: 'news',
              at,
            })
      }
      return noticeRows(state.cases.vault, notices)
    },
  }
}
