import { afterAll, beforeAll, expect, test } from 'vitest'
import { countyOf } from '@lianxin/platform/ids'
import { countyScope } from '@lianxin/platform/journal'
import { sql } from 'kysely'
import { raw } from '@lianxin/platform/db'
import type { Receipt } from '../contract/report.ts'
import { casesUnderTest, newActId, people, places, type Answer, type CasesUnderTest } from '../testing/index.ts'

let town: CasesUnderTest
beforeAll(async () => {
  town = await casesUnderTest()
})
afterAll(() => town.close())

/** Every backend of the intake, the one that says so among them: a role may end its own. */
const kill = raw(sql`
  select pg_terminate_backend(pid) from pg_stat_activity
  where datname = current_database() and usename = current_user order by pid <> pg_backend_pid() desc`)

test('backends killed under load lose nothing acknowledged, double nothing, and are answered with a wait', async () => {
  await town.report()
  const answers: { actId: string; answer: Answer<Receipt & { code: string }> }[] = []
  let going = true
  const client = async () => {
    while (going) {
      const actId = newActId()
      const body = { actId, text: '路灯不亮', category: '0202', place: { code: places.micro } }
      answers.push({ actId, answer: await town.send(people.reporter, 'POST', '/api/reports', body) })
    }
  }
  const clients = Array.from({ length: 8 }, client)
  for (let i = 0; i < 12; i++) {
    const had = answers.length
    await town.db.db.read({ as: 'intake' }, kill).catch(() => undefined)
    // On with the next kill only after some were answered, so that every kill meets work under way.
    while (answers.length < had + 20) await new Promise((resolve) => setImmediate(resolve))
  }
  going = false
  await Promise.all(clients)

  expect(new Set(answers.map(({ answer }) => answer.status))).toSatisfy((seen: Set<number>) =>
    [...seen].every((status) => status === 200 || status === 503),
  )
  const county = countyOf(places.micro)
  const [rows] = await town.db.db.read(
    countyScope(county),
    raw<{ act_id: string; entries: number }>(sql`
      select c.act_id, (select count(*)::int from journal.entry e where e.county = c.county and e.object = c.id) as entries
      from cases.case c where c.county = ${county}`),
  )
  const kept = new Map(rows.map((row) => [row.act_id, row.entries]))
  const acknowledged = answers.filter(({ answer }) => answer.status === 200)
  expect(acknowledged.length).toBeGreaterThan(100)
  expect(acknowledged.every(({ actId }) => kept.get(actId) === 1)).toBe(true)
  expect(rows.every(({ entries }) => entries === 1)).toBe(true)
})
