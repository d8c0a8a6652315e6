import type { Actor } from '@lianxin/platform/auth'
import { fixedClock, type FixedClock } from '@lianxin/platform/clock'
import { noticesState, spreadNotices } from '@lianxin/notices'
import { kindOf, kinds, toId } from '@lianxin/platform/ids'
import { consoleEmail, consolePush, consoleSms } from '@lianxin/platform/notify'
import { testApp, testDb, testVault, type TestApp, type TestDb } from '@lianxin/platform/testing'
import { lookBook } from '@lianxin/platform/journal'
import type { Receipt, ReportInput } from '../contract/report.ts'
import { defaultRules } from '../rules/default-rules.ts'
import { caseNotices } from '../rules/telling/book.ts'
import type { ServicesAsked } from '../server/deps.ts'
import { casesRoom } from '../server/plugin.ts'
import { publishRules } from '../server/rules-kept/publish-rules.ts'
import { whoseCase } from '../server/reads/whose.read.ts'
import { casesState, type CasesState } from '../server/state.ts'
import { CITY, newActId, people, places, townPeople, townPlaces, townServices, type TownPeople } from './town.ts'

export interface Answer<T> {
  readonly status: number
  readonly body: T
}

export interface CasesUnderTest {
  readonly db: TestDb
  readonly clock: FixedClock
  readonly cases: CasesState
  readonly people: TownPeople
  readonly app: TestApp['app']
  readonly as: TestApp['as']
  /** Sends JSON as somebody. */
  send<T>(actor: Actor, method: 'GET' | 'POST', url: string, body?: object): Promise<Answer<T>>
  /** Reports as somebody; the least that is needed, unless more is given. */
  report(actor?: Actor, over?: Partial<ReportInput>): Promise<Receipt>
  /** Puts what was told into the outbox, as the house does by itself; returns how many notices there were. */
  spread(): Promise<number>
  close(): Promise<void>
}

/** The room on a database of its own, behind the real HTTP binder, at ten o'clock of a working Tuesday. */
export async function casesUnderTest(
  over: { rules?: boolean; services?: ServicesAsked } = {},
): Promise<CasesUnderTest> {
  const db = await testDb()
  const clock = fixedClock('2026-03-03T02:00:00Z')
  const asked = townPeople()
  const looks = lookBook({ db: db.db, ids: db.ids, clock, whose: (id) => whoseCase(db, id) })
  const cases = casesState({
    db: db.db,
    ids: db.ids,
    clock,
    secret: 'a secret for tests only, long enough',
    vault: testVault(),
    city: CITY,
    places: townPlaces,
    people: asked,
    services: over.services ?? townServices,
    looks,
  })
  const silent = () => undefined
  const notices = noticesState({
    db: db.db,
    clock,
    city: CITY,
    secret: 'a secret for tests only, long enough',
    vault: testVault(),
    books: [caseNotices],
    ports: { sms: consoleSms(silent), email: consoleEmail(silent), push: consolePush(silent) },
    origin: undefined,
    // Whoever is on call has one number; residents have the one they gave.
    phoneOf: async (person) => (kindOf(person) === kinds.account ? '19000000077' : asked.phones.get(person)),
    log: silent,
  })
  const { app, as, close } = await testApp([casesRoom(cases)], {
    limits: { report: 0, track: 0 },
    onRefused: (one) => void looks.write({ kind: 'refused', ...one }).catch(silent),
  })
  if (over.rules ?? true)
    await publishRules(cases, people.cityDispatcher, {
      actId: newActId(),
      version: 0,
      rules: structuredClone(defaultRules) as never,
      why: '试验城市的规则',
    })
  const send: CasesUnderTest['send'] = async (actor, method, url, body) => {
    const answer = await app.inject({
      method,
      url,
      headers: as(actor),
      ...(body ? { payload: body } : {}),
    })
    return { status: answer.statusCode, body: JSON.parse(answer.body) }
  }
  return {
    db,
    clock,
    cases,
    people: asked,
    app,
    as,
    send,
    async report(actor = people.reporter, given = {}) {
      const body = {
        actId: newActId(),
        text: '楼下垃圾没人清。',
        category: '0101',
        place: { code: places.micro },
        ...given,
      }
      const answer = await send<Receipt>(actor, 'POST', '/api/reports', body)
      if (answer.status !== 200) throw new Error(`the report was refused: ${JSON.stringify(answer.body)}`)
      return { ...answer.body, id: toId(answer.body.id) }
    },
    spread: () => spreadNotices(notices),
    async close() {
      notices.texts.close()
      await notices.feed.stop()
      await close()
      await db.close()
    },
  }
}
