import type { KeyObject } from 'node:crypto'
import { sessions, type Actor } from '@lianxin/platform/auth'
import { systemClock, type Clock } from '@lianxin/platform/clock'
import type { Config } from '@lianxin/platform/config'
import { keptSigningKey, signerOf } from '@lianxin/platform/crypto'
import { page, type Attention, type PageContext, type Room } from '@lianxin/platform/http'
import { idBlocks, kindOf, kinds, toCounty, toPlaceCode, type Id, type PlaceCode } from '@lianxin/platform/ids'
import { liveFeed, lookBook, type LiveFeed, type LookBook, type Running } from '@lianxin/platform/journal'
import { startSenders } from '@lianxin/platform/notify'
import { platformPersonal, type PersonalTable, type Term } from '@lianxin/platform/personal'
import { startOf } from '@lianxin/console'
import { askPeople, askPlaces, askServices, casesState, forgetReporter, ownFiles, whoseCase } from '@lianxin/cases'
import { caseNotices } from '@lianxin/cases/rules'
import { casesPaths } from '@lianxin/cases/contract'
import { casesRoom } from '@lianxin/cases/plugin'
import { assessmentJob } from '@lianxin/demo'
import type { EvaluationState, Panelist } from '@lianxin/evaluation'
import { evaluationRoom } from '@lianxin/evaluation/plugin'
import { evaluationNotices, panelRoles } from '@lianxin/evaluation/rules'
import { outbound, type ExchangeState } from '@lianxin/exchange'
import { exchangeRoom } from '@lianxin/exchange/plugin'
import { insightState, proposeCategory, type InsightState } from '@lianxin/insight'
import { insightRoom } from '@lianxin/insight/plugin'
import { forgetAddress, forgetPerson, noticesState, personIn, readAttention, startSpreading } from '@lianxin/notices'
import { noticesRoom } from '@lianxin/notices/plugin'
import {
  actorOf,
  eraseResident,
  maskPhone,
  peopleState,
  phoneOf,
  ringOf,
  showGridPeople,
  staffOf,
  unusedResidents,
  type PeopleState,
} from '@lianxin/people'
import { askSecond, peopleRoom } from '@lianxin/people/plugin'
import { GridPeopleCard } from '@lianxin/people/web'
import { middleOf, placesState } from '@lianxin/places'
import { levelOf } from '@lianxin/places/contract'
import { placesRoom } from '@lianxin/places/plugin'
import type { PrivacyState } from '@lianxin/privacy'
import { privacyRoom } from '@lianxin/privacy/plugin'
import { privacyNotices } from '@lianxin/privacy/rules'
import { servicesState } from '@lianxin/services'
import { servicesRoom } from '@lianxin/services/plugin'
import { dueAt } from '@lianxin/services/rules'
import type { OpenedDatabase } from './database.ts'
import { evidenceRoom } from './evidence/evidence-room.tsx'
import { openPorts } from './ports.ts'
import { powersRoom } from './powers/powers-room.tsx'

/** The register of personal data: the parts of all rooms, and what the platform itself keeps. */
export const personalIn = (rooms: readonly Room[]): PersonalTable[] => [
  ...rooms.flatMap((room) => room.personal ?? []),
  ...platformPersonal,
]

export interface Composed {
  /** In a demonstration: that its year is told, so that it may be assessed. */
  yearTold(): void

  readonly rooms: readonly Room[]
  /** What commands beside the house take out by. */
  readonly exchange: ExchangeState
  /** What ends the time for which fields are kept. */
  readonly terms: () => readonly Term[]
  readonly clock: Clock
  /** What signs the state of the journal, and where it is copied to. */
  readonly evidence: { clock: Clock; city: number; key: KeyObject; checkpoints: string }
  readonly feed: LiveFeed
  readonly looks: LookBook
  readonly actorOf: (token: string) => Promise<Actor>
  readonly askSecond: ReturnType<typeof askSecond>
  readonly attentionOf: (ctx: PageContext) => Promise<Attention>
  /** Starts handing over what people are told: notices into the outbox, the outbox to the providers. */
  readonly startTelling: () => Running
}

