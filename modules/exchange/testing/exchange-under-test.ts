import { casesRoom } from '@lianxin/cases/plugin'
import { casesUnderTest, places, townPlaces, townServices, type CasesUnderTest } from '@lianxin/cases/testing'
import type { ServicesAsked } from '@lianxin/cases'
import type { Category } from '@lianxin/services/rules'
import type { Actor } from '@lianxin/platform/auth'
import type { Room } from '@lianxin/platform/http'
import { countyOf, type County } from '@lianxin/platform/ids'
import { followOnce, openJournal, sequenceCounty } from '@lianxin/platform/journal'
import { testApp, type TestApp } from '@lianxin/platform/testing'
import type { ExchangeState } from '../server/deps.ts'
import { outbound } from '../server/outbound/outbound.ts'
import { exchangeRoom } from '../server/plugin.ts'

export const ORIGIN = 'https://city.example'

export interface ExchangeUnderTest {
  readonly town: CasesUnderTest
  readonly state: ExchangeState
  readonly county: County
  readonly app: TestApp['app']
  readonly as: TestApp['as']
  /** Lets the followers of this room read everything that was done. */
  catchUp(): Promise<void>
  /** Sends JSON as somebody. */
  send<T>(actor: Actor, method: 'GET' | 'POST', url: string, body?: object): Promise<{ status: number; body: T }>
  close(): Promise<void>
}

/** The town's services, but that 0101 also asks for one of a list, a day, and yes or no. */
function askingServices(): ServicesAsked {
  const now = townServices.catalogue()
  const label = (zh: string) => ({ zh, en: `in English: ${zh.length}` })
  const field = { options: [], required: false }
  const fields = [
    {
      ...field,
      name: 'kind',
      label: label('什么东西'),
      kind: 'choice' as const,
      options: ['厨余', '建筑垃圾'].map(label),
    },
    { ...field, name: 'since', label: label('从哪天起'), kind: 'date' as const },
    { ...field, name: 'smells', label: label('有没有气味'), kind: 'yesNo' as const },
  ]
  const with01 = (one: Category | undefined) => (one?.code === '0101' ? { ...one, fields } : one)
  const catalogue = {
    ...now,
    categories: now.categories.map((one) => with01(one) ?? one),
    get: (code: string) => with01(now.get(code)),
    inForce: (code: string) => with01(now.inForce(code)),
  }
  return { ...townServices, catalogue: () => catalogue }
}

/** The room above a town's cases, on one database, behind the real HTTP binder. */
export async function exchangeUnderTest(): Promise<ExchangeUnderTest> {
  const services = askingServices()
  const town = await casesUnderTest({ services })
  const { db, ids } = town.db
  const state: ExchangeState = {
    db,
    ids,
    clock: town.clock,
    city: town.cases.city,
    secret: 'a secret for tests only, long enough',
    origin: ORIGIN,
    units: () => town.people.units(),
    catalogue: () => services.catalogue(),
    places: {
      exists: (code) => townPlaces.find(code) !== undefined,
      nameOf: (code) => townPlaces.nameOf(code),
      counties: () => [places.county, places.otherCounty],
      all: () =>
        Object.values(places).map((code) => ({
          code,
          name: townPlaces.nameOf(code),
          households: code === places.grid ? 3 : 300,
          population: 900,
          asOf: '2026-01-01',
        })),
      centreOf: (code) => (code === places.village ? { lon: 120.5, lat: 30.5 } : undefined),
    },
    cases: town.cases,
    outbound: outbound(),
    rooms: () => [casesRoom(town.cases), room],
    log: () => undefined,
  }
  const room: Room = exchangeRoom(state)
  // What the cases refuse is said by this room too.
  const { app, as, close } = await testApp([casesRoom(town.cases), room])
  const county = countyOf(places.micro)
  return {
    town,
    state,
    county,
    app,
    as,
    async catchUp() {
      await openJournal(db, [county], room.followers ?? [])
      while ((await sequenceCounty(db, county)) > 0);
      for (const follower of room.followers ?? []) while ((await followOnce(db, follower, county)) > 0);
    },
    async send(actor, method, url, body) {
      const answer = await app.inject({ method, url, headers: as(actor), ...(body ? { payload: body } : {}) })
      return { status: answer.statusCode, body: JSON.parse(answer.body) }
    },
    close: async () => {
      await close()
      await town.close()
    },
  }
}
