import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { defaultRules } from '../rules/default-rules.ts'
import { runDryRuns } from '../server/dry-run/dry-run-job.ts'
import { casesUnderTest, newActId, people, units, type CasesUnderTest } from '../testing/index.ts'

let town: CasesUnderTest
beforeAll(async () => {
  town = await casesUnderTest({ rules: false })
})
afterAll(() => town.close())

type Who = Parameters<CasesUnderTest['as']>[0]
const post = (actor: Who, url: string, fields: Record<string, string> = {}) =>
  town.app.inject({
    method: 'POST',
    url,
    headers: { ...town.as(actor), 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields).toString(),
  })
const page = async (url: string, actor: Who = people.cityDispatcher) =>
  (await town.app.inject({ url, headers: town.as(actor) })).body
const DRAFT = '/console/rules/draft'
const revision = async () => /name="revision" value="(\d+)"/.exec(await page(DRAFT))?.[1] ?? ''
const change = async (fields: Record<string, string>) =>
  post(people.cityDispatcher, DRAFT, { revision: await revision(), ...fields })

describe('routing rules are drafted, tried on the past and published by a named person', () => {
  test('the first draft of a city holds the usual rule; a county may read and not draft', async () => {
    expect((await post(people.countyDispatcher, '/console/rules')).statusCode).toBe(403)
    expect(await page('/console/rules', people.countyDispatcher)).not.toContain('<form')
    expect((await post(people.cityDispatcher, '/console/rules')).headers['location']).toBe(DRAFT)
    expect(await page(DRAFT)).toContain(defaultRules[0]!.name)
    const published = await change({ do: 'publish', actId: newActId(), why: '试行按类别派单' })
    expect(published.headers['location']).toBe('/console/rules?published=1')
  })

  test('a rule with a fault is said at its field and what was typed is kept', async () => {
    await post(people.cityDispatcher, '/console/rules')
    const bad = await change({ do: 'keep', name: '夜间', categories: '99', to: 'category' })
    expect(bad.statusCode).toBe(422)
    expect(bad.body).toContain('没有类别 99')
    expect(bad.body).toContain('value="夜间"')
  })

  test('a draft is changed rule by rule, and of two who change it at once the later is told', async () => {
    const old = await revision()
    const night = { do: 'keep', name: '东区归公安', place: '990101', to: `unit:${units.police.id}` }
    expect((await post(people.cityDispatcher, DRAFT, { revision: old, ...night })).statusCode).toBe(303)
    const late = await post(people.cityDispatcher, DRAFT, { revision: old, do: 'remove:0' })
    expect(late.statusCode).toBe(422)
    expect(late.body).toContain('草案刚被别人改过')
    await change({ do: 'limit', category: '0101', value: '1', unit: 'work_hour' })
    const body = await page(DRAFT)
    for (const part of ['东区归公安', '新增', '1 个工作小时', '还没有试跑过']) expect(body).toContain(part)
  })

  test('a dry run shows unit by unit what would have changed, opens its numbers and changes no case', async () => {
    const receipts = [await town.report(), await town.report()]
    await town.report(people.reporter, { category: '0101', place: { code: '990102001001001001' } })
    const actId = newActId()
    const asked = await change({ do: 'try', actId, since: '2026-03-01', until: '2026-03-31' })
    expect(asked.headers['location']).toBe(`/console/rules/runs/${actId}`)
    expect(await page(`/console/rules/runs/${actId}`)).toContain('排队')
    expect(await runDryRuns(town.cases)).toBe(1)
    expect(await runDryRuns(town.cases)).toBe(0)
    const result = await page(`/console/rules/runs/${actId}`)
    for (const part of ['3 件诉求，2 件会派给别的单位', units.enforcement.name, units.police.name])
      expect(result).toContain(part)
    const opened = await page(`/console/rules/runs/${actId}/0`)
    for (const { id } of receipts) expect(opened).toContain(`/console/cases/${id}`)
    const seen = await town.send<{ unit: { id: string } }>(
      people.townDispatcher,
      'GET',
      `/api/cases/${receipts[0]!.id}`,
    )
    expect(seen.body.unit.id).toBe(units.enforcement.id)
    expect(await page(DRAFT)).toContain('这份草案试跑过')
    // Looked at over HTTP the same result stands, and a period without cases finds none.
    const empty = newActId()
    await town.send(people.cityDispatcher, 'POST', '/api/routing-rules/dry-runs', {
      actId: empty,
      since: '2025-01-01',
      until: '2025-01-31',
    })
    await runDryRuns(town.cases)
    const run = await town.send<{ result: { cases: number } }>(
      people.cityDispatcher,
      'GET',
      `/api/routing-rules/dry-runs/${empty}`,
    )
    expect(run.body.result.cases).toBe(0)
  })

  test('limits are published by whoever keeps the catalogue; without them the draft is published and cases name it', async () => {
    const refused = await change({ do: 'publish', actId: newActId(), why: '东区治安专项' })
    expect(refused.body).toContain('时限由市级管理员发布')
    await change({ do: 'unlimit:0101' })
    expect(await page(DRAFT)).toContain('还没有试跑过')
    const sent = await change({ do: 'publish', actId: newActId(), why: '东区治安专项' })
    expect(sent.headers['location']).toBe('/console/rules?published=2')
    const { id } = await town.report()
    const seen = await town.send<{ trace: object }>(people.townDispatcher, 'GET', `/api/cases/${id}`)
    expect(seen.body.trace).toMatchObject({ by: 'rule', publisher: people.cityDispatcher.name, version: 2, order: 1 })
    expect((await town.app.inject({ url: DRAFT, headers: town.as(people.cityDispatcher) })).statusCode).toBe(404)
  })

  test('of two sets of one version the later is told', async () => {
    const { status, body } = await town.send<{ code: string }>(people.cityDispatcher, 'POST', '/api/routing-rules', {
      actId: newActId(),
      version: 0,
      why: '旧草案重发',
      rules: [],
    })
    expect([status, body.code]).toEqual([409, 'rules_changed'])
  })
})
