import type { Id, PlaceCode } from '@lianxin/platform/ids'
import type { Channel, Solved } from '@lianxin/cases/contract'
import { unitsNamed } from '@lianxin/cases/rules'
import { ratingWays, type Fact, type RatingWay } from './fact.ts'

/** An entry of a case's journal, as far as it is counted. */
export interface Said {
  readonly object: Id
  readonly version: number
  /** The verb alone: `handle`. */
  readonly act: string
  readonly actor: Id
  readonly place: PlaceCode
  /** Milliseconds since the epoch. */
  readonly at: number
  readonly body: Readonly<Record<string, unknown>>
}

/** Ways by which staff bring what they found themselves, or what others passed on: not a resident's own report. */
const foundByStaff: ReadonlySet<unknown> = new Set(['patrol', 'hotline', 'import'])
const nobody = '0'

const ms = (value: unknown): number | null => (typeof value === 'string' ? Date.parse(value) : null)
const unitIn = ({ body }: Said): Id | null => (body['unit'] as { readonly id?: Id } | null | undefined)?.id || null
const person = ({ actor }: Said): Id | null => (actor === nobody ? null : actor)

function begun(said: Said): Fact {
  const { body, at } = said
  const sent = body['to'] === 'dispatched'
  const taken = ms(body['acceptedAt'])
  return {
    id: said.object,
    place: said.place,
    version: 0,
    status: 'submitted',
    channel: (body['channel'] as Channel | undefined) ?? (said.act === 'import' ? 'import' : 'app'),
    category: (body['category'] as string | null) ?? null,
    asksRating: said.act !== 'import' && !foundByStaff.has(body['channel']),
    unit: unitIn(said),
    handledUnit: null,
    handler: null,
    had: [],
    onSpot: false,
    reportedAt: at,
    acceptedAt: taken ?? (sent ? at : null),
    dispatchedAt: sent ? at : null,
    contactedAt: null,
    lastContactAt: null,
    handledAt: null,
    handleBy: ms(body['handleBy']),
    wasLate: false,
    answeredAt: null,
    ratedAt: null,
    ratedWay: null,
    solved: null,
    score: null,
    words: null,
    closedAt: null,
    ended: said.act === 'join' ? 'merged' : null,
    suspended: false,
    returns: 0,
    reworks: 0,
    reopens: 0,
    extensions: 0,
    hops: 0,
    excluded: false,
  }
}

/** What a handling that did not hold leaves behind: its answer and its rating are history. */
const undone = {
  handledAt: null,
  answeredAt: null,
  ratedAt: null,
  ratedWay: null,
  solved: null,
  score: null,
  words: null,
  closedAt: null,
  ended: null,
} as const satisfies Partial<Fact>

const sent = (one: Fact, said: Said): Partial<Fact> => ({
  unit: unitIn(said),
  dispatchedAt: said.at,
  handleBy: ms(said.body['handleBy']) ?? one.handleBy,
})

const closed = (_: Fact, { at }: Said): Partial<Fact> => ({ closedAt: at })
/** Told to the reporter only when it has passed every level that handed it up. */
const told = (_: Fact, { at, body }: Said): Partial<Fact> => (body['to'] === 'feedback' ? { answeredAt: at } : {})
const limit = (one: Fact, { body }: Said) => ms(body['handleBy']) ?? one.handleBy
const over =
  (ended: NonNullable<Fact['ended']>) =>
  (_: Fact, { at }: Said): Partial<Fact> => ({ ended, closedAt: at })

