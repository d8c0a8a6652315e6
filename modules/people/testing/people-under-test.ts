import { SESSION_COOKIE, sessions } from '@lianxin/platform/auth'
import { fixedClock, type FixedClock } from '@lianxin/platform/clock'
import { copyRows } from '@lianxin/platform/db'
import { toCounty } from '@lianxin/platform/ids'
import { consoleSms, type SentSms } from '@lianxin/platform/notify'
import { testApp, testDb, testVault, type TestApp, type TestDb } from '@lianxin/platform/testing'
import type { AccountId, PlaceCode, PostId, ResidentId } from '../contract/ids.ts'
import { actorOf } from '../server/actor-of.ts'
import { askSecond } from '../server/pages/second.page.tsx'
import { peopleRoom } from '../server/plugin.ts'
import { peopleState, type PeopleState } from '../server/room.ts'
import type { Built } from './builders.ts'

/** A made-up city of its own digits, so that no test can mean a real place. */
const CITY = '9901'

export interface PeopleUnderTest {
  readonly db: TestDb
  readonly clock: FixedClock
  readonly people: PeopleState
  readonly app: TestApp['app']
  /** Texts that left, newest last. */
  readonly sent: readonly SentSms[]
  /** Writes built rows; units are known at once. */
  add(...rows: readonly Built[]): Promise<void>
  /** A cookie header of a member of staff, in a post. */
  as(account: AccountId, post?: PostId): Promise<{ cookie: string }>
  asResident(id: ResidentId): Promise<{ cookie: string }>
  close(): Promise<void>
}

/** The room on a database of its own, behind the real HTTP binder, with real sessions and a clock that stands still. */
export async function peopleUnderTest(
  over: { demo?: boolean; now?: string; secondFactor?: 'required' } = {},
): Promise<PeopleUnderTest> {
  const db = await testDb()
  const clock = fixedClock(over.now ?? '2026-03-02T02:00:00Z')
  const sms = consoleSms(() => undefined)
  const people = peopleState({
    db: db.db,
    ids: db.ids,
    clock,
    sessions: sessions(db.db, clock),
    secret: 'a secret for tests only, long enough',
    vault: testVault(),
    city: toCounty(`${CITY}00`),
    demo: over.demo ?? false,
    ...(over.secondFactor ? { secondFactor: over.secondFactor } : {}),
    places: {
      exists: (code) => code.startsWith(CITY) && !code.includes('666'),
      nameOf: (code) => `地方${code}`,
      counties: () => [`${CITY}01000000000000` as PlaceCode, `${CITY}02000000000000` as PlaceCode],
    },
    sms,
  })
  const { app, close } = await testApp([peopleRoom(people)], {
    authenticate: (token) => actorOf(people, token),
    askSecond: askSecond(people),
  })
  const cookie = async (subject: AccountId | ResidentId, kind: 'staff' | 'resident', post?: PostId) => {
    const token = await people.sessions.open({
      subject,
      kind,
      ip: '192.0.2.1',
      agent: 'test',
      ...(post ? { post } : {}),
    })
    return { cookie: `${SESSION_COOKIE}=${token}` }
  }
  return {
    db,
    clock,
    people,
    app,
    sent: sms.sent,
    async add(...rows) {
      await load(db, rows)
      await people.units.reload()
    },
    as: (account, post) => cookie(account, 'staff', post),
    asResident: (id) => cookie(id, 'resident'),
    async close() {
      await close()
      await db.close()
    },
  }
}

/** By COPY as the owner, as the demonstration city is loaded: no runtime role may make people out of nothing. */
async function load(db: TestDb, rows: readonly Built[]): Promise<void> {
  const owner = await db.owner()
  try {
    await owner.query('begin')
    for (const { table, row } of rows) {
      await copyRows(owner, { table, columns: Object.keys(row) }, [Object.values(row)])
    }
    await owner.query('commit')
  } finally {
    await owner.end()
  }
}
