import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bringTo, newActId, people, places, staff, units } from '@lianxin/cases/testing'
import type { CaseId } from '@lianxin/cases/contract'
import { raw } from '@lianxin/platform/db'
import { countyScope, sequenceCounty } from '@lianxin/platform/journal'
import type { Id } from '@lianxin/platform/ids'
import { evaluationPaths } from '../contract/index.ts'
import { freezePeriods, openPeriods } from '../server/jobs/freeze-periods.ts'
import { q } from '../server/store.ts'
import { evaluationUnderTest, type EvaluationUnderTest } from '../testing/evaluation-under-test.ts'

let house: EvaluationUnderTest
const supervisor = staff('supervisor', places.county)
const now = () => house.town.clock.now()
const read = <R>(statement: Parameters<typeof raw<R>>[0]) =>
  house.state.db.read(countyScope(house.county), raw<R>(statement)).then(([rows]) => rows)
const text = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

const cases: Record<string, CaseId> = {}
beforeAll(async () => {
  house = await evaluationUnderTest()
  // All of March 2026, which freezes on the first of May at midnight here.
  for (const [name, status] of [
    ['open', 'in_progress'],
    ['answered', 'feedback'],
    ['rated', 'rated'],
    ['closed', 'closed'],
    ['withdrawn', 'withdrawn'],
    ['merged', 'merged'],
    ['refused', 'not_accepted'],
  ] as const)
    cases[name] = await bringTo(house.town, status)
  cases['patrol'] = (await house.town.report(people.gridWorker, { channel: 'patrol' })).id as CaseId
  await house.catchUp()
})
afterAll(() => house.close())

const periods = () =>
  read<{
    id: Id
    kind: string
    from_month: number
    frozen: boolean
    counted: number | null
    left_out: number | null
  }>(sql`
    select p.id, p.kind, p.from_month, f.period is not null as frozen, f.counted, f.left_out
    from evaluation.period p left join evaluation.freeze f on f.county = p.county and f.period = p.id
    order by p.from_month, p.to_month`)
const march = async () => (await periods()).find((one) => one.kind === 'month' && one.from_month === 202603)!
const list = (id: Id, query: string) => `${evaluationPaths.periodCases(id)}?${query}`

describe('a period is opened, runs and freezes by itself', () => {
  test('the running month, quarter and year open once, and the month that was missed while the house was closed', async () => {
    expect(await openPeriods(house.state, now())).toBe(3)
    expect(await openPeriods(house.state, now())).toBe(0)
    house.town.clock.set('2026-05-01T02:00:00Z')
    expect(await openPeriods(house.state, now())).toBe(3)
    expect((await periods()).map((one) => [one.kind, one.from_month])).toEqual(
      [
        ['quarter', 202601],
        ['year', 202601],
        ['month', 202603],
        ['month', 202604],
        ['quarter', 202604],
        ['month', 202605],
      ].toSorted((a, b) => Number(a[1]) - Number(b[1])),
    )
  })

  test('what happened after the day agreed does not count, however late the job comes', async () => {
    // Closed and handled on the first of May: a day too late, and before the job has run.
    const { town } = house
    await town.send(people.enforcer, 'POST', `/api/cases/${cases['open']}/handle`, {
      actId: newActId(),
      outcome: 'solved',
      result: '已经清走，地面冲洗过了',
    })
    await town.send(people.enforcer, 'POST', `/api/cases/${cases['open']}/progress`, {
      actId: newActId(),
      note: '已经办完',
    })
    // Done in March and not read yet: the list is not whole.
    town.clock.set('2026-03-30T02:00:00Z')
    cases['unread'] = (await town.report(people.stranger, { category: undefined })).id as CaseId
    town.clock.set('2026-05-01T02:00:00Z')
    expect(await freezePeriods(house.state, now())).toBe(0)
    expect((await march()).frozen).toBe(false)
    while ((await sequenceCounty(house.state.db, house.county)) > 0);
    expect(await freezePeriods(house.state, now())).toBe(0)
    await house.catchUp()
    // The month and the quarter that ended with it, frozen once each by three workers at once.
    const frozen = await Promise.all([1, 2, 3].map(() => freezePeriods(house.state, now())))
    expect(frozen.reduce((a, b) => a + b)).toBe(2)
    const [one] = await read<{ marks: number; late: boolean }>(
      sql`select marks, late from evaluation.frozen_case where id = ${cases['open']}`,
    )
    expect(one?.late).toBe(true)
  })

  test('a period that is frozen is not frozen again', async () => {
    const before = await read(sql`select * from evaluation.frozen_case order by id`)
    expect(await freezePeriods(house.state, now())).toBe(0)
    expect(await read(sql`select * from evaluation.frozen_case order by id`)).toEqual(before)
    expect(before).toHaveLength(20)
  })

  test('every case of the month is in the list, in or out', async () => {
    const one = await march()
    expect([one.frozen, one.counted, one.left_out]).toEqual([true, 6, 4])
    const [figure] = await read<{ good: number; of: number; low: number }>(sql`
      select good, of, low from evaluation.frozen_figure
      where indicator = 'completion_rate' and by = 'whole' and residents and period = ${one.id}`)
    expect([figure?.good, figure?.of]).toEqual([1, 6])
  })
})