/** Who may be appointed to a panel: people of the units that stand exactly at a place or at the city. */
async function panelistsAt(people: PeopleState, place: PlaceCode): Promise<Panelist[]> {
  const city = toPlaceCode(place.slice(0, 4).padEnd(place.length, '0'))
  const units = people.units.now.within(city).filter((unit) => unit.place === place || unit.place === city)
  const staffed = await Promise.all(units.map(async (unit) => ({ unit, staff: await staffOf(people, unit.id) })))
  return staffed.flatMap(({ unit: { id, name: unitName }, staff }) =>
    staff
      .filter(({ role }) => panelRoles.some((one) => one === role))
      .map(({ account, name, role }) => ({ account, name, role, unit: { id, name: unitName } })),
  )
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

/** Public address of the pages. Where letters leave for the world it must be said; where they are shown in the log, this machine will do. */
const originOf = ({ LIANXIN_ORIGIN: said, SMTP_URL: mail, HOST: host, PORT: port }: Config): string | undefined =>
  said ?? (mail ? undefined : `http://${host}:${port}`)

/** Whose data an object holds, for the book of looks: a case its reporter's; others are written down by their own rooms. */
const whoseData = async (db: OpenedDatabase['db'], id: Id) =>
  kindOf(id) === kinds.case ? whoseCase({ db }, id) : undefined

/** Plugs the rooms together: each is given what it stands on and the few things it asks of others, by narrow functions. */
export function composeRooms(config: Config, database: OpenedDatabase, log: (error: unknown) => void): Composed {
  const { db, secret, vault } = database
  const clock = systemClock
  const city = toCounty(config.LIANXIN_CITY)
  const ids = idBlocks(db)
  const feed = liveFeed(db, log)
  const ports = openPorts(config, secret, log)
  const key = keptSigningKey(config.keysFolder, config.LIANXIN_CRYPTO)
  const open = sessions(db, clock)
  const demo = config.LIANXIN_DEMO !== 'none'
  const looks = lookBook({ db, ids, clock, whose: (id) => whoseData(db, id) })
  const places = placesState({
    db,
    ids,
    clock,
    city,
    log,
    peopleOf: (grid) => showGridPeople(people, grid),
    peopleCard: async (grid, lang) => GridPeopleCard({ lang, people: await showGridPeople(people, grid) }),
    reportPath: (code) => `/report?code=${code}`,
    answeredPath: casesPaths.answered,
  })
  const people = peopleState({
    db,
    ids,
    clock,
    sessions: open,
    secret,
    vault,
    city,
    demo,
    sms: ports.sms,
    secondFactor: config.LIANXIN_SECOND_FACTOR,
    casePath: (id) => casesPaths.my.show(id),
    places: {
      exists: (code) => places.book.now.find(code) !== undefined,
      nameOf: (code) => places.book.now.fullName(code) || places.book.now.find(code)?.name || code,
      counties: () => places.book.now.childrenOf(toPlaceCode(`${city}000000000000`)).map(({ code }) => code),
    },
  })
  const services = servicesState({ db, clock, city, log })
  const cases = casesState({
    db,
    ids,
    clock,
    secret,
    vault,
    city,
    places: askPlaces(places),
    people: askPeople(people),
    services: { ...askServices(services), propose: (text) => proposeCategory(insight, text) },
    looks,
    feed,
    log,
  })
  const insight: InsightState = insightState({
    db,
    city,
    cases,
    byWords: (text) => services.catalogue.now.suggest(text, 1)[0]?.code,
    log,
  })
  const evaluation: EvaluationState = {
    db,
    ids,
    clock,
    city,
    cases,
    units: () => people.units.now,
    signer: signerOf(secret, 'sheets'),
    pdfFont: config.LIANXIN_PDF_FONT,
    panelists: (place) => panelistsAt(people, place),
    staffOf: (unit) => staffOf(people, unit),
    places: {
      nameOf: (code) => places.book.now.find(code)?.name ?? code,
      counties: () => places.book.now.childrenOf(toPlaceCode(`${city}000000000000`)).map(({ code }) => code),
      gridsIn: (code) =>
        places.book.now.inside(code).flatMap((one) => (levelOf(one.code) === 'grid' ? [one.code] : [])),
    },
  }
  const notices = noticesState({
    db,
    clock,
    city,
    secret,
    vault,
    books: [caseNotices, evaluationNotices, privacyNotices],
    ports,
    origin: originOf(config),
    phoneOf: (person) => (kindOf(person) === kinds.account ? ringOf(people, person) : phoneOf(people, person)),
    log,
  })
  const exchange: ExchangeState = {
    db,
    ids,
    clock,
    city,
    secret,
    origin: originOf(config),
    units: () => people.units.now,
    catalogue: () => services.catalogue.now,
    places: {
      exists: (code) => places.book.now.find(code) !== undefined,
      nameOf: (code) => places.book.now.fullName(code) || places.book.now.find(code)?.name || code,
      counties: () => places.book.now.childrenOf(toPlaceCode(`${city}000000000000`)).map(({ code }) => code),
      all: () => places.book.now.all,
      centreOf: (code) => middleOf(places.book.now, code),
    },
    cases,
    replyTo: config.LIANXIN_REPLY_TO,
    outbound: outbound({ networks: config.LIANXIN_OUTBOUND_NETWORKS?.split(',') ?? [] }),
    rooms: () => rooms,
    log,
  }
  let told = false
  /** Somebody of the demonstration as they sign in, in the post they hold today. */
  const staffBy = async (account: Id) => {
    const token = await open.open({ subject: account, kind: 'staff', ip: '', agent: 'demonstration' })
    const actor = await actorOf(people, token)
    await open.close(token)
    return actor.kind === 'staff' ? actor : undefined
  }
  const shown: Room = {
    name: 'demonstration',
    powers: {},
    refusals: {},
    jobs: [assessmentJob({ evaluation, staffBy, isTold: () => told })],
  }
  const cityPlace = toPlaceCode(`${city}000000000000`)
  /** Deletes what the rooms keep of a resident; requests that are open hold back how they are reached. */
  const erase = async (person: Id) => {
    const held = await forgetReporter(cases, person)
    if (held.held > 0) return held
    await forgetPerson(notices, person)
    await eraseResident(people, person)
    return held
  }
  const privacy: PrivacyState = {
    db,
    ids,
    clock,
    city,
    vault,
    personal: () => personalIn(rooms),
    terms: () => [...rooms.flatMap((room) => room.terms ?? []), unusedTerm],
    dueAfter(at, workDays) {
      const table = services.calendars.tableFor(cityPlace)
      return Temporal.Instant.fromEpochMilliseconds(
        dueAt(table, at.epochMilliseconds, { unit: 'work_day', value: workDays }),
      )
    },
    calledAs: async (person) => maskPhone((await phoneOf(people, person)) ?? ''),
    placeOfCase: async (id) => (await whoseCase(cases, id))?.place,
    filesOf: (person) => ownFiles(cases, person),
    erase,
  }
  const unusedTerm: Term = {
    name: 'people-unused',
    fields: ['name', 'phone', 'place'].map((one) => `people.resident.${one}`).concat('people.phone_lookup.hash'),
    async run(now) {
      let gone = 0
      for (const person of await unusedResidents(people, now)) if ((await erase(person)).held === 0) gone++
      return gone
    },
  }
  const rooms: Room[] = [
    ...(demo ? [shown] : []),
    placesRoom(places),
    peopleRoom(people),
    servicesRoom(services),
    noticesRoom(notices),
    casesRoom(cases),
    evaluationRoom(evaluation),
    exchangeRoom(exchange),
    privacyRoom(privacy),
    insightRoom(insight),
    evidenceRoom({ db, key, placeName: (county) => askPlaces(places).nameOf(toPlaceCode(`${county}000000000000`)) }),
    doors,
    powersRoom(() => rooms),
  ]
  return {
    yearTold: () => {
      told = true
    },
    rooms,
    exchange,
    terms: privacy.terms,
    clock,
    evidence: { clock, city, key, checkpoints: config.checkpointsFolder },
    feed,
    looks,
    attentionOf: (ctx) => readAttention(notices, personIn(ctx), ctx.lang),
    startTelling() {
      const sending = startSenders({ db, vault }, ports, clock, log, (channel, to) =>
        forgetAddress(notices, channel, to),
      )
      const spreading = startSpreading(notices, () => sending.nudge())
      return {
        nudge: () => spreading.nudge(),
        async stop() {
          await spreading.stop()
          await sending.stop()
        },
      }
    },
    actorOf: (token) => actorOf(people, token),
    askSecond: askSecond(people),
  }
}
