import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CaseId } from '@lianxin/cases/contract'
import { actPath, bodies, newActId, people, places, resident, staff, units } from '@lianxin/cases/testing'
import type { ResidentActor } from '@lianxin/platform/auth'
import { raw } from '@lianxin/platform/db'
import { countyScope } from '@lianxin/platform/journal'
import { evaluationPaths } from '../contract/index.ts'
import { clearDevices } from '../server/jobs/clear-devices.ts'
import { freezePeriods, openPeriods } from '../server/jobs/freeze-periods.ts'
import { lookForFindings } from '../server/jobs/look-for-findings.ts'
import { evaluationUnderTest, type EvaluationUnderTest } from '../testing/evaluation-under-test.ts'

let house: EvaluationUnderTest
const supervisor = staff('supervisor', places.county)
const neighbours = ['张一', '王二', '李三', '赵四'].map((name) => resident(name))
beforeAll(async () => {
  house = await evaluationUnderTest()
})
afterAll(() => house.close())

/** A case of somebody, answered. */
async function answered(by: ResidentActor): Promise<CaseId> {
  const { id } = await house.town.report(by)
  for (const [act, who] of [
    ['sign_for', people.enforcer],
    ['handle', people.enforcer],
    ['pass', people.townDispatcher],
  ] as const)
    await house.town.send(who, 'POST', actPath(id, act), { actId: newActId(), ...bodies[act] })
  return id
}

/** Rates by the form, as a browser does; returns what the browser is given to keep. */
async function rate(by: ResidentActor, id: CaseId, device?: string) {
  const answer = await house.town.app.inject({
    method: 'POST',
    url: `/my/${id}/rate`,
    headers: { ...house.town.as(by), 'content-type': 'application/x-www-form-urlencoded' },
    ...(device ? { cookies: { device } } : {}),
    payload: new URLSearchParams({ act_id: newActId(), solved: 'yes', score: '5', words: '' }).toString(),
  })
  expect(answer.statusCode).toBe(303)
  return answer.cookies.find(({ name }) => name === 'device')
}

const owned = async <R extends object>(text: string): Promise<R[]> => {
  const owner = await house.town.db.owner()
  try {
    return (await owner.query<R>(text)).rows
  } finally {
    await owner.end()
  }
}
const marks = () => owned<{ mark: Buffer; month: number }>('select mark, month from cases.rating_device order by at')
const devicesFound = async () => (await house.see(supervisor, evaluationPaths.findings())).html

/** What the browser of the stairwell’s one phone was given. */
let device: string

describe('one device behind many ratings', () => {
  const rated: CaseId[] = []

  test('the first rating gives the browser a number for ninety days that no script reads', async () => {
    rated.push(await answered(neighbours[0]!))
    const cookie = await rate(neighbours[0]!, rated[0]!)
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', maxAge: 90 * 86_400 })
    device = cookie!.value
    rated.push(await answered(neighbours[0]!))
    expect(await rate(neighbours[0]!, rated[1]!, device)).toBeUndefined()
  })

  test('one reporter’s own ratings, and two neighbours with one phone, are no finding', async () => {
    rated.push(await answered(neighbours[1]!))
    await rate(neighbours[1]!, rated[2]!, device)
    await house.catchUp()
    expect(await lookForFindings(house.state, house.town.clock.now())).toBe(0)
  })

  test('ratings for a third reporter are, with exactly their cases; another device’s are not among them', async () => {
    rated.push(await answered(neighbours[2]!))
    await rate(neighbours[2]!, rated[3]!, device)
    const apart = await answered(neighbours[3]!)
    await rate(neighbours[3]!, apart)
    await house.catchUp()
    expect(await lookForFindings(house.state, house.town.clock.now())).toBe(1)
    const html = await devicesFound()
    expect(html).toContain('疑似同一设备多次评价')
    expect(html).toContain('5 件有设备标记的评价里，有 4 件出自同一台设备')
    for (const id of rated) expect(html).toContain(id)
    expect(html).not.toContain(apart)
    // Nothing is struck out by itself.
    const { body } = await house.town.send<{ rating: { score: number } }>(
      people.auditor,
      'GET',
      `/api/cases/${rated[0]}`,
    )
    expect(body.rating.score).toBe(5)
  })

  test('what goes on before anybody looked is told with the same finding', async () => {
    rated.push(await answered(neighbours[3]!))
    await rate(neighbours[3]!, rated[4]!, device)
    await house.catchUp()
    await lookForFindings(house.state, house.town.clock.now())
    const html = await devicesFound()
    expect(html.match(/疑似同一设备多次评价/g)).toHaveLength(1)
    expect(html).toContain('6 件有设备标记的评价里，有 5 件')
  })

  test('whoever serves in a unit that had one of the cases does not find the finding', async () => {
    const own = staff('callbackAuditor', places.county, units.enforcement)
    expect((await house.see(own, evaluationPaths.findings())).html).not.toContain('疑似同一设备多次评价')
    const id = /name="id" value="(\d{18})"/.exec(await devicesFound())?.[1] ?? ''
    const look = { id, opinion: 'explained', note: '一家人合用手机', actId: newActId() }
    expect((await house.post(own, evaluationPaths.findings(), look)).status).not.toBe(303)
    expect((await house.post(supervisor, evaluationPaths.findings(), look)).status).toBe(303)
  })
})

