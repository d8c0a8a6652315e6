import { visitor, sessions, type Actor } from '@lianxin/platform/auth'
import { systemClock, type Clock } from '@lianxin/platform/clock'
import type { Config } from '@lianxin/platform/config'
import type { Db } from '@lianxin/platform/db'
import { page, type Room } from '@lianxin/platform/http'
import { idBlocks, toCounty } from '@lianxin/platform/ids'
import { liveFeed, type LiveFeed } from '@lianxin/platform/journal'
import { consoleSms, sendDueMessages, type SmsPort } from '@lianxin/platform/notify'
import { startOf } from '@lianxin/console'
import { askPeople, askPlaces, askServices, casesState } from '@lianxin/cases'
import { casesRoom } from '@lianxin/cases/plugin'
import type { EvaluationState } from '@lianxin/evaluation'
import { evaluationRoom } from '@lianxin/evaluation/plugin'
import { actorOf, peopleState, showGridPeople } from '@lianxin/people'
import { peopleRoom } from '@lianxin/people/plugin'
import { GridPeopleCard } from '@lianxin/people/web'
import { placesState } from '@lianxin/places'
import { placesRoom } from '@lianxin/places/plugin'
import { servicesState } from '@lianxin/services'
import { servicesRoom } from '@lianxin/services/plugin'
import type { OpenedDatabase } from './database.ts'

export interface Composed {
  readonly rooms: readonly Room[]
  readonly clock: Clock
  readonly feed: LiveFeed
  readonly actorOf: (token: string) => Promise<Actor>
}

/** The first pages of both apps lead to what people come for. */
const doors: Room = {
  name: 'doors',
  powers: {},
  refusals: {},
  pages: [
    page({ path: '/', power: 'public', get: async () => ({ to: '/report' }) }),
    page({ path: '/console', power: 'staff', get: async (ctx) => ({ to: startOf(ctx) }) }),
  ],
}

/** Hands over what followers put into the outbox, every few seconds; what is not taken is tried again later. */
const post = (db: Db, sms: SmsPort): Room => ({
  name: 'post',
  powers: {},
  refusals: {},
  jobs: [
    {
      name: 'send-messages',
      everySeconds: 5,
      async run(now) {
        while ((await sendDueMessages(db, sms, now)) > 0);
      },
    },
  ],
})

/** Plugs the rooms together: each is given what it stands on and the few things it asks of others, by narrow functions. */
export function composeRooms(config: Config, database: OpenedDatabase, log: (error: unknown) => void): Composed {
  const { db, secret } = database
  const clock = systemClock
  const city = toCounty(config.LIANXIN_CITY)
  const ids = idBlocks(db)
  const feed = liveFeed(db, log)
  const sms = consoleSms((line) => log(line))
  const open = sessions(db, clock)
  const demo = config.LIANXIN_DEMO !== 'none'
  const places = placesState({
    db,
    ids,
    clock,
    city,
    log,
    peopleOf: (grid) => showGridPeople(people, grid),
    peopleCard: async (grid, lang) => GridPeopleCard({ lang, people: await showGridPeople(people, grid) }),
    reportPath: (code) => `/report?code=${code}`,
  })
  const people = peopleState({
    db,
    ids,
    clock,
    sessions: open,
    secret,
    city,
    demo,
    sms,
    places: {
      exists: (code) => places.book.now.find(code) !== undefined,
      nameOf: (code) => places.book.now.fullName(code) || places.book.now.find(code)?.name || code,
    },
  })
  const services = servicesState({ db, clock, city, log })
  const cases = casesState({
    db,
    ids,
    clock,
    secret,
    city,
    places: askPlaces(places),
    people: askPeople(people),
    services: askServices(services),
    feed,
    log,
  })
  const evaluation: EvaluationState = {
    db,
    ids,
    clock,
    city,
    cases,
    units: () => people.units.now,
    places: {
      nameOf: (code) => places.book.now.find(code)?.name ?? code,
      childrenOf: (code) => places.book.now.childrenOf(code).map((one) => one.code),
    },
  }
  return {
    rooms: [
      placesRoom(places),
      peopleRoom(people),
      servicesRoom(services),
      casesRoom(cases),
      evaluationRoom(evaluation),
      post(db, sms),
      doors,
    ],
    clock,
    feed,
    async actorOf(token) {
      const session = await open.find(token)
      return session ? actorOf(people, session) : visitor
    },
  }
}
