import { randomUUID } from 'node:crypto'
import type { Actor } from '@lianxin/platform/auth'
import { countyOf, type Id } from '@lianxin/platform/ids'
import { record, type Head, type Recorded, type ToRecord } from '@lianxin/platform/journal'
import { reportBody } from '@lianxin/cases'
import type { CaseId, Channel } from '@lianxin/cases/contract'
import type { Act } from '@lianxin/cases/contract'
import {
  arrive,
  decide,
  limitOf,
  trackOf,
  untouched,
  type ActInput,
  type CaseRecord,
  type ChangeContext,
  type Doer,
} from '@lianxin/cases/rules'
import { isProvisional, type Category } from '@lianxin/services/rules'
import type { CityPlace } from '../city/index.ts'
import { detailsTold } from './details.ts'
import type { World } from './world.ts'

/** What comes in: where, when, what about, and from whom. */
export interface Incoming {
  readonly id: CaseId
  readonly place: CityPlace
  readonly at: number
  readonly category: Category
  /** Whether the reporter chose the category; else a person does. */
  readonly chosen: boolean
  readonly channel: Channel
  readonly actor: Actor
  readonly reporter: Id | null
  readonly asksRating: boolean
}

/** A case while its story is told: where it stands, and what the journal says of it so far. */
export interface Story {
  readonly world: World
  readonly incoming: Incoming
  one: CaseRecord
  readonly entries: Recorded['row'][]
  head: Head
  /** Acts the rules refused; there should be none. */
  refused: number
}

const system: Actor = { kind: 'system', name: '系统' }

/** Begins a story: the report arrives, and a published rule sends it on where it can. */
export function begin(world: World, incoming: Incoming): Story {
  const { place, at, category, chosen, channel } = incoming
  const known = chosen ? category : null
  const urgent = known?.urgent ?? false
  const arriving = { place: place.code, category: known, nature: null, channel, urgent, at }
  const arrived = arrive(arriving, world.router, world.units, world.table)
  const county = countyOf(place.code)
  const body = reportBody(arrived, { channel, category: known?.code ?? null, urgent })
  const first = record({
    county,
    object: incoming.id,
    place: place.code,
    act: 'cases.report',
    actId: randomUUID(),
    actor: incoming.actor,
    at: Temporal.Instant.fromEpochMilliseconds(at),
    body: body as unknown as ToRecord['body'],
  })
  const one: CaseRecord = {
    ...untouched,
    status: arrived.status,
    place: place.code,
    level: arrived.level,
    unit: arrived.unit?.id ?? null,
    reporter: incoming.reporter,
    returnBy: arrived.returnBy,
    channel,
    category: known?.code ?? null,
    details: detailsTold(world.seed, incoming.id, known, at),
    catalogue: world.catalogue,
    nature: null,
    urgent,
    confidential: known?.confidential ?? false,
    asksRating: incoming.asksRating,
    reportedAt: at,
    acceptedAt: arrived.acceptedAt,
    dispatchedAt: arrived.dispatchedAt,
    track: trackOf(known?.code ?? null),
    mustReport: known?.mustReport ?? false,
    limit: known ? limitOf(known) : null,
    respondBy: arrived.respondBy,
    dispatchBy: arrived.dispatchBy,
    handleBy: arrived.handleBy,
    turnBy: arrived.turnBy,
    provisional: arrived.handleBy !== null && isProvisional(world.table, at, arrived.handleBy),
    trace: arrived.trace,
  }
  return { world, incoming, one, entries: [first.row], head: first, refused: 0 }
}

/** What some acts look at besides the case. */
type Aside = Pick<ChangeContext, 'other' | 'fresh'>
const hers = new Set<Act>(['rate', 'reopen', 'withdraw', 'answer', 'add', 'urge', 'review'])

/** Carries a story one act further, by the same rule that the server runs under its lock. False when it refuses. */
export function carry<A extends Act>(
  story: Story,
  act: A,
  input: ActInput<A>,
  by: { doer: Doer; actor: Actor },
  at: number,
  aside: Aside = {},
): boolean {
  const { world, one, incoming } = story
  const decided = decide(
    one,
    act,
    input,
    {
      at,
      doer: by.doer,
      table: world.table,
      units: world.units,
      router: world.router,
      category: world.category,
      catalogue: world.catalogue,
      authority: world.authority,
      ...aside,
    },
    // Whoever holds the receipt is the reporter; in the story only the reporter has it.
    hers.has(act),
  )
  if ('refuse' in decided) {
    story.refused++
    return false
  }
  const entry = record({
    county: countyOf(one.place),
    object: incoming.id,
    place: one.place,
    act: `cases.${act}`,
    actId: randomUUID(),
    actor: by.actor,
    at: Temporal.Instant.fromEpochMilliseconds(at),
    ...(decided.why ? { why: decided.why } : {}),
    body: decided.body as unknown as ToRecord['body'],
    prev: story.head,
  })
  story.entries.push(entry.row)
  story.head = entry
  story.one = { ...one, ...decided.set }
  return true
}

/** What a clock does by itself. */
export function tick<A extends Act>(story: Story, act: A, input: ActInput<A>, at: number): boolean {
  return carry(story, act, input, { doer: { kind: 'system' }, actor: system }, at)
}
