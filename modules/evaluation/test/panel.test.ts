import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bringTo, newActId, people, places, staff, units } from '@lianxin/cases/testing'
import type { CaseId } from '@lianxin/cases/contract'
import { raw } from '@lianxin/platform/db'
import { countyScope } from '@lianxin/platform/journal'
import { humanId, type Id } from '@lianxin/platform/ids'
import { evaluationPaths } from '../contract/index.ts'
import { freezePeriods, openPeriods } from '../server/jobs/freeze-periods.ts'
import { evaluationUnderTest, judges, type EvaluationUnderTest } from '../testing/evaluation-under-test.ts'

let house: EvaluationUnderTest
const unit = staff('townUnit', places.town, units.enforcement)
const { supervisor, auditor, leader, reviewer, ofTheUnit } = judges
const read = <R>(statement: Parameters<typeof raw<R>>[0]) =>
  house.state.db.read(countyScope(house.county), raw<R>(statement)).then(([rows]) => rows)
const text = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

interface Sent {
  readonly status: number
  readonly body: { id: Id; version: number; code?: string }
}
type By = Parameters<EvaluationUnderTest['as']>[0]
const send = async (by: By, url: string, payload: object): Promise<Sent> => {
  const answer = await house.app.inject({ method: 'POST', url, headers: house.as(by), payload })
  return { status: answer.statusCode, body: answer.json() }
}
const plead = (by: By, over: object) =>
  send(by, '/api/evaluation/pleas', {
    actId: newActId(),
    claim: 'exclude',
    ground: 'impossible',
    reason: '反映人要求拆除合法的围墙，依法不能做到',
    ...over,
  })
const vote = (by: By, id: Id, decision: 'uphold' | 'refuse', over: object = {}) =>
  send(by, `/api/evaluation/pleas/${id}/vote`, {
    actId: newActId(),
    decision,
    reason: '看过现场记录，理由成立',
    ...over,
  })
const appoint = (by: By, members: readonly { account: string }[]) =>
  send(by, '/api/evaluation/panels', {
    actId: newActId(),
    members: members.map(({ account }) => account),
    why: '本年度考核评议',
  })
const number = (id: CaseId) => humanId(id)

let late: CaseId
let other: CaseId
beforeAll(async () => {
  house = await evaluationUnderTest()
  late = await bringTo(house.town, 'in_progress')
  other = await bringTo(house.town, 'closed')
  for (const status of ['closed', 'feedback', 'rated'] as const) await bringTo(house.town, status)
  house.town.clock.advance({ hours: 24 * 5 })
  // Handled after its limit.
  await house.town.send(people.enforcer, 'POST', `/api/cases/${late}/handle`, {
    actId: newActId(),
    outcome: 'solved',
    result: '已经清走，地面冲洗过了',
  })
  await house.catchUp()
  await openPeriods(house.state, house.town.clock.now())
})
afterAll(() => house.close())

describe('a panel of named persons', () => {
  test('is appointed by whoever watches, of three and more who may be appointed', async () => {
    expect((await appoint(supervisor, [auditor, leader])).body.code).toBe('panel_small')
    expect((await appoint(supervisor, [auditor, leader, people.enforcer])).body.code).toBe('member_unknown')
    expect((await appoint(people.townDispatcher, [auditor, leader, reviewer])).status).toBe(404)
    const members = [supervisor, auditor, leader, reviewer, ofTheUnit]
    expect((await appoint(supervisor, members)).status).toBe(200)
    const seen = text((await house.see(unit, evaluationPaths.panel())).html)
    for (const { name } of members) expect(seen).toContain(name)
    expect(seen).not.toContain('任命新的评议组')
  })

  test('nobody changes or removes a member, a vote or a correction', async () => {
    const { lo, hi } = supervisor.post
    for (const table of ['panel', 'panel_member', 'plea_vote', 'correction'])
      await expect(
        house.state.db.write({ as: 'web', lo, hi }, raw(sql`delete from evaluation.${sql.raw(table)}`)),
      ).rejects.toThrow(/permission denied/)
  })
})

