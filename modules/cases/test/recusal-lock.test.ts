import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { raw } from '@lianxin/platform/db'
import { countyOf } from '@lianxin/platform/ids'
import { everywhere } from '@lianxin/platform/journal'
import type { ActReply } from '../contract/act-bodies.ts'
import type { CaseId } from '../contract/ids.ts'
import { q } from '../server/store.ts'
import { actPath, bodies, bringTo } from '../testing/bring-to.ts'
import { casesUnderTest, newActId, people, places, units, type CasesUnderTest } from '../testing/index.ts'

let town: CasesUnderTest
beforeAll(async () => {
  town = await casesUnderTest()
})
afterAll(() => town.close())

const name = (id: CaseId, by: Staff, whom: object) =>
  town.send<ActReply>(by, 'POST', actPath(id, 'recuse'), { actId: newActId(), why: '群众举报的就是它', ...whom })
/** The plainest query there is, which forgets who is complained of. */
const forgetful = async (who: Staff, id: CaseId) =>
  (
    await town.cases.db.read(
      scopeOf(who),
      q.selectFrom('cases.case').select('id').where('county', '=', countyOf(id)).where('id', '=', id),
    )
  )[0].length === 1
const status = async (who: Staff, id: CaseId) => (await town.send(who, 'GET', `/api/cases/${id}`)).status

describe('a query that forgets who is complained of is given no such case', () => {
  test('not to the unit complained of, nor to the person; to everybody else of the place', async () => {
    const [unit, person] = [await bringTo(town, 'accepted'), await bringTo(town, 'accepted')]
    expect(await forgetful(people.enforcer, unit)).toBe(true)
    await name(unit, people.townDispatcher, { unit: units.enforcement.id })
    await name(person, people.countyDispatcher, { person: people.townDispatcher.name })
    expect(await Promise.all([people.enforcer, people.townDispatcher].map((who) => forgetful(who, unit)))).toEqual([
      false,
      true,
    ])
    expect(await Promise.all([people.enforcer, people.townDispatcher].map((who) => forgetful(who, person)))).toEqual([
      true,
      false,
    ])
    // Whoever also holds a post in the unit is one of its people in every post.
    const both = { ...people.townDispatcher, posts: [people.townDispatcher.post, people.enforcer.post] }
    expect(await forgetful(both, unit)).toBe(false)
  })

  test('nor while it is sealed, but to those who name; nor to a scope that says of nobody who asks', async () => {
    const plain = await bringTo(town, 'accepted')
    const { id } = await town.report(people.reporter, {
      text: '收了钱不办事',
      accused: '一个谁也不认识的单位',
      confidential: true,
      category: undefined,
    })
    const seen = await Promise.all(
      [people.townDispatcher, people.supervisor, people.countyDispatcher].map((who) => forgetful(who, id as CaseId)),
    )
    expect(seen).toEqual([false, false, true])
    const { lo, hi } = people.countyDispatcher.post
    const [rows] = await town.cases.db.read(
      { as: 'web', lo, hi },
      q
        .selectFrom('cases.case')
        .select(['id', 'accused_words'])
        .where('county', '=', countyOf(id as CaseId)),
    )
    expect(rows.some((row) => row.id === id)).toBe(false)
    expect(rows.some((row) => row.id === plain)).toBe(true)
  })

  test('nor to a station under the department complained of, nor to the committee whose 连心办 it is', async () => {
    const owner = await town.db.owner()
    const line: [string, string, string, string | null][] = [
      [units.housing.id, 'department', places.county, null],
      [units.enforcement.id, 'station', places.town, units.housing.id],
      [units.committee.id, 'villageCommittee', places.village, null],
      ['990101030000000777', 'office', places.village, null],
    ]
    for (const [id, kind, place, parent] of line)
      await owner.query(
        `insert into people.unit (county, id, kind, name, place, parent, created_at) values ($1, $2, $3, '单位', $4, $5, now())
         on conflict do nothing`,
        [countyOf(id as CaseId), id, kind, place, parent],
      )
    const [above, beside] = [await bringTo(town, 'accepted'), await bringTo(town, 'accepted')]
    const accuse = (id: CaseId, unit: string) =>
      town.cases.db.write(
        everywhere,
        q.updateTable('cases.case').set({ accused_unit: unit }).where('county', '=', countyOf(id)).where('id', '=', id),
      )
    await accuse(above, units.housing.id)
    await accuse(beside, '990101030000000777')
    await owner.end()
    expect(await forgetful(people.enforcer, above)).toBe(false)
    expect(await forgetful(people.enforcer, beside)).toBe(true)
    expect(await forgetful(people.clerk, beside)).toBe(false)
    expect(await forgetful(people.clerk, above)).toBe(true)
  })

  test('nor may such a row be written, but by the act that names', async () => {
    const id = await bringTo(town, 'accepted')
    // A dispatcher may find that it is his own office that is complained of: he names it, and it is out of his sight.
    expect((await name(id, people.townDispatcher, { unit: units.townOffice.id })).status).toBe(200)
    expect([await status(people.townDispatcher, id), await forgetful(people.townDispatcher, id)]).toEqual([404, false])
    const touched = await town.cases.db.write(
      scopeOf(people.townDispatcher),
      raw<{ id: string }>(sql`update cases.case set urgent = true where id = ${id} returning id`),
    )
    expect(touched[0]).toEqual([])
  })

  test('nor its photos', async () => {
    const id = await bringTo(town, 'accepted')
    const county = countyOf(id)
    const owner = await town.db.owner()
    await owner.query('insert into cases.case_file values ($1, 990101060000000777, $2, $3)', [county, id, places.micro])
    await owner.end()
    const files = async (who: Staff) =>
      (
        await town.cases.db.read(
          scopeOf(who),
          q.selectFrom('cases.case_file').select('id').where('county', '=', county).where('case_id', '=', id),
        )
      )[0].length
    expect(await files(people.enforcer)).toBe(1)
    await name(id, people.townDispatcher, { unit: units.enforcement.id })
    expect([await files(people.enforcer), await files(people.townDispatcher)]).toEqual([0, 1])
  })
})

