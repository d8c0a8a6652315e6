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

describe('the picture of her paper', () => {
  const mark = 'lianxin'
  /** The form with its picture, as a browser sends it. */
  const withPicture = (by: Parameters<typeof house.see>[0], url: string, fields: object, picture: Buffer) => {
    const parts = Object.entries(fields).map(
      ([name, value]) => `--${mark}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${String(value)}\r\n`,
    )
    const head = `--${mark}\r\ncontent-disposition: form-data; name="photo"; filename="p.png"\r\ncontent-type: image/png\r\n\r\n`
    return house.app.inject({
      method: 'POST',
      url,
      headers: { ...house.as(by), 'content-type': `multipart/form-data; boundary=${mark}` },
      payload: Buffer.concat([Buffer.from(parts.join('') + head), picture, Buffer.from(`\r\n--${mark}--\r\n`)]),
    })
  }
  const onPaper = { ...answered, way: 'paper' }
  let url: string

  test('one that is too large is said at its field, and nothing that was typed is lost', async () => {
    url = evaluationPaths.callback((await callbackOf(await answeredAtTheDoor()))?.id as never)
    const sent = { ...onPaper, actId: newActId() }
    const refused = await withPicture(people.clerk, url, sent, Buffer.alloc(12_500_000, 1))
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain('href="#f-photo"')
    expect(refused.body).toContain('拐角还有一堆')
    expect(refused.body).toMatch(/name="score" value="2"[^>]*checked/)
  })

  test('is opened with a reason by who entered it and who calls back, which the journal has', async () => {
    // One white dot.
    const picture = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    )
    expect((await withPicture(people.clerk, url, { ...onPaper, actId: newActId() }, picture)).statusCode).toBe(303)
    const open = (by: Parameters<typeof house.see>[0], why = '与回访记录核对') =>
      house.app.inject({
        method: 'POST',
        url: `${url}/paper`,
        headers: { ...house.as(by), 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams({ actId: newActId(), why }).toString(),
      })
    for (const by of [people.clerk, caller]) {
      expect((await house.see(by, url)).html).toContain(`action="${url}/paper"`)
      const { statusCode, headers } = await open(by)
      expect([statusCode, headers['content-type']]).toEqual([200, 'image/jpeg'])
    }
    expect((await open(caller, '')).statusCode).toBe(422)
    const owner = await house.town.db.owner()
    const { rows } = await owner.query<{ actor: string; why: string }>(
      "select actor, why from journal.entry where act = 'evaluation.open_paper' order by version",
    )
    await owner.end()
    expect(rows).toEqual([people.clerk, caller].map(({ account }) => ({ actor: account, why: '与回访记录核对' })))
  })

  test('is not there for a unit that had the case, nor for others who enter paper', async () => {
    const own = staff('callbackAuditor', places.county, units.enforcement)
    for (const by of [own, people.gridWorker, people.townDispatcher]) {
      const answer = await house.app.inject({
        method: 'POST',
        url: `${url}/paper`,
        headers: { ...house.as(by), 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams({ actId: newActId(), why: '看一看是谁写的' }).toString(),
      })
      expect(answer.statusCode).toBe(404)
      expect((await house.see(by, url)).html).not.toContain(`${url}/paper`)
    }
  })
})