describe('an exclusion before the period freezes', () => {
  let id: Id
  test('is asked by the unit with whom the case counts, once, with a reason that names nobody', async () => {
    expect((await plead(staff('deptLead', places.county, units.housing), { number: number(other) })).body.code).toBe(
      'case_not_yours',
    )
    expect((await plead(unit, { number: '0101-0000-0000' })).body.code).toBe('case_not_yours')
    expect((await plead(unit, { number: number(other), reason: '打过 19000000001 说不用做了' })).status).toBe(422)
    expect((await plead(unit, { number: number(other), claim: 'in_time' })).body.code).toBe('appeal_needs_period')
    expect((await plead(supervisor, { number: number(other) })).status).toBe(404)
    const sent = { number: number(other), actId: newActId() }
    const first = await plead(unit, sent)
    expect(first.status).toBe(200)
    expect((await plead(unit, sent)).body).toEqual(first.body)
    expect((await plead(unit, { number: number(other) })).body.code).toBe('pleaded_once')
    id = first.body.id
  })

  test('nobody of the unit decides it, nor anybody who does not sit on the panel; each says it once, with a reason', async () => {
    expect((await vote(ofTheUnit, id, 'uphold')).body.code).toBe('own_unit')
    expect((await vote(people.countyDispatcher, id, 'uphold')).body.code).toBe('not_on_panel')
    expect((await vote(unit, id, 'uphold')).status).toBe(404)
    expect((await vote(supervisor, id, 'uphold', { reason: '好' })).status).toBe(422)
    const sent = { actId: newActId() }
    const first = await vote(supervisor, id, 'uphold', sent)
    expect(first.status).toBe(200)
    expect((await vote(supervisor, id, 'uphold', sent)).body).toEqual(first.body)
    expect((await vote(supervisor, id, 'refuse')).body.code).toBe('voted_once')
  })

  test('until it is decided nobody reads how the others voted; then the unit reads every reason', async () => {
    const page = evaluationPaths.plea(id)
    expect(text((await house.see(leader, page)).html)).not.toContain('看过现场记录')
    expect(text((await house.see(leader, page)).html)).toContain('您的表态')
    await vote(auditor, id, 'refuse', { reason: '围墙不影响清运，可以办' })
    await vote(leader, id, 'uphold')
    expect(text((await house.see(unit, page)).html)).toContain('待评议')
    await vote(reviewer, id, 'uphold')
    const decided = text((await house.see(unit, page)).html)
    for (const words of ['同意 3，不同意 1，共 4 人可表态', '围墙不影响清运', '评议乙'])
      expect(decided).toContain(words)
    expect((await vote(ofTheUnit, id, 'refuse')).body.code).toBe('own_unit')
  })

  test('upheld, the case counts for nothing, 剔除率 counts it, and it is published without names', async () => {
    await house.catchUp()
    const [fact] = await read<{ excluded: boolean; marks: number }>(
      sql`select excluded, marks from evaluation.fact where id = ${other}`,
    )
    expect(fact?.excluded).toBe(true)
    const figures = text((await house.see(supervisor, '/console/evaluation')).html)
    expect(figures).toMatch(/剔除率 20\.0% 1\/5 件/)
    const { html } = await house.see({ kind: 'visitor' }, evaluationPaths.exclusions())
    const published = text(html)
    for (const words of [units.enforcement.name, '依法不能做到', '3 人同意，1 人不同意', '理由成立'])
      expect(published).toContain(words)
    for (const hidden of [number(other), '评议甲', unit.name]) expect(published).not.toContain(hidden)
  })
})