/** What each act changes of what is counted; acts that are not here change the state alone. */
const changes: Readonly<Record<string, (one: Fact, said: Said) => Partial<Fact>>> = {
  accept: (one, said) => ({
    category: said.body['category'] as string,
    acceptedAt: one.acceptedAt ?? said.at,
    handleBy: ms(said.body['handleBy']),
    ...(unitIn(said) ? sent(one, said) : {}),
  }),
  not_accept: over('not_accepted'),
  on_spot: (_, said) => ({
    onSpot: true,
    acceptedAt: said.at,
    handledAt: said.at,
    answeredAt: said.at,
    handler: person(said),
  }),
  dispatch: sent,
  return: (one) => ({ returns: one.returns + 1 }),
  uphold_return: sent,
  contact: (one, said) =>
    said.body['way'] === 'unreached' ? {} : { contactedAt: one.contactedAt ?? said.at, lastContactAt: said.at },
  handle: (one, said) => ({
    handledAt: said.at,
    handler: person(said),
    handledUnit: unitIn(said) ?? one.unit,
    wasLate: one.wasLate || (one.handleBy !== null && said.at > one.handleBy),
  }),
  pass: told,
  let_pass: told,
  object: () => ({ handledAt: null }),
  rework: (one, said) => ({ ...undone, ...sent(one, said), reworks: one.reworks + 1 }),
  rework_up: (one) => ({ ...undone, unit: null, reworks: one.reworks + 1 }),
  rate: (_, { at, body }) => ({
    ratedAt: at,
    ratedWay: ratingWays.find((way) => way === body['way']) ?? ('self' satisfies RatingWay),
    solved: body['solved'] as Solved,
    score: body['score'] as number,
    words: (body['words'] as string | null) ?? null,
  }),
  close: closed,
  reopen: (one, said) => ({
    ...undone,
    unit: unitIn(said),
    acceptedAt: said.at,
    handleBy: ms(said.body['handleBy']),
    reopens: one.reopens + 1,
  }),
  withdraw: over('withdrawn'),
  approve_termination: over('terminated'),
  merge: over('merged'),
  unmerge: () => ({ ended: null, closedAt: null }),
  // Merged, she is answered with the other case and rates for herself; the work is counted there.
  share_answer: (_, said) => ({ answeredAt: said.at, handledUnit: unitIn(said) }),
  coordinate: sent,
  refuse_remit: () => ({ unit: null }),
  hand_up: (one) => ({ hops: one.hops + 1, unit: null }),
  grant_extension: (one, said) => ({ extensions: one.extensions + 1, handleBy: limit(one, said) }),
  resume: (one, said) => ({ handleBy: limit(one, said) }),
  reclassify: (one, said) => ({
    category: (said.body['category'] as string | null) ?? one.category,
    place: (said.body['place'] as PlaceCode | null) ?? one.place,
    ...(unitIn(said) ? sent(one, said) : {}),
  }),
  // Taken from a unit that is complained of.
  recuse: (_, { body }) => (body['taken'] === true ? { ...undone, unit: null } : {}),
  review: (one, said) => ({ ...undone, unit: null, acceptedAt: said.at, handleBy: limit(one, said) }),
}

/** A proposed unit is named elsewhere in an entry and never had the case. */
function hadBy(had: readonly Id[], body: object): readonly Id[] {
  const more = unitsNamed(body).filter((id) => !had.some((one) => one === id)) as Id[]
  return more.length === 0 ? had : [...had, ...new Set(more)]
}

/** Parts of a split are counted with their whole, so they begin nothing here. */
const beginnings: ReadonlySet<string> = new Set(['report', 'import', 'join'])

/** Reads one more entry of a case. What was read before changes nothing; a case whose beginning is unknown stays so. */
export function fold(before: Fact | undefined, said: Said): Fact | undefined {
  if (before && said.version <= before.version) return before
  const one = beginnings.has(said.act) ? begun(said) : before
  if (!one) return undefined
  const { to } = said.body
  return {
    ...one,
    ...changes[said.act]?.(one, said),
    had: hadBy(one.had, said.body),
    version: said.version,
    status: typeof to === 'string' ? to : one.status,
    suspended: typeof to === 'string' ? to === 'suspended' : one.suspended,
  }
}
