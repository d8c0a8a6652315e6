import { fixedClock, type FixedClock } from '@lianxin/platform/clock'
import { idOf, kinds, toCounty, type Id } from '@lianxin/platform/ids'
import { everywhere } from '@lianxin/platform/journal'
import { consoleSms, type Ports } from '@lianxin/platform/notify'
import type { Actor } from '@lianxin/platform/auth'
import { testApp, testDb, type TestApp, type TestDb } from '@lianxin/platform/testing'
import type { NoticeBook } from '../contract/book.ts'
import { noticeRows, type NewNotice } from '../server/notice-rows.ts'
import { noticesRoom } from '../server/plugin.ts'
import { noticesState, type NoticesState } from '../server/state.ts'

const county = toCounty(990_101)
const city = toCounty(990_100)
export const object = idOf(county, kinds.case, 7)

/** A small book: one thing told to residents, one to staff, one call. */
export const townBook: NoticeBook = {
  placeholders: {
    number: { zh: '编号', en: 'number', sort: 'text', example: '0402-0012-3457' },
    due: { zh: '时限', en: 'due', sort: 'time', example: '2026-03-06T09:30:00Z' },
    code: { zh: '查询码', en: 'code', sort: 'text', example: '12345678', once: true },
  },
  topics: {
    steps: { zh: '进展', en: 'steps', for: 'resident' },
    answer: { zh: '答复', en: 'the answer', for: 'resident', must: true },
    work: { zh: '派到我单位的', en: 'sent to my unit', for: 'staff' },
    call: { zh: '响铃', en: 'calls', for: 'staff', must: true },
  },
  events: {
    'town.step': {
      topic: 'steps',
      urgency: 'news',
      channels: ['sms'],
      placeholders: ['number', 'due', 'code'],
      href: (id) => `/my/${id}`,
      zh: { title: '{number} 有进展', text: '[{due} 前办好]', sms: '{number} 有进展[，查询码 {code}]' },
      en: { title: 'Progress on {number}', text: '[By {due}]', sms: 'Progress on {number}[, code {code}]' },
    },
    'town.answer': {
      topic: 'answer',
      urgency: 'news',
      channels: ['sms'],
      placeholders: ['number'],
      href: (id) => `/my/${id}`,
      zh: { title: '{number} 有答复', text: '请您评价', sms: '{number} 有答复' },
      en: { title: '{number} answered', text: 'Please rate it', sms: '{number} answered' },
    },
    'town.work': {
      topic: 'work',
      urgency: 'news',
      channels: [],
      placeholders: ['number'],
      href: (id) => `/console/cases/${id}`,
      zh: { title: '新派来 {number}', text: '请签收', sms: '新派来 {number}' },
      en: { title: '{number} sent to you', text: 'Please sign for it', sms: '{number} sent to you' },
    },
    'town.ring': {
      topic: 'call',
      urgency: 'call',
      channels: ['sms'],
      placeholders: ['number'],
      href: (id) => `/console/cases/${id}`,
      zh: { title: '紧急 {number}', text: '请立即处理', sms: '紧急 {number}' },
      en: { title: 'Urgent {number}', text: 'Take it now', sms: 'Urgent {number}' },
    },
  },
}

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
    secret: 'a secret for tests only, long enough',
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
      const rows = noticeRows([
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
