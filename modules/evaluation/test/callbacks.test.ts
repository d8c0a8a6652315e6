import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bringTo, newActId, people, places, staff, takeTurns, units } from '@lianxin/cases/testing'
import type { CaseId } from '@lianxin/cases/contract'
import { countyScope } from '@lianxin/platform/journal'
import { builder } from '@lianxin/platform/db'
import { evaluationPaths } from '../contract/index.ts'
import { marksIn } from '../contract/marks.ts'
import { REMIND } from '../rules/reminder.ts'
import { releaseRatings } from '../server/jobs/release-ratings.ts'
import { remindRaters } from '../server/jobs/remind-raters.ts'
import { q } from '../server/store.ts'
import { evaluationUnderTest, type EvaluationUnderTest } from '../testing/evaluation-under-test.ts'

let house: EvaluationUnderTest
const caller = staff('callbackAuditor', places.county)
beforeAll(async () => {
  house = await evaluationUnderTest()
})
afterAll(() => house.close())

const callbackOf = async (id: CaseId) => {
  await house.catchUp()
  const [[row]] = await house.state.db.read(
    countyScope(house.county),
    q.selectFrom('evaluation.callback').selectAll().where('county', '=', house.county).where('case_id', '=', id),
  )
  return row
}
const factOf = async (id: CaseId) => {
  await house.catchUp()
  const [[row]] = await house.state.db.read(
    countyScope(house.county),
    q.selectFrom('evaluation.fact').selectAll().where('county', '=', house.county).where('id', '=', id),
  )
  return row!
}
/** A report taken down at the door and answered: its reporter may have no smartphone. */
async function answeredAtTheDoor(): Promise<CaseId> {
  const { town } = house
  const { id } = await town.report(people.clerk, { onBehalf: { name: '老人', how: 'door' } })
  await town.send(people.enforcer, 'POST', `/api/cases/${id}/sign-for`, { actId: newActId() })
  const handled = { actId: newActId(), outcome: 'solved', result: '垃圾已经清运，桶也换了新的。' }
  await town.send(people.enforcer, 'POST', `/api/cases/${id}/handle`, handled)
  await town.send(people.townDispatcher, 'POST', `/api/cases/${id}/pass`, { actId: newActId() })
  return id as CaseId
}
const answered = { outcome: 'answered', way: 'callback', solved: 'no', score: '2', words: '拐角还有一堆' }

describe('a report made for someone is rated by that someone', () => {
  test('she is called by another unit, and what she says is her rating, marked as taken down', async () => {
    const id = await answeredAtTheDoor()
    const call = await callbackOf(id)
    expect([call?.reason, call?.state]).toEqual(['assisted', 'open'])
    const url = evaluationPaths.callback(call?.id as never)
    expect((await house.see(caller, evaluationPaths.callbacks())).html).toContain(url)
    expect((await house.post(caller, url, { ...answered, actId: newActId() })).to).toContain('saved')
    const seen = await house.town.send<{ status: string; steps: { text: string }[] }>(caller, 'GET', `/api/cases/${id}`)
    expect(seen.body.status).toBe('rated')
    expect(seen.body.steps.at(-1)?.text).toContain('回访')
    const fact = await factOf(id)
    expect([fact.rated_way, fact.score]).toEqual(['callback', 2])
    expect(marksIn(fact.marks)).toContain('rated_assisted')
  })

  test('nobody of the handling unit records it, and who makes no calls enters paper with its picture only', async () => {
    const call = await callbackOf(await answeredAtTheDoor())
    const url = evaluationPaths.callback(call?.id as never)
    const own = staff('gridWorker', places.grid, units.enforcement)
    expect((await house.post(own, url, { ...answered, way: 'paper', actId: newActId() })).html).toContain('本单位办的')
    expect((await house.post(people.clerk, url, { ...answered, actId: newActId() })).html).toContain('回访核查员来做')
    const bare = await house.post(people.clerk, url, { ...answered, way: 'paper', actId: newActId() })
    expect(bare.html).toContain('请附上纸质单的照片')
  })

  test('three times not reached ends it; silence stays silence', async () => {
    const id = await answeredAtTheDoor()
    const call = await callbackOf(id)
    const url = evaluationPaths.callback(call?.id as never)
    for (let n = 0; n < 3; n++)
      expect((await house.post(caller, url, { outcome: 'unreached', actId: newActId() })).to).toContain('saved')
    expect((await callbackOf(id))?.state).toBe('unreached')
    expect((await house.post(caller, url, { outcome: 'declined', actId: newActId() })).html).toContain('已有结果')
    expect(marksIn((await factOf(id)).marks)).not.toContain('rated')
  })

  test('an answer given after the case closed unrated still counts, and sent twice is recorded once', async () => {
    const id = await answeredAtTheDoor()
    const call = await callbackOf(id)
    house.town.clock.advance({ hours: 24 * 8 })
    const { cases } = house.town
    await takeTurns(cases, house.town.clock.now())
    const url = `/api/evaluation/callbacks/${call?.id}/answer`
    const body = { ...answered, solved: 'yes', score: 5, actId: newActId() }
    for (let n = 0; n < 2; n++) {
      const sent = await house.app.inject({ method: 'POST', url, headers: house.as(caller), payload: body })
      expect([sent.statusCode, sent.json()]).toEqual([200, { id: call?.id, version: 1 }])
    }
    const fact = await factOf(id)
    expect([fact.status, fact.rated_way, fact.score]).toEqual(['closed', 'callback', 5])
  })
})

test('whoever was answered five days ago and has not rated is reminded once', async () => {
  const id = await bringTo(house.town, 'feedback')
  await house.catchUp()
  house.town.people.phones.set(people.reporter.id as never, '19000000001')
  house.town.clock.advance({ hours: 24 * 5 })
  expect(await remindRaters(house.state, house.town.clock.now())).toBeGreaterThan(0)
  expect(await remindRaters(house.state, house.town.clock.now())).toBe(0)
  const notices = builder<{ 'notices.notice': { county: number; key: string; object: string; event: string } }>()
  const [sent] = await house.state.db.read(
    countyScope(house.county),
    notices.selectFrom('notices.notice').select('event').where('object', '=', id).where('event', '=', REMIND),
  )
  expect(sent).toHaveLength(1)
})

test('a unit reads its ratings five at once, without numbers; four are not shown', async () => {
  const handler = people.enforcer
  const shown = async () => (await house.see(handler, evaluationPaths.ratings())).html
  // One was rated by call-back above, one after its closing.
  for (let n = 0; n < 2; n++) await bringTo(house.town, 'rated')
  await house.catchUp()
  house.town.clock.advance({ hours: 25 })
  await releaseRatings(house.state, house.town.clock.now())
  expect(await shown()).toContain('还没有公布的评价')
  const id = await bringTo(house.town, 'rated')
  await house.catchUp()
  house.town.clock.advance({ hours: 25 })
  expect(await releaseRatings(house.state, house.town.clock.now())).toBe(1)
  expect(await releaseRatings(house.state, house.town.clock.now())).toBe(0)
  const html = await shown()
  expect(html).toContain('5 条评价')
  expect(html).toContain('拐角还有一堆')
  expect(html).not.toContain(id)
})
