import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CaseId } from '@lianxin/cases/contract'
import { actPath, bodies, bringTo, newActId, people, places, staff, units } from '@lianxin/cases/testing'
import { mergeBooks } from '@lianxin/notices/rules'
import { caseNotices } from '@lianxin/cases/rules'
import { raw } from '@lianxin/platform/db'
import { countyScope } from '@lianxin/platform/journal'
import { humanId, type Id } from '@lianxin/platform/ids'
import { freezePeriods, openPeriods } from '../server/jobs/freeze-periods.ts'
import { evaluationNotices } from '../rules/index.ts'
import { evaluationUnderTest, judges, type EvaluationUnderTest } from '../testing/evaluation-under-test.ts'

let house: EvaluationUnderTest
let late: CaseId
const { supervisor, auditor, leader, reviewer, ofTheUnit } = judges
const unit = people.enforcer

type By = Parameters<EvaluationUnderTest['as']>[0]
async function send(by: By, url: string, payload: object): Promise<Id> {
  const answer = await house.app.inject({
    method: 'POST',
    url,
    headers: house.as(by),
    payload: { actId: newActId(), ...payload },
  })
  if (answer.statusCode !== 200) throw new Error(answer.body)
  return answer.json<{ id: Id }>().id
}
interface Notice {
  readonly person: string
  readonly object: string
  readonly params: Readonly<Record<string, string>>
}
async function told(event: string): Promise<Notice[]> {
  await house.catchUp()
  const [rows] = await house.state.db.read(
    countyScope(house.county),
    raw<Notice>(
      sql`select person, object, params from notices.notice where event = ${`evaluation.${event}`} order by person`,
    ),
  )
  return rows
}
const persons = (some: readonly Notice[]) => some.map(({ person }) => person).sort()
const accounts = (some: readonly { account: string }[]) => some.map(({ account }) => account).sort()

beforeAll(async () => {
  house = await evaluationUnderTest()
  house.town.clock.set('2025-12-08T02:00:00Z')
  const scheme = await send(supervisor, '/api/evaluation/schemes', {
    year: 2026,
    name: '执法组',
    units: [units.enforcement.id, units.housing.id],
    items: [
      { source: 'solved_rate', target: 80, weight: 50 },
      { source: 'handling_in_time', target: 90, weight: 50 },
    ],
  })
  for (const one of [unit, staff('deptLead', places.county, units.housing)])
    await send(one, `/api/evaluation/schemes/${scheme}/agree`, { no: 1 })
  house.town.clock.set('2026-03-03T02:00:00Z')
  late = await bringTo(house.town, 'in_progress')
  house.town.clock.advance({ hours: 24 * 5 })
  await house.town.send(unit, 'POST', actPath(late, 'handle'), { actId: newActId(), ...bodies.handle })
  await house.catchUp()
  await openPeriods(house.state, house.town.clock.now())
  await send(supervisor, '/api/evaluation/panels', {
    members: [supervisor, auditor, leader, reviewer, ofTheUnit].map(({ account }) => account),
    why: '本年度考核评议',
  })
})
afterAll(() => house.close())

test('the book of this room goes with that of the cases', () => {
  expect(() => mergeBooks([caseNotices, evaluationNotices])).not.toThrow()
})

let plea: Id
test('a plea is told to those who decide it, and to nobody whom it concerns', async () => {
  plea = await send(unit, '/api/evaluation/pleas', {
    claim: 'exclude',
    ground: 'impossible',
    reason: '反映人要求拆除合法的围墙，依法不能做到',
    number: humanId(late),
  })
  const found = await told('plea_filed')
  expect(persons(found)).toEqual(accounts([supervisor, auditor, leader, reviewer]))
  expect(found[0]).toMatchObject({ object: plea, params: { number: humanId(late) } })
})

test('what was decided is told to the unit that asked, once it is decided', async () => {
  const vote = (by: By) =>
    send(by, `/api/evaluation/pleas/${plea}/vote`, { decision: 'refuse', reason: '看过现场记录，理由不成立' })
  await vote(supervisor)
  expect(await told('plea_refused')).toEqual([])
  await vote(auditor)
  expect(persons(await told('plea_refused'))).toEqual(accounts([unit, people.colleague]))
  expect(await told('plea_upheld')).toEqual([])
})

test('a frozen period is told to the units that have figures in it, with the days to appeal; a leader, that sheets wait', async () => {
  house.town.clock.set('2026-05-01T02:00:00Z')
  await house.catchUp()
  expect(await freezePeriods(house.state, house.town.clock.now())).toBeGreaterThan(0)
  // With March its quarter freezes: each is told of for itself.
  const march = (some: Notice[]) => some.filter(({ params }) => params['period'] === '2026-03')
  const found = march(await told('period_frozen'))
  expect(persons(found)).toEqual(accounts([unit, people.colleague]))
  expect(found[0]!.params).toMatchObject({ period: '2026-03', until: '2026-05-11T02:00:00Z' })
  const sheets = march(await told('sheet_to_sign'))
  expect(persons(sheets)).toEqual([leader.account])
  expect(sheets[0]!.params).toMatchObject({ period: '2026-03', scheme: '执法组' })
})