describe('what is frozen can be altered by nobody', () => {
  const tables = ['frozen_case', 'frozen_figure', 'freeze'] as const

  test.each(tables)('no role that runs may change or remove a row of %s', async (table) => {
    const { lo, hi } = supervisor.post
    for (const scope of [countyScope(house.county), { as: 'web', lo, hi } as const])
      for (const change of [
        sql`update evaluation.${sql.raw(table)} set county = county`,
        sql`delete from evaluation.${sql.raw(table)}`,
      ])
        await expect(house.state.db.write(scope, raw(change))).rejects.toThrow(/permission denied/)
  })

  test('a page cannot add to it either, and the owner of the tables finds no row to change', async () => {
    const { lo, hi } = supervisor.post
    const one = await march()
    const add = sql`insert into evaluation.frozen_case (county, period, id, place, unit, residents, marks, late, had, fact)
      values (${house.county}, ${one.id}, 1, ${places.micro}, 0, true, 1, false, '{}', '{}')`
    await expect(house.state.db.write({ as: 'web', lo, hi }, raw(add))).rejects.toThrow(/permission denied/)
    const owner = await house.town.db.owner()
    try {
      // Even over the whole city: what the policies ask for is there, and none of them lets the owner in.
      await owner.query(`set app.lo = '0'; set app.hi = '999999999999999999'`)
      for (const table of tables) {
        expect((await owner.query(`update evaluation.${table} set county = county`)).rowCount).toBe(0)
        expect((await owner.query(`delete from evaluation.${table}`)).rowCount).toBe(0)
      }
    } finally {
      await owner.end()
    }
    expect((await march()).frozen).toBe(true)
  })
})

