import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bringTo, newActId, people, places, staff, units } from '@lianxin/cases/testing'
import { raw } from '@lianxin/platform/db'
import { countyScope, everywhere } from '@lianxin/platform/journal'
import { q } from '../server/store.ts'
import { evaluationUnderTest, type EvaluationUnderTest } from '../testing/evaluation-under-test.ts'

let house: EvaluationUnderTest
const supervisor = staff('supervisor', places.county)
const analyst = staff('analyst', places.city)
beforeAll(async () => {
  house = await evaluationUnderTest()
  for (const status of [
    'submitted',
    'dispatched',
    'in_progress',
    'handled',
    'feedback',
    'rated',
    'closed',
    'closed',
  ] as const)
    await bringTo(house.town, status)
  await house.catchUp()
})
afterAll(() => house.close())

const counted = async () => {
  const [facts, tally, open] = await house.state.db.read(
    countyScope(house.county),
    q.selectFrom('evaluation.fact').selectAll().orderBy('id'),
    q
      .selectFrom('evaluation.tally')
      .selectAll()
      .where('report', '>', 0)
      .orderBy('month')
      .orderBy('place')
      .orderBy('unit'),
    q
      .selectFrom('evaluation.public_tally')
      .selectAll()
      .where('report', '>', 0)
      .orderBy('month')
      .orderBy('place')
      .orderBy('unit'),
  )
  return { facts, tally, open }
}
const figuresOf = (html: string) => html.replaceAll(/<[^>]+>/g, ' ')

describe('figures open into their cases', () => {
  test('a supervisor follows a figure down to the numbers it is made of', async () => {
    const page = await house.see(supervisor, '/console/evaluation')
    expect(page.status).toBe(200)
    const link = /href="([^"]*indicator=rating_coverage&(?:amp;)?part=numerator)"/
      .exec(page.html)?.[1]
      ?.replaceAll('&amp;', '&')
    const cases = await house.see(supervisor, link ?? '')
    const { facts } = await counted()
    const rated = facts.filter((one) => one.rated_at !== null)
    expect(rated.length).toBeGreaterThan(1)
    for (const { id } of rated) expect(cases.html).toContain(`/console/cases/${id}`)
    expect(cases.html.match(/\/console\/cases\/\d{18}/g)).toHaveLength(rated.length)
  })

  test('of ratings a reader never opens what their own unit had, and who handles sees none as they come in', async () => {
    const list = '/console/evaluation/cases?indicator=solved_rate&part=numerator'
    const id = await bringTo(house.town, 'feedback')
    const rating = { actId: newActId(), solved: 'yes', score: 5 }
    await house.town.send(people.reporter, 'POST', `/api/my/cases/${id}/rate`, rating)
    await house.catchUp()
    expect((await house.see(supervisor, list)).html).toContain(id)
    const own = await house.see(staff('supervisor', places.county, units.enforcement), list)
    expect(own.html).not.toContain(id)
    expect(own.html).toContain('不含您单位办过的件')
    const lead = staff('deptLead', places.county, units.housing)
    expect((await house.see(lead, list)).status).toBe(404)
    const page = await house.see(lead, '/console/evaluation')
    expect(page.html).toContain('按期处置率')
    expect(page.html).not.toContain('indicator=favourable_rate')
  })

  test('what staff found stands in no rate of the residents’ requests', async () => {
    const before = await counted()
    const { id } = await house.town.report(people.gridWorker, { channel: 'patrol' })
    await house.town.send(people.enforcer, 'POST', `/api/cases/${id}/sign-for`, { actId: newActId() })
    const handled = { actId: newActId(), outcome: 'solved', result: '已经清走，地面冲洗过了' }
    await house.town.send(people.enforcer, 'POST', `/api/cases/${id}/handle`, handled)
    await house.town.send(people.townDispatcher, 'POST', `/api/cases/${id}/pass`, { actId: newActId() })
    await house.catchUp()
    const after = await counted()
    const only = (all: typeof after.tally, residents: boolean) => all.filter((one) => one.residents === residents)
    expect(only(after.tally, true)).toEqual(only(before.tally, true))
    expect(only(after.tally, false).map((one) => [one.report, one.handled, one.asked])).toEqual([[1, 1, 0]])
    for (const name of ['completion_rate', 'favourable_rate', 'handling_in_time'])
      for (const part of ['numerator', 'denominator']) {
        const list = await house.see(supervisor, `/console/evaluation/cases?indicator=${name}&part=${part}`)
        expect(list.html, `${name} ${part}`).not.toContain(id)
      }
    const refused = await house.town.send(people.reporter, 'POST', `/api/my/cases/${id}/rate`, {
      actId: newActId(),
      solved: 'yes',
      score: 5,
    })
    expect(refused.status).not.toBe(200)
  })

  test('who sees no single case sees figures and no way to the cases', async () => {
    const page = await house.see(analyst, '/console/evaluation')
    expect(page.status).toBe(200)
    expect(page.html).not.toContain('indicator=')
    expect((await house.see(analyst, '/console/evaluation/cases?indicator=solved_rate')).status).not.toBe(200)
  })

  test('another place has none of it, even when it is asked for by its code', async () => {
    const page = await house.see(staff('supervisor', places.otherCounty), `/console/evaluation?place=${places.county}`)
    expect(figuresOf(page.html)).toContain('这段时间还没有诉求')
  })

  test('a handler has no figures page', async () => {
    expect((await house.see(people.gridWorker, '/console/evaluation')).status).not.toBe(200)
  })

  test('the public page names no case, and hides what is under five', async () => {
    const { status, html } = await house.see({ kind: 'visitor' }, '/evaluation')
    expect(status).toBe(200)
    expect(html).toContain('不足 5 件，不显示')
    expect(html).not.toContain('/console/')
  })
})

