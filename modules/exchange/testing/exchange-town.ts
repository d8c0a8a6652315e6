import { casesRoom } from '@lianxin/cases/plugin'
import { casesUnderTest, places, staff, units, type CasesUnderTest } from '@lianxin/cases/testing'
import type { Actor } from '@lianxin/platform/auth'
import type { Room } from '@lianxin/platform/http'
import { countyOf, type County } from '@lianxin/platform/ids'
import { followOnce, openJournal, sequenceCounty } from '@lianxin/platform/journal'
import { testApp, type TestApp } from '@lianxin/platform/testing'
import type { ExchangeState } from '../server/deps.ts'
import { outbound, type Outbound } from '../server/outbound/outbound.ts'
import { exchangeRoom } from '../server/plugin.ts'

export const admins = {
  city: staff('sysAdmin', places.city, units.cityOffice, '市管理员'),
  county: staff('sysAdmin', places.county, units.countyOffice, '东区管理员'),
  other: staff('sysAdmin', places.otherCounty, undefined, '西县管理员'),
} as const

type Fields = Readonly<Record<string, string>> | readonly (readonly [string, string])[]

export interface ExchangeTown {
  readonly town: CasesUnderTest
  readonly state: ExchangeState
  readonly county: County
  readonly app: TestApp['app']
  readonly as: TestApp['as']
  /** Lets the followers of this room read everything that was done in the county. */
  catchUp(): Promise<void>
  /** A page as somebody sees it. */
  see(actor: Actor, url: string): Promise<{ status: number; html: string }>
  /** Sends a form as somebody; a list of pairs when a field comes several times. */
  post(actor: Actor, url: string, fields: Fields): Promise<{ status: number; html: string; to: string }>
  close(): Promise<void>
}

/** The room above a town's cases, on one database, behind the real HTTP binder; nothing leaves this machine. */
export async function exchangeTown(over: { outbound?: Outbound } = {}): Promise<ExchangeTown> {
  const town = await casesUnderTest()
  const { db, ids } = town.db
  const state = {
    db,
    ids,
    clock: town.clock,
    city: town.cases.city,
    secret: 'a secret for tests only, long enough',
    origin: 'https://lianxin.example',
    replyTo: 'answer@city.example',
    places: { centreOf: () => ({ lon: 120.5, lat: 30.5 }) },
    cases: town.cases,
    outbound: over.outbound ?? outbound({ networks: ['127.0.0.0/8'] }),
    rooms: () => [casesRoom(town.cases), room],
    log: () => undefined,
  } as unknown as ExchangeState
  const room: Room = exchangeRoom(state)
  const { app, as, close } = await testApp([room])
  const county = countyOf(places.micro)
  await openJournal(db, [county], room.followers ?? [])
  return {
    town,
    state,
    county,
    app,
    as,
    async catchUp() {
      while ((await sequenceCounty(db, county)) > 0);
      for (const follower of room.followers ?? []) while ((await followOnce(db, follower, county)) > 0);
    },
    async see(actor, url) {
      const { statusCode, body } = await app.inject({ url, headers: as(actor) })
      return { status: statusCode, html: body }
    },
    async post(actor, url, fields) {
      const pairs = 'length' in fields ? (fields as [string, string][]) : Object.entries(fields)
      const answer = await app.inject({
        method: 'POST',
        url,
        headers: { ...as(actor), 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams(pairs.map(([name, value]) => [name, value])).toString(),
      })
      return { status: answer.statusCode, html: answer.body, to: String(answer.headers['location'] ?? '') }
    },
    close: async () => {
      await close()
      await town.close()
    },
  }
}