describe('every figure of it opens into its cases, each explained', () => {
  test('in the base and done, in the base and not, and out for what it is', async () => {
    const { id } = await march()
    const base = text((await house.see(supervisor, list(id, 'indicator=completion_rate&list=denominator'))).html)
    expect(base).toContain('3月3日')
    expect(base).toMatch(/计 3月3日 \d\d:\d\d 受理/)
    expect(base).toMatch(/计 3月3日 \d\d:\d\d 结案/)
    expect(base).toContain('不计 冻结时还没结案')
    const out = text((await house.see(supervisor, list(id, 'indicator=completion_rate&list=outside'))).html)
    for (const why of ['工作人员发现，另行统计', '并入别的件', '不予受理', '冻结时还没受理']) expect(out).toContain(why)
  })

  test('the numbers in the lists are the numbers of the figure', async () => {
    const { id } = await march()
    const page = await house.see(supervisor, evaluationPaths.period(id))
    expect(text(page.html)).toContain('1/6 件')
    const rows = async (query: string) =>
      (await house.see(supervisor, list(id, query))).html.match(/\d{4}-\d{4}-\d{4}/g)?.length ?? 0
    expect(await rows('indicator=completion_rate&list=numerator')).toBe(1)
    expect(await rows('indicator=completion_rate&list=denominator')).toBe(6)
    expect(await rows('indicator=completion_rate&list=outside')).toBe(4)
  })

  test('what changes afterwards leaves the figure as it was and is shown as changed since', async () => {
    const { id } = await march()
    const before = await read(sql`select * from evaluation.frozen_figure order by indicator, by, key`)
    expect(text((await house.see(supervisor, evaluationPaths.period(id))).html)).toContain('1 件有变化')
    const rating = { actId: newActId(), solved: 'yes', score: 5 }
    await house.town.send(people.reporter, 'POST', `/api/my/cases/${cases['answered']}/rate`, rating)
    await house.catchUp()
    expect(await read(sql`select * from evaluation.frozen_figure order by indicator, by, key`)).toEqual(before)
    const changed = text((await house.see(supervisor, list(id, 'indicator=completion_rate&list=changed'))).html)
    expect(changed).toContain('新增：已评价、好评、解决')
    expect(text((await house.see(supervisor, evaluationPaths.period(id))).html)).toContain('2 件有变化')
  })

  test('to a unit that had the cases it is not told how each was rated', async () => {
    const { id } = await march()
    const handler = staff('townUnit', places.town, units.enforcement)
    const seen = text((await house.see(handler, list(id, 'indicator=favourable_rate&list=denominator'))).html)
    expect(seen).toContain('评得如何，不逐件告诉办过它的单位')
    expect(seen).not.toContain('1 分或 2 分')
    const good = (await house.see(handler, list(id, 'indicator=solved_rate&list=numerator'))).html
    expect(good).not.toMatch(/\d{4}-\d{4}-\d{4}/)
    const changed = text((await house.see(handler, list(id, 'indicator=completion_rate&list=changed'))).html)
    expect(changed).toContain('新增：已评价')
    expect(changed).not.toMatch(/新增：[^ ]*(?:好评|解决)/)
    expect(text((await house.see(handler, evaluationPaths.period(id))).html)).not.toContain('好评率 0')
  })

  test('another county does not find it, and its own has none', async () => {
    const { id } = await march()
    const other = staff('supervisor', places.otherCounty)
    expect((await house.see(other, evaluationPaths.period(id))).status).toBe(404)
    expect((await house.see(other, list(id, ''))).status).toBe(404)
    expect(text((await house.see(other, evaluationPaths.periods())).html)).toContain('还没有考核期')
  })
})

describe('a period of the past is opened by hand', () => {
  const open = (by: typeof supervisor, fields: Record<string, string>) =>
    house.post(by, evaluationPaths.periods(), { actId: newActId(), ...fields })

  test('once, never of the future, and it freezes at once when its day has passed', async () => {
    expect((await open(supervisor, { kind: 'month', month: '202606' })).html).toContain('不能从将来开始')
    expect((await open(supervisor, { kind: 'month', month: '202613' })).html).toContain('月份应在 01 到 12')
    const again = await open(supervisor, { kind: 'month', month: '202603' })
    expect([again.status, again.html.includes('已经开了')]).toEqual([422, true])
    expect((await open(supervisor, { kind: 'month', month: '202602' })).to).toContain('saved')
    const one = (await periods()).find(({ from_month, kind }) => from_month === 202602 && kind === 'month')
    expect([one?.frozen, one?.counted]).toEqual([true, 0])
  })

  test('by whoever watches; the city says of which county', async () => {
    expect((await open(people.townDispatcher, { kind: 'month', month: '202601' })).status).toBe(404)
    const city = staff('supervisor', places.city)
    expect((await open(city, { kind: 'month', month: '202601' })).html).toContain('请选择是哪个县')
    const sent = { kind: 'month', month: 202601, county: 990102, actId: newActId() }
    for (let n = 0; n < 2; n++) {
      const answer = await house.app.inject({
        method: 'POST',
        url: '/api/evaluation/periods',
        headers: house.as(city),
        payload: sent,
      })
      expect([answer.statusCode, answer.json().version]).toEqual([200, 1])
    }
    const [row] = await house.state.db.read(
      { as: 'web', lo: city.post.lo, hi: city.post.hi },
      q.selectFrom('evaluation.period').select('id').where('county', '=', 990102),
    )
    expect(row).toHaveLength(1)
  })
})
