import { afterAll, beforeAll, expect, test } from 'vitest'
import { bringTo, newActId, people, places, staff, units } from '@lianxin/cases/testing'
import { countyScope } from '@lianxin/platform/journal'
import { toPlaceCode, type Id } from '@lianxin/platform/ids'
import { evaluationPaths } from '../contract/index.ts'
import { drawSamples } from '../server/jobs/draw-samples.ts'
import { lookForFindings } from '../server/jobs/look-for-findings.ts'
import { q } from '../server/store.ts'
import { evaluationUnderTest, type EvaluationUnderTest } from '../testing/evaluation-under-test.ts'

let house: EvaluationUnderTest
const elsewhere = toPlaceCode('990101002001001000')
const checker = staff('gridWorker', elsewhere)
const supervisor = staff('supervisor', places.county)
let closed: Id
beforeAll(async () => {
  house = await evaluationUnderTest()
  closed = await bringTo(house.town, 'closed')
  await bringTo(house.town, 'closed')
  await house.catchUp()
  house.town.clock.advance({ hours: 24 * 31 })
})
afterAll(() => house.close())

const samples = async () =>
  (
    await house.state.db.read(
      countyScope(house.county),
      q.selectFrom('evaluation.sample').selectAll().where('county', '=', house.county),
    )
  )[0]

test('last month’s closed cases are drawn once, and go to people of another place', async () => {
  expect(await drawSamples(house.state, house.town.clock.now())).toBe(2)
  expect(await drawSamples(house.state, house.town.clock.now())).toBe(0)
  for (const one of await samples()) expect([one.checker_place, one.verdict]).toEqual([elsewhere, null])
})

test('the checker sees the matter and the answer, and neither who handled it nor the rating', async () => {
  const { html } = await house.see(checker, evaluationPaths.samples())
  expect(html).toContain('垃圾已经清运')
  expect(html).not.toContain(units.enforcement.name)
  expect(html).not.toContain('好评')
  expect(html).not.toContain(closed)
  expect((await house.see(people.gridWorker, evaluationPaths.samples())).html).not.toContain('垃圾已经清运')
})

test('what was seen is recorded once, by nobody of the handling unit, and makes the error rate', async () => {
  const [one, other] = await samples()
  const sent = { id: one!.id, verdict: 'not', note: '垃圾还在', actId: newActId() }
  const own = staff('gridWorker', elsewhere, units.enforcement)
  expect((await house.post(own, evaluationPaths.samples(), sent)).status).toBe(422)
  expect((await house.post(people.gridWorker, evaluationPaths.samples(), sent)).status).toBe(422)
  expect((await house.post(checker, evaluationPaths.samples(), sent)).to).toContain('saved')
  expect((await house.post(checker, evaluationPaths.samples(), { ...sent, actId: newActId() })).status).toBe(422)
  await house.post(checker, evaluationPaths.samples(), { id: other!.id, verdict: 'true', actId: newActId() })
  const { html } = await house.see(supervisor, evaluationPaths.samples())
  expect(html).toContain('50.0%')
  expect(html).toContain('1/2 件')
  expect((await house.see({ kind: 'visitor' }, evaluationPaths.public())).html).toContain('盲查差错率')
})

test('a run of fives minutes after the answer is told to whoever watches, and changes nothing until a person looks', async () => {
  const now = house.town.clock.now()
  const fact = (
    await house.state.db.read(
      countyScope(house.county),
      q.selectFrom('evaluation.fact').selectAll().where('county', '=', house.county).where('id', '=', closed),
    )
  )[0][0]!
  const rows = Array.from({ length: 80 }, (_, i) => ({
    ...fact,
    id: String(BigInt(fact.id) + 1000n + BigInt(i)),
    handler: i < 20 ? '990101040000000901' : `99010104000000090${2 + (i % 3)}`,
    score: i < 20 ? 5 : 1 + (i % 5),
    rated_way: 'self',
    rated_at: now.subtract({ hours: 200 - i }),
    handled_at: now.subtract({ hours: 500 }),
  }))
  await house.state.db.write(countyScope(house.county), q.insertInto('evaluation.fact').values(rows))
  expect(await lookForFindings(house.state, now)).toBe(2)
  await lookForFindings(house.state, now)
  const { html } = await house.see(supervisor, evaluationPaths.findings())
  expect(html.match(/连续五分<|五分过多</g)).toHaveLength(2)
  const id = /name="id" value="(\d{18})"/.exec(html)?.[1] ?? ''
  const look = { id, opinion: 'explained', note: '同一天的表彰活动后集中办理', actId: newActId() }
  expect((await house.post(supervisor, evaluationPaths.findings(), look)).to).toContain('saved')
  expect((await house.see(supervisor, evaluationPaths.findings())).html).toContain('同一天的表彰活动后集中办理')
  expect((await house.see(people.townDispatcher, evaluationPaths.findings())).status).not.toBe(200)
})