describe('the mark is nobody’s to read', () => {
  test('no role that anybody logs in as may select it, nor ask what it goes with but the worker', async () => {
    const roles = ['web', 'resident', 'intake', 'worker', 'public', 'auth'].map((role) => `lianxin_${role}`)
    const rows = await owned<{ role: string; reads: boolean; asks: boolean }>(`
      select role, has_column_privilege(role, 'cases.rating_device', 'mark', 'select') as reads,
        has_function_privilege(role, 'cases.rated_by_one_device(int, int)', 'execute') as asks
      from unnest(array[${roles.map((role) => `'${role}'`).join(',')}]) as role`)
    expect(rows.filter(({ reads }) => reads)).toEqual([])
    expect(rows.filter(({ asks }) => asks).map(({ role }) => role)).toEqual(['lianxin_worker'])
    const asked = house.state.db.read(countyScope(house.county), raw(sql`select mark from cases.rating_device`))
    await expect(asked).rejects.toThrow(/permission denied/)
  })

  test('it stands in no journal, and in nothing that anybody is shown of the case', async () => {
    const all = await marks()
    expect(all.length).toBeGreaterThan(5)
    const [id] = await owned<{ case_id: string }>('select case_id from cases.rating_device limit 1')
    const said = await Promise.all([
      ...[people.enforcer, people.townDispatcher, people.auditor, supervisor, neighbours[0]!].flatMap((who) =>
        [`/api/cases/${id!.case_id}`, `/console/cases/${id!.case_id}`, `/api/my/cases/${id!.case_id}`].map(
          async (url) => (await house.town.app.inject({ url, headers: house.town.as(who) })).body,
        ),
      ),
      owned('select body from journal.entry').then((rows) => JSON.stringify(rows)),
    ])
    for (const { mark } of all)
      for (const text of said)
        for (const form of ['hex', 'base64', 'base64url'] as const) expect(text).not.toContain(mark.toString(form))
  })

  test('one device has another mark in another month, and none once its month is frozen', async () => {
    const before = await marks()
    await openPeriods(house.state, house.town.clock.now())
    house.town.clock.set('2026-04-07T02:00:00Z')
    const later = await answered(neighbours[0]!)
    await rate(neighbours[0]!, later, device)
    const april = (await marks()).filter(({ month }) => month === 202604)
    expect(april).toHaveLength(1)
    house.town.clock.set('2026-04-08T02:00:00Z')
    expect(before.some(({ mark }) => mark.equals(april[0]!.mark))).toBe(false)

    await house.catchUp()
    house.town.clock.set('2026-05-01T02:00:00Z')
    await clearDevices(house.state)
    expect((await marks()).some(({ month }) => month === 202603)).toBe(true)
    await openPeriods(house.state, house.town.clock.now())
    await freezePeriods(house.state, house.town.clock.now())
    await clearDevices(house.state)
    expect((await marks()).map(({ month }) => month)).toEqual([202604])
  })
})