describe('the parts of a split case follow a later recusal', () => {
  test('with the whole, in one act: taken from the unit complained of, hidden from it, each with its entry', async () => {
    const whole = await bringTo(town, 'split')
    const [rows] = await town.cases.db.read(
      scopeOf(people.countyDispatcher),
      q
        .selectFrom('cases.case')
        .select(['id', 'unit'])
        .where('county', '=', countyOf(whole))
        .where('whole', '=', whole),
    )
    const parts = rows.map((row) => ({ id: row.id as CaseId, unit: row.unit }))
    const own = parts.find(({ unit }) => unit === units.enforcement.id)!
    // An ended part is hidden as well.
    await town.send(people.enforcer, 'POST', actPath(own.id, 'sign_for'), { actId: newActId() })
    await town.send(people.enforcer, 'POST', actPath(own.id, 'handle'), { actId: newActId(), ...bodies.handle })
    expect(await status(people.enforcer, own.id)).toBe(200)

    const actId = newActId()
    const send = () => name(whole, people.townDispatcher, { unit: units.enforcement.id, actId })
    expect((await send()).status).toBe(200)
    expect((await send()).status).toBe(200)
    for (const { id } of parts) {
      expect([await status(people.enforcer, id), await forgetful(people.enforcer, id)]).toEqual([404, false])
      const { body } = await town.send<{ unit: { id: string } | null; steps: { act: string }[] }>(
        people.countyDispatcher,
        'GET',
        `/api/cases/${id}`,
      )
      expect(body.steps.filter(({ act }) => act === 'recuse')).toHaveLength(1)
      if (id === own.id) expect(body.unit).toBeNull()
    }
  })

  test('a recusal that is lifted is lifted for the parts', async () => {
    const whole = await bringTo(town, 'split')
    await name(whole, people.townDispatcher, { unit: units.water.id })
    const recused = async () =>
      (
        await town.cases.db.read(
          scopeOf(people.countyDispatcher),
          q
            .selectFrom('cases.case')
            .select('accused_unit')
            .where('county', '=', countyOf(whole))
            .where('whole', '=', whole),
        )
      )[0].map((row) => row.accused_unit)
    expect(await recused()).toEqual([units.water.id, units.water.id])
    expect((await name(whole, people.countyDispatcher, { lift: true })).status).toBe(200)
    expect(await recused()).toEqual([null, null])
  })
})
