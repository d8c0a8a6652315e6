import { fixedClock, type FixedClock } from '@lianxin/platform/clock'
import { idOf, kinds, toCounty, type Id } from '@lianxin/platform/ids'
import { everywhere } from '@lianxin/platform/journal'
import { consoleSms, type Ports } from '@lianxin/platform/notify'
import type { Actor } from '@lianxin/platform/auth'
import { testApp, testDb, testVault, type TestApp, type TestDb } from '@lianxin/platform/testing'
import { noticeRows, type NewNotice } from '../server/notice-rows.ts'
import { noticesRoom } from '../server/plugin.ts'
import { townBook } from './town-book.ts'
import { noticesState, type NoticesState } from '../server/state.ts'

const county = toCounty(990_101)
const city = toCounty(990_100)
export const object = idOf(county, kinds.case, 7)

export const resident = (serial = 1): Extract<Actor, { kind: 'resident' }> => ({
  kind: 'resident',
  id: idOf(city, kinds.resident, serial),
  county: city,
  name: '居民',
})

/** Somebody at the desk; in the role given, which decides about powers only. */
export function staff(role = 'townUnit', serial = 1): Extract<Actor, { kind: 'staff' }> {
  const post = {
    id: idOf(county, kinds.post, serial),
    role,
    place: '990101001000000000',
    lo: '990101001000000000',
    hi: '990101002000000000',
  } as Extract<Actor, { kind: 'staff' }>['post']
  return { kind: 'staff', account: idOf(county, kinds.account, serial), name: '示例', post, posts: [post] }
}

/** The administrator of the whole city. */
export function cityAdmin(serial = 1): Extract<Actor, { kind: 'staff' }> {
  const one = staff('sysAdmin', serial)
  const post = {
    ...one.post,
    id: idOf(city, kinds.post, serial),
    place: '990100000000000000',
    lo: '990100000000000000',
    hi: '990200000000000000',
  } as typeof one.post
  return { ...one, account: idOf(city, kinds.account, serial), post, posts: [post] }
}

export interface NoticesUnderTest {
  readonly db: TestDb
  readonly clock: FixedClock
  readonly notices: NoticesState
  readonly app: TestApp['app']
  readonly as: TestApp['as']
  /** E-mails that left, to be looked into. */
  readonly letters: { to: string; subject: string; text: string }[]
  /** Tells somebody something, as a follower would. */
  tell(person: Id, event: string, over?: Partial<NewNotice>): Promise<void>
  close(): Promise<void>
}

/** The room on a database of its own, at ten o'clock of a working Tuesday. */
export async function noticesUnderTest(over: Partial<Ports> = {}): Promise<NoticesUnderTest> {
  const db = await testDb()
  const clock = fixedClock('2026-03-03T02:00:00Z')
  const letters: { to: string; subject: string; text: string }[] = []
  const notices = noticesState({
    db: db.db,
    clock,
    city,
    secret: 'a secret for tests only, long enough',
    vault: testVault(),
    books: [townBook],
    ports: {
      sms: consoleSms(() => undefined),
      email: { send: async (letter) => void letters.push(letter) },
      push: {
        publicKey: 'a key',
        takes: (endpoint) => endpoint.startsWith('https://push.example/'),
        send: async () => undefined,
      },
      ...over,
    },
    origin: 'https://city.example',
    phoneOf: async (person) => `1900000${person.slice(-4)}`,
    log: (error) => {
      throw error
    },
  })
  const { app, as, close } = await testApp([noticesRoom(notices)])
  return {
    db,
    clock,
    notices,
    app,
    as,
    letters,
    async tell(person, event, given = {}) {
      const rows = noticeRows(notices.vault, [
        {
          county,
          key: `${county}:${event}:${person}`,
          to: { person },
          event,
          object,
          params: { number: '0402-0012-3457' },
          urgency: townBook.events[event]!.urgency,
          at: clock.now(),
          ...given,
        },
      ])
      await db.db.write(everywhere, ...rows)
    },
    async close() {
      await close()
      await db.close()
    },
  }
}
