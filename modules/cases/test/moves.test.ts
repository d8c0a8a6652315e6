import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ActReply } from '../contract/act-bodies.ts'
import { actRow, type Standing } from '../contract/acts.ts'
import type { CaseId } from '../contract/ids.ts'
import { acts, next, statuses, type Act, type Status } from '../contract/moves.ts'
import { casesUnderTest, newActId, people, type CasesUnderTest } from '../testing/index.ts'
import { actPath, bodyFor, bringTo } from '../testing/bring-to.ts'
import { everywhere } from '@lianxin/platform/journal'
import { findCase } from '../server/store.ts'

let town: CasesUnderTest
beforeAll(async () => {
  town = await casesUnderTest()
  // The look for newer rules, every few seconds, would be counted among the trips of an act.
  town.cases.rules.close()
})
afterAll(() => town.close())

/** Somebody in each standing; by clock and rule alone is nobody's to send. */
const doers = {
  reporter: people.reporter,
  unit: people.enforcer,
  assist: people.housing,
  office: people.townDispatcher,
  own_office: people.townDispatcher,
  ruler: people.countyDispatcher,
  back: people.townDispatcher,
  checker: people.countyDispatcher,
  ground: people.gridWorker,
  supervisor: people.supervisor,
} as const satisfies Record<Exclude<Standing, 'system'>, unknown>
const ofCounty = new Set<Act>(['suspend', 'resume'])

function doerFor(act: Act, status: Status) {
  if (ofCounty.has(act)) return people.countyDispatcher
  // Handed up, it is the county's.
  if (status === 'passing_down' && (act === 'publish' || act === 'recuse')) return people.countyDispatcher
  for (const { standing, from } of actRow(act).who)
    if (standing !== 'system' && (!from || from.includes(status))) return doers[standing]
  return people.countyDispatcher
}

/** What needs more than the state: something asked before, another kind of case, another level. Tested by name elsewhere. */
const needsMore = new Set<string>([
  'rework_up',
  'grant_extension',
  'refuse_extension',
  'answer',
  'review',
  'hand_down',
  'refuse_remit',
  'dispatched assist_answer',
  // Closing before a rating is the clock's.
  'feedback close',
])
const ofTheClock = (act: Act): boolean => actRow(act).who.every(({ standing }) => standing === 'system')
const may = (status: Status, act: Act): boolean =>
  next(status, act) !== null && !ofTheClock(act) && !needsMore.has(act) && !needsMore.has(`${status} ${act}`)
/** A category that the rules can send is dispatched at once; one that leads to the same unit changes nothing else. */
const byTheRules = new Set<Act>(['accept', 'reclassify'])

const send = async (id: CaseId, act: Act, by: Parameters<CasesUnderTest['send']>[0]) => {
  const body = { actId: newActId(), ...(await bodyFor(town, act)) }
  const before = town.db.db.trips()
  const answer = await town.send<ActReply & { code?: string }>(by, 'POST', actPath(id, act), body)
  return { ...answer, trips: town.db.db.trips() - before }
}

describe.each(statuses)('a case that is %s', (status) => {
  test.each(acts.filter((act) => may(status, act)))('can be given: %s', async (act) => {
    const id = await bringTo(town, status)
    const { status: answered, trips, body } = await send(id, act, doerFor(act, status))
    expect([answered, trips]).toEqual([200, 2])
    if (!byTheRules.has(act)) expect(body.status).toBe(next(status, act))
  })

  test('refuses every other act, and stays as it was', async () => {
    const id = await bringTo(town, status)
    for (const act of acts.filter((one) => !may(status, one))) {
      const { status: answered } = await send(id, act, doerFor(act, status))
      expect([403, 404, 409, 422], `${act}`).toContain(answered)
    }
    const [[row]] = await town.db.db.read(everywhere, findCase(id))
    expect(row?.status).toBe(status)
  })
})
