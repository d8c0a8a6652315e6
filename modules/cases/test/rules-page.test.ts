import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { defaultRules } from '../rules/default-rules.ts'
import { casesUnderTest, newActId, people, units, type CasesUnderTest } from '../testing/index.ts'

let town: CasesUnderTest
beforeAll(async () => {
  town = await casesUnderTest({ rules: false })
})
afterAll(() => town.close())

const post = (actor: Parameters<CasesUnderTest['as']>[0], fields: Record<string, string>) =>
  town.app.inject({
    method: 'POST',
    url: '/console/rules',
    headers: { ...town.as(actor), 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ actId: newActId(), version: '0', draft: '[]', ...fields }).toString(),
  })
const draftIn = (html: string) => /name="draft" value="([^"]*)"/.exec(html)?.[1]?.replaceAll('&quot;', '"') ?? ''

describe('routing rules are published by a named person', () => {
  test('before anything is published the city’s dispatcher is offered a first draft', async () => {
    const page = await town.app.inject({ url: '/console/rules', headers: town.as(people.cityDispatcher) })
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain(defaultRules[0]!.name)
  })

  test('a rule with a fault is said with its field, and the draft is kept', async () => {
    const bad = await post(people.cityDispatcher, { do: 'add', name: '夜间', categories: '99', to: 'category' })
    expect(bad.statusCode).toBe(422)
    expect(bad.body).toContain('没有类别 99')
    expect(bad.body).toContain('value="夜间"')
  })

  test('a draft grows rule by rule and is published whole, and cases name version and publisher', async () => {
    const first = draftIn(
      (await town.app.inject({ url: '/console/rules', headers: town.as(people.cityDispatcher) })).body,
    )
    const added = await post(people.cityDispatcher, {
      do: 'add',
      draft: first,
      name: '夜间归住建',
      hours: 'off',
      to: 'unit',
      unit: units.housing.id,
    })
    expect(added.body).toContain('非工作时间')
    const sent = await post(people.cityDispatcher, { do: 'publish', draft: draftIn(added.body), why: '试行夜间规则' })
    expect(sent.headers['location']).toBe('/console/rules?published=1')
    const { body } = await town.send<{ version: number; versions: { publisher: string }[] }>(
      people.clerk,
      'GET',
      '/api/routing-rules',
    )
    expect([body.version, body.versions[0]?.publisher]).toEqual([1, people.cityDispatcher.name])
    const receipt = await town.report()
    const seen = await town.send<{ trace: object }>(people.townDispatcher, 'GET', `/api/cases/${receipt.id}`)
    expect(seen.body.trace).toMatchObject({ by: 'rule', publisher: people.cityDispatcher.name, version: 1 })
  })

  test('a county may read and not publish', async () => {
    const read = await town.app.inject({ url: '/console/rules', headers: town.as(people.countyDispatcher) })
    expect(read.body).not.toContain('<form')
    expect((await post(people.countyDispatcher, { do: 'publish', why: '我来发布' })).statusCode).not.toBe(303)
  })

  test('of two drafts of one version the later is told', async () => {
    const { status, body } = await town.send<{ code: string }>(people.cityDispatcher, 'POST', '/api/routing-rules', {
      actId: newActId(),
      version: 0,
      why: '旧草案重发',
      rules: [],
    })
    expect([status, body.code]).toEqual([409, 'rules_changed'])
  })
})
