import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bringTo, people, places, staff } from '@lianxin/cases/testing'
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
  const [facts, tally] = await house.state.db.read(
    countyScope(house.county),
    q.selectFrom('evaluation.fact').selectAll().orderBy('id'),
    q
      .selectFrom('evaluation.tally')
      .selectAll()
      .where('report', '>', 0)
      .orderBy('month')
      .orderBy('place')
      .orderBy('unit'),
  )
  return { facts, tally }
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
        'alter table evaluation.fact no force row level security; alter table evaluation.tally no force row level security',
      )
      await owner.query('delete from evaluation.fact; delete from evaluation.tally')
      await owner.query(
        'alter table evaluation.fact force row level security; alter table evaluation.tally force row level security',
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
