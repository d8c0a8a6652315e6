import { randomUUID } from 'node:crypto'
import type { House } from '../big-city.ts'
import { denialsIn, heldAgainst, leaksIn, plain, type Fault } from './judge.ts'
import { markCases, type Marked } from './objects.ts'
import { mayOpen } from './oracle.ts'
import { makePersons, type Person } from './persons.ts'
import { lists, publicLists, seen } from './roles.ts'
import { anyBody, caseRoutes, contractRoutes, filled, looksAlike, pageRoutes, type OtherRoute } from './routes.ts'

export interface Town {
  readonly persons: readonly Person[]
  readonly cases: readonly Marked[]
  readonly others: readonly OtherRoute[]
}

export interface Found {
  /** (person, route, object, field), each held against the oracle. */
  readonly held: number
  readonly requests: number
  readonly routes: number
  readonly faults: readonly Fault[]
}

/** Marks cases and hires people, once for a house. */
export async function prepare(house: House, objects: number): Promise<Town> {
  const owner = await house.database.owner()
  try {
    const cases = await markCases(owner, objects)
    const persons = await makePersons(owner, cases)
    return { cases, persons, others: [...(await contractRoutes(house)), ...pageRoutes()] }
  } finally {
    await owner.end()
  }
}

/** The same draw for the same seed (mulberry32). */
function drawing(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** An id nobody gave out, in the county of another. */
const absentLike = (id: string): string => `${id.slice(0, 8)}7777777777`

/** Asks as drawn persons for drawn cases by drawn routes until `size` cases are held against the oracle. */
export async function fuzz(
  house: House,
  { persons, cases, others }: Town,
  { size, seed, say }: { size: number; seed: number; say: (text: string) => void },
): Promise<Found> {
  const next = drawing(seed)
  const pick = <T>(some: readonly T[]): T => some[Math.floor(next() * some.length)] as T
  const faults: Fault[] = []
  const asked = new Set<string>()
  let held = 0
  let requests = 0

  async function ask(person: Person, method: OtherRoute['method'], url: string) {
    requests++
    const body = method === 'GET' || method === 'DELETE' ? {} : { payload: anyBody(randomUUID()) }
    const cookie = person.cookie === undefined ? {} : { cookie: person.cookie }
    const accept = url.startsWith('/api/') ? 'application/json' : 'text/html'
    const answer = await house.app.inject({ method, url: encodeURI(url), headers: { ...cookie, accept }, ...body })
    if (answer.statusCode >= 500)
      faults.push({ kind: 'door', person: person.name, route: `${method} ${url}`, what: `answer ${answer.statusCode}` })
    return { status: answer.statusCode, body: answer.body }
  }

  /** What may not be opened must answer as what is not there. */
  async function alike(person: Person, route: OtherRoute, one: Marked, answer: { status: number; body: string }) {
    const twin = { ...one, id: absentLike(one.id), file: absentLike(one.file) }
    const url = addressOf(route, twin)
    const absent = await ask(person, route.method, url)
    if (plain(answer, [one.id, one.file]) !== plain(absent, [twin.id, twin.file]))
      faults.push({
        kind: 'oracle',
        person: person.name,
        route: `${route.method} ${route.pattern}`,
        what: `${one.id} answers ${answer.status}, what is not there ${absent.status}`,
      })
  }

  async function object(person: Person, one: Marked, route: OtherRoute) {
    asked.add(`${route.method} ${route.pattern}`)
    const open = mayOpen(person, one)
    // What a person may do to a case would change it under the oracle: only what must be refused is tried.
    if (route.method !== 'GET' && open) return
    const answer = await ask(person, route.method, addressOf(route, one))
    held += heldAgainst(1)
    faults.push(...leaksIn(answer.body, person, `${route.method} ${route.pattern}`, cases))
    if (!open && route.method !== 'GET' && answer.status === 200 && looksAlike(route.pattern))
      faults.push({ kind: 'leak', person: person.name, route: route.pattern, what: `an act upon ${one.id}` })
    const known = caseRoutes.find(({ pattern }) => pattern === route.pattern)
    if (open && known?.for === person.kind)
      faults.push(...denialsIn(answer, person, route.pattern, one, known.promised))
    if (!open && looksAlike(route.pattern)) await alike(person, route, one, answer)
  }

  async function list(person: Person, url: string, roles: (typeof lists)[number]['roles'] | 'public') {
    asked.add(`GET ${url}`)
    const answer = await ask(person, 'GET', url)
    held += cases.length
    faults.push(...leaksIn(answer.body, person, `GET ${url}`, cases))
    if (roles === 'public') return
    const staff = person.kind === 'staff' && person.role !== undefined
    const may =
      typeof roles === 'string'
        ? roles === 'staff'
          ? staff
          : person.kind === roles
        : staff && roles.includes(person.role ?? '')
    if ((answer.status === 200) !== may)
      faults.push({ kind: may ? 'denial' : 'leak', person: person.name, route: url, what: `answer ${answer.status}` })
  }

  const reads: OtherRoute[] = caseRoutes.map(({ pattern }) => ({ method: 'GET', pattern }))
  const asking = persons.filter(({ kind, role }) => kind !== 'staff' || role === undefined || seen[role] !== undefined)
  while (held < size) {
    const person = pick(asking)
    const kind = next()
    if (kind < 0.1) {
      const { url, roles } = pick(lists)
      await list(person, url, roles)
    } else if (kind < 0.12) await list(person, pick(publicLists), 'public')
    else {
      const own =
        person.kind === 'resident' && next() < 0.4 ? cases.filter(({ reporter }) => reporter === person.id) : []
      const one = own.length > 0 ? pick(own) : pick(cases)
      await object(person, one, kind < 0.7 ? pick(reads) : pick(others))
    }
    if (requests % 2000 === 0) say(`${requests} requests, ${held} held, ${faults.length} faults`)
  }
  return { held, requests, routes: asked.size, faults }
}

function addressOf(route: OtherRoute, one: Marked): string {
  const known = caseRoutes.find(({ pattern }) => pattern === route.pattern)
  return known ? known.url(one) : filled(route.pattern, one)
}
