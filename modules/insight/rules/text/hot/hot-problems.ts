import { eachGram, GramTable } from '../gram-table.ts'
import { signsOf } from '../signs.ts'
import { joinGroups } from './join-groups.ts'
import { placeOf } from './name-place.ts'
import { nearPairs, type GramRow, type NearAsked, type Pair } from './near-pairs.ts'

/** One message of the stream. */
export interface StreamMessage {
  readonly id: string
  readonly title: string
  readonly text: string
  /** Milliseconds since the epoch. */
  readonly at: number
  /** Who wrote it, as far as that is known. */
  readonly writer?: string | undefined
  /** How many others stood behind it or against it. */
  readonly voices?: number | undefined
}

/** A problem that several messages are about. */
export interface HotProblem {
  readonly title: string
  readonly place: string
  /** What its messages weigh: every writer's first one, half the second, a third the third; and a little for voices. */
  readonly heat: number
  readonly from: number
  readonly to: number
  /** Earliest first. */
  readonly messageIds: readonly string[]
}

export interface HotAsked extends NearAsked {
  readonly longest: number
  /** How much more a sign of the title counts than one of the text. */
  readonly titleTimes: number
  /** Only so many signs of the text: what it is about is said first. */
  readonly head: number
  readonly join: number
}

/** Found on the earlier half of a stream; docs/adr/0021-text-of-the-house.md says how. */
export const usualHot: HotAsked = {
  longest: 3,
  titleTimes: 8,
  head: 200,
  mostShare: 0.03,
  power: 1.25,
  least: 0.01,
  join: 0.08,
}

interface Held {
  readonly message: StreamMessage
  readonly row: GramRow
}

/**
 * Messages as they come in, and at any time the problems they make. What is found depends on which messages came, not
 * on their order, nor on how often it was asked: a stream ends where one batch ends.
 */
export class HotProblems {
  private readonly held = new Map<string, Held>()
  private readonly asked: HotAsked
  private readonly grams = new GramTable()
  /** How often each gram stands in the message that is being read; nothing in between. */
  private counts: Float32Array = new Float32Array(1 << 16)

  constructor(asked: HotAsked = usualHot) {
    this.asked = asked
  }

  /** Takes a message in; one whose id is there already changes nothing. Tells whether it was new. */
  add(message: StreamMessage): boolean {
    if (this.held.has(message.id)) return false
    this.held.set(message.id, { message, row: this.rowOf(message) })
    return true
  }

  /** Lets go of what came before a time: what nobody writes about any more is not hot. */
  forget(before: number): void {
    for (const [id, { message }] of this.held) if (message.at < before) this.held.delete(id)
  }

  /** Problems of two messages or more, the hottest first. */
  problems(): HotProblem[] {
    const all = [...this.held.values()].toSorted((a, b) => byTime(a.message, b.message))
    const pairs = nearPairs(
      all.map(({ row }) => row),
      this.grams.size,
      this.asked,
    )
    const groups = joinGroups(all.length, pairs, this.asked.join).filter((group) => group.length > 1)
    const within = pairsWithin(groups, all.length, pairs)
    return groups
      .map((group, i) => problemOf(group, all, within[i]!))
      .toSorted((a, b) => b.heat - a.heat || a.from - b.from || (a.messageIds[0]! < b.messageIds[0]! ? -1 : 1))
  }

  private rowOf({ title, text }: StreamMessage): GramRow {
    const { grams, asked } = this
    const places: number[] = []
    const count = (said: string, weight: number) =>
      eachGram(signsOf(said), asked.longest, (gram) => {
        const place = grams.add(gram)
        if (place >= this.counts.length) this.counts = grownCounts(this.counts)
        if (this.counts[place] === 0) places.push(place)
        this.counts[place]! += weight
        return true
      })
    count(title, asked.titleTimes)
    count(text.slice(0, asked.head), 1)
    const counts = Float32Array.from(places, (place) => 1 + Math.log(this.counts[place]!))
    for (const place of places) this.counts[place] = 0
    return { places: Int32Array.from(places), counts }
  }
}

function grownCounts(counts: Float32Array): Float32Array {
  const larger = new Float32Array(counts.length * 2)
  larger.set(counts)
  return larger
}

const byTime = (a: StreamMessage, b: StreamMessage): number => a.at - b.at || (a.id < b.id ? -1 : 1)

/** For every group the pairs that lie within it. */
function pairsWithin(groups: readonly (readonly number[])[], count: number, pairs: readonly Pair[]): Pair[][] {
  const groupOf = new Int32Array(count).fill(-1)
  groups.forEach((group, number) => group.forEach((one) => (groupOf[one] = number)))
  const within: Pair[][] = groups.map(() => [])
  for (const pair of pairs) {
    const number = groupOf[pair.a]!
    if (number !== -1 && number === groupOf[pair.b]) within[number]!.push(pair)
  }
  return within
}

/** The message that is nearest to all others speaks for them. */
function speaker(group: readonly number[], pairs: readonly Pair[]): number {
  const sums = new Map(group.map((one) => [one, 0]))
  for (const { a, b, near } of pairs) {
    sums.set(a, sums.get(a)! + near)
    sums.set(b, sums.get(b)! + near)
  }
  return group.reduce((best, one) => (sums.get(one)! > sums.get(best)! ? one : best))
}

function heatOf(messages: readonly StreamMessage[]): number {
  const times = new Map<string, number>()
  let heat = 0
  let voices = 0
  for (const { id, writer, voices: some } of messages) {
    const key = writer ?? id
    const before = times.get(key) ?? 0
    times.set(key, before + 1)
    heat += 1 / (before + 1)
    voices += some ?? 0
  }
  return heat + Math.log(1 + voices)
}

const titleLength = 40

function problemOf(group: readonly number[], all: readonly Held[], pairs: readonly Pair[]): HotProblem {
  const messages = group.map((one) => all[one]!.message)
  const { title, text } = all[speaker(group, pairs)]!.message
  return {
    title: title === '' ? text.slice(0, titleLength) : title,
    place: placeOf(messages.map((one) => (one.title === '' ? one.text.slice(0, titleLength) : one.title))),
    heat: heatOf(messages),
    from: messages[0]!.at,
    to: messages.at(-1)!.at,
    messageIds: messages.map(({ id }) => id),
  }
}