describe('the counted is the journal, read', () => {
  test('sums are the sums of the facts, and reading the journal anew gives the same', async () => {
    const followed = await counted()
    expect(followed.tally.reduce((n, one) => n + one.report, 0)).toBe(followed.facts.length)
    const owner = await house.town.db.owner()
    try {
      await owner.query(
        ['fact', 'tally', 'public_tally']
          .map(
            (table) => `alter table evaluation.${table} no force row level security; delete from evaluation.${table};
              alter table evaluation.${table} force row level security;`,
          )
          .join('\n'),
      )
    } finally {
      await owner.end()
    }
    await house.state.db.write(
      everywhere,
      raw(sql`update journal.follower set pos = 0 where name = 'evaluation-facts'`),
    )
    await house.catchUp()
    expect(await counted()).toEqual(followed)
  })

  test('public sums count the cases anybody may know of, and lose one that is told in confidence later', async () => {
    const reports = (some: readonly { report: number }[]) => some.reduce((n, one) => n + one.report, 0)
    const before = await counted()
    expect(reports(before.open)).toBe(before.facts.filter(({ known }) => known).length)
    await house.town.report(undefined, { text: '请保密', confidential: true })
    const { id } = await house.town.report(undefined, { text: '先是公开的' })
    await house.catchUp()
    const both = await counted()
    expect([reports(both.tally), reports(both.open)]).toEqual([reports(before.tally) + 2, reports(before.open) + 1])
    await house.state.db.write(
      everywhere,
      raw(sql`update cases.case set confidential = true where county = ${house.county} and id = ${id}`),
    )
    const { status } = await house.town.send(people.enforcer, 'POST', `/api/cases/${id}/sign-for`, {
      actId: newActId(),
    })
    expect(status).toBe(200)
    await house.catchUp()
    const after = await counted()
    expect([reports(after.tally), reports(after.open)]).toEqual([reports(both.tally), reports(before.open)])
  })

  test('the public role reads no sums but the public ones', async () => {
    await expect(house.state.db.read({ as: 'public' }, raw(sql`select report from evaluation.tally`))).rejects.toThrow(
      /permission denied/,
    )
  })

  test('read a second time from the beginning, nothing changes', async () => {
    const before = await counted()
    await house.state.db.write(
      everywhere,
      raw(sql`update journal.follower set pos = 0 where name = 'evaluation-facts'`),
    )
    await house.catchUp()
    expect(await counted()).toEqual(before)
  })
})
