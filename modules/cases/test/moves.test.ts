import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ActReply } from '../contract/act-bodies.ts'
import { actRow, type Standing } from '../contract/acts.ts'
import type { CaseId } from '../contract/ids.ts'
import { acts, next, statuses, type Act, type Status } from '../contract/moves.ts'
import { casesUnderTest, newActId, people, type CasesUnderTest } from '../testing/index.ts'
import { actPath, bodies, bringTo } from '../testing/bring-to.ts'

let town: CasesUnderTest
beforeAll(async () => {
  town = await casesUnderTest()
})
afterAll(() => town.close())

/** Somebody in each standing; by clock and rule alone is nobody's to send. */
const doers = {
  reporter: people.reporter,
  unit: people.enforcer,
  office: people.townDispatcher,
  ruler: people.countyDispatcher,
  checker: people.countyDispatcher,
  ground: people.gridWorker,
} as const satisfies Record<Exclude<Standing, 'system'>, unknown>

function doerFor(act: Act, status: Status) {
  for (const { standing, from } of actRow(act).who)
    if (standing !== 'system' && (!from || from.includes(status))) return doers[standing]
  return people.countyDispatcher
}

/** A second rework goes one level up; the first does not. */
const firstRework = (act: Act): boolean => act === 'rework_up'
/** Closing before a rating is the clock's. */
const ofTheClock = (status: Status, act: Act): boolean => act === 'close' && status === 'feedback'

const send = (id: CaseId, act: Act, by: Parameters<CasesUnderTest['send']>[0], actId = newActId()) =>
  town.send<ActReply & { code?: string }>(by, 'POST', actPath(id, act), { actId, ...bodies[act] })

describe.each(statuses)('a case that is %s', (status) => {
  test.each(acts)('and %s', async (act) => {
    const id = await bringTo(town, status)
    const to = firstRework(act) || ofTheClock(status, act) ? null : next(status, act)
    const before = town.db.db.trips()
    const { status: answered, body } = await send(id, act, doerFor(act, status))
    if (to === null) return expect([403, 409]).toContain(answered)
    expect([answered, town.db.db.trips() - before]).toEqual([200, 2])
    // A category that the rules can send is dispatched with its acceptance.
    expect(body.status).toBe(act === 'accept' ? 'dispatched' : to)
  })
})