describe('an appeal against a frozen period', () => {
  let period: Id
  let frozen: unknown
  const figures = () => read(sql`select * from evaluation.frozen_figure order by period, by, key, residents, indicator`)
  beforeAll(async () => {
    house.town.clock.set('2026-05-01T02:00:00Z')
    await house.catchUp()
    await freezePeriods(house.state, house.town.clock.now())
    const [row] = await read<{ id: Id }>(
      sql`select id from evaluation.period where kind = 'month' and from_month = 202603`,
    )
    period = row!.id
    frozen = await figures()
  })
  const row = async (query: string) =>
    text((await house.see(supervisor, `${evaluationPaths.periodCases(period)}?${query}`)).html)

  test('what was left out before stands out of the list, for that reason', async () => {
    expect(await row('indicator=completion_rate&list=outside')).toContain('评议组同意剔除，不计入考核')
  })

  test('of a frozen case a unit appeals from the period, not by the form of exclusions', async () => {
    expect((await plead(unit, { number: number(late) })).body.code).toBe('period_frozen')
    const seen = (await house.see(unit, `${evaluationPaths.periodCases(period)}?list=denominator`)).html
    expect(seen).toContain(`period=${period}&amp;number=${number(late)}`)
    expect((await plead(unit, { period, number: number(late), claim: 'no_rating' })).body.code).toBe(
      'nothing_to_correct',
    )
  })

  test('upheld, the frozen figure stays and the correction stands beside it, with the way to its reasons', async () => {
    const { body } = await plead(unit, { period, number: number(late), claim: 'in_time', ground: 'record' })
    for (const by of [supervisor, auditor, leader]) expect((await vote(by, body.id, 'uphold')).status).toBe(200)
    expect(await figures()).toEqual(frozen)
    const page = (await house.see(supervisor, evaluationPaths.period(period))).html
    expect(text(page)).toMatch(/按期处置率 75\.0% 3\/4 件[^%]*[^更]*100\.0% 4\/4 件/)
    expect(page).toContain(evaluationPaths.plea(body.id))
    expect(await row('indicator=handling_in_time&list=denominator')).toContain('更正后 没有超期')
    // The quarter that froze with the month is corrected too.
    expect(await read(sql`select 1 from evaluation.correction where plea = ${body.id}`)).toHaveLength(2)
  })

  test('refused, nothing is put beside anything', async () => {
    const before = await read(sql`select * from evaluation.correction`)
    const { body } = await plead(unit, { period, number: number(late), claim: 'other_unit' })
    for (const by of [supervisor, auditor]) await vote(by, body.id, 'refuse')
    expect(text((await house.see(unit, evaluationPaths.plea(body.id))).html)).toContain('不同意')
    expect((await vote(leader, body.id, 'uphold')).body.code).toBe('plea_decided')
    expect(await read(sql`select * from evaluation.correction`)).toEqual(before)
  })

  test('a figure is corrected by the numbers decided, from where earlier decisions left it', async () => {
    const asks = { period, claim: 'recount', ground: 'record', indicator: 'handling_in_time' }
    expect((await plead(unit, { ...asks, good: 5, of: 4 })).status).toBe(422)
    expect((await plead(unit, { ...asks, indicator: 'clicks', good: 3, of: 3 })).body.code).toBe('figure_unknown')
    expect((await plead(unit, { ...asks, indicator: 'solved_rate', good: 1, of: 99 })).body.code).toBe('recount_base')
    const { body } = await plead(unit, { ...asks, good: 3, of: 3 })
    for (const by of [supervisor, auditor, leader]) await vote(by, body.id, 'uphold')
    const own = text(
      (await house.see(supervisor, `${evaluationPaths.period(period)}?by=unit&key=${units.enforcement.id}`)).html,
    )
    expect(own).toMatch(/3\/4 件[^%]*%[^%]*%[^%]*100\.0% 3\/3 件/)
    expect(await figures()).toEqual(frozen)
  })

  test('ten days after freezing it is too late', async () => {
    house.town.clock.set('2026-05-12T02:00:00Z')
    expect((await plead(unit, { period, number: number(late), claim: 'exclude' })).body.code).toBe('appeal_over')
    const seen = (await house.see(unit, `${evaluationPaths.periodCases(period)}?list=denominator`)).html
    expect(seen).not.toContain('&amp;number=')
  })

  test('what was decided is carried into the year when that freezes', async () => {
    await house.catchUp()
    house.town.clock.set('2027-02-01T02:00:00Z')
    await freezePeriods(house.state, house.town.clock.now())
    const [year] = await read<{ id: Id }>(
      sql`select id from evaluation.period where kind = 'year' and from_month = 202601`,
    )
    const rows = await read<{ claim: string; case_id: string }>(
      sql`select claim, case_id from evaluation.correction where period = ${year!.id}`,
    )
    expect(rows).toEqual([{ claim: 'in_time', case_id: late }])
  })
})

test('a matter that has waited longer than fifteen days is shown as late, and nothing decides it but people', async () => {
  const { id } = await house.town.report()
  await house.catchUp()
  const { body } = await plead(unit, { number: number(id) })
  house.town.clock.advance({ hours: 24 * 16 })
  expect(text((await house.see(supervisor, evaluationPaths.pleas())).html)).toContain('已过评议期限')
  expect(text((await house.see(supervisor, evaluationPaths.plea(body.id))).html)).toContain('待评议')
})
