import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { anAccount, aPhone, aPost, peopleUnderTest, type PeopleUnderTest } from '../testing/index.ts'

const city = '990100000000000000'
const county = '990101000000000000'
let t: PeopleUnderTest
let auditor: { cookie: string }
let dispatcher: { cookie: string }
let admin: { cookie: string }
const colleague = anAccount({ place: '990101001000000000', login: 'looked.at', phone: aPhone(1) })
const asking = anAccount({ place: county, login: 'asking.one' })

beforeAll(async () => {
  t = await peopleUnderTest()
  const [one, two] = [anAccount({ place: city }), anAccount({ place: city })]
  await t.add(one, two, asking, colleague)
  await t.add(
    aPost({ account: one.id, role: 'auditor', place: city }),
    aPost({ account: two.id, role: 'sysAdmin', place: city }),
    aPost({ account: asking.id, role: 'countyDispatcher', place: county }),
    aPost({ account: colleague.id, role: 'townDispatcher', place: '990101001000000000' }),
  )
  auditor = await t.as(one.id)
  admin = await t.as(two.id)
  dispatcher = await t.as(asking.id)
  await t.app.inject({
    method: 'POST',
    url: `/api/accounts/${colleague.id}/unmask`,
    headers: dispatcher,
    payload: { actId: randomUUID(), reason: '夜间值班联系' },
  })
})
afterAll(() => t.close())

const read = async (query: string, headers = auditor) =>
  (await t.app.inject({ url: `/api/audit${query}`, headers })).json<{ lines: { act: string; why: string }[] }>()

test('the auditor finds an act by person, by object, by its name and by the day', async () => {
  const found = { act: 'people.unmask', why: '夜间值班联系', name: expect.any(String), object: colleague.id }
  for (const query of [
    `?actor=${asking.id}`,
    `?object=${colleague.id}`,
    '?act=unmask',
    '?from=2026-03-02&to=2026-03-02',
  ])
    expect((await read(query)).lines).toMatchObject([found])
  for (const query of [`?actor=${colleague.id}`, '?act=people.grant', '?from=2026-02-01&to=2026-03-01'])
    expect((await read(query)).lines).toEqual([])
})

test('a span that is crossed or longer than a quarter is refused in words', async () => {
  expect(await read('?from=2026-03-02&to=2026-03-01')).toMatchObject({ code: 'audit_days' })
  expect(await read('?from=2025-01-01&to=2026-03-01')).toMatchObject({ code: 'audit_days' })
})

test('whoever sets up, and whoever dispatches, finds no audit', async () => {
  for (const headers of [admin, dispatcher]) {
    expect(await read('', headers)).toMatchObject({ code: 'not_found' })
    expect((await t.app.inject({ url: '/console/audit', headers })).statusCode).toBe(404)
  }
})

test('taking the journal out needs a reason and is itself in the journal', async () => {
  const send = (fields: Record<string, string>) =>
    t.app.inject({
      method: 'POST',
      url: '/console/audit',
      headers: { ...auditor, 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ actId: randomUUID(), act: 'unmask', ...fields }).toString(),
    })
  expect((await send({ reason: '' })).statusCode).toBe(422)
  const out = await send({ reason: '季度审计抽查' })
  expect(out.headers['content-type']).toContain('text/csv')
  expect(out.body).toContain('夜间值班联系')
  expect((await read('?act=export_audit')).lines).toMatchObject([{ why: '季度审计抽查' }])
})
