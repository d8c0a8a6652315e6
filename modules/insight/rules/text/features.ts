import { eachGram, GramTable } from './gram-table.ts'
import { gap, signsOf } from './signs.ts'
import type { SparseRows } from './sparse-rows.ts'

/** A text as it came in; its title where it has one. */
export interface Message {
  readonly text: string
  readonly title?: string | undefined
}

/** How grams are counted: what stands at the head or in the title says more than the rest. */
export interface Counting {
  readonly longest: number
  /** Grams of fewer texts than this are left out. */
  readonly leastTexts: number
  /** So many signs after the title count `headTimes` more. */
  readonly head: number
  readonly headTimes: number
  readonly titleTimes: number
}

/** What is known of grams before anything is known of labels. */
export interface Grams {
  readonly table: GramTable
  /** How telling a gram is, by its place: the rarer, the more. */
  readonly rarity: Float32Array
}

/** Title and text as one row of signs, and where the title ends. */
export function laidOut({ title, text }: Message): { signs: Uint16Array; titleEnd: number } {
  const body = signsOf(text)
  const head = signsOf(title ?? '')
  if (head.length === 0) return { signs: body, titleEnd: 0 }
  const signs = new Uint16Array(head.length + 1 + body.length)
  signs.set(head)
  signs[head.length] = gap
  signs.set(body, head.length + 1)
  return { signs, titleEnd: head.length }
}

/** Grams that several texts share, each with how rare it is. */
export function learnGrams(messages: readonly Message[], { longest, leastTexts }: Counting): Grams {
  const all = new GramTable()
  let texts = new Int32Array(1 << 16)
  let last = new Int32Array(1 << 16)
  messages.forEach((message, i) => {
    eachGram(laidOut(message).signs, longest, (gram) => {
      const place = all.add(gram)
      if (place === texts.length) {
        texts = grown(texts)
        last = grown(last)
      }
      if (last[place] !== i + 1) texts[place]!++
      last[place] = i + 1
      return true
    })
  })
  const table = new GramTable()
  const rarity: number[] = []
  all.grams().forEach((gram, place) => {
    if (texts[place]! < leastTexts) return
    table.add(gram)
    rarity.push(Math.log((1 + messages.length) / (1 + texts[place]!)) + 1)
  })
  return { table, rarity: Float32Array.from(rarity) }
}

function grown(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(numbers.length * 2)
  larger.set(numbers)
  return larger
}

/** Counts the known grams of messages, one after the other, without making anything anew. */
export class GramCounter {
  private readonly counts: Float32Array
  /** Places that the last message held: the first `held` of them. */
  readonly places: Int32Array
  held = 0
  private readonly grams: Grams
  private readonly counting: Counting

  constructor(grams: Grams, counting: Counting) {
    this.grams = grams
    this.counting = counting
    this.counts = new Float32Array(grams.table.size)
    this.places = new Int32Array(grams.table.size)
  }

  /** Calls with every place the message holds and how much it counts, dampened, before rarity. */
  count(message: Message, take: (place: number, count: number) => void): void {
    const { counts, places, counting } = this
    const { table } = this.grams
    const { signs, titleEnd } = laidOut(message)
    const headEnd = titleEnd + counting.head
    let held = 0
    eachGram(signs, counting.longest, (gram, at) => {
      const place = table.find(gram)
      if (place === -1) return false
      if (counts[place] === 0) places[held++] = place
      counts[place]! += 1 + (at < headEnd ? counting.headTimes : 0) + (at < titleEnd ? counting.titleTimes : 0)
      return true
    })
    for (let i = 0; i < held; i++) {
      const place = places[i]!
      take(place, 1 + Math.log(counts[place]!))
      counts[place] = 0
    }
    this.held = held
  }
}

/** Messages as rows of length one. */
export function rowsOf(messages: readonly Message[], grams: Grams, counting: Counting): SparseRows {
  const counter = new GramCounter(grams, counting)
  const starts = new Int32Array(messages.length + 1)
  const chunks: { places: Int32Array; values: Float32Array }[] = []
  const values = new Float32Array(grams.table.size)
  messages.forEach((message, i) => {
    let at = 0
    let squares = 0
    counter.count(message, (place, count) => {
      const value = count * grams.rarity[place]!
      values[at++] = value
      squares += value * value
    })
    const length = Math.sqrt(squares) || 1
    chunks.push({ places: counter.places.slice(0, at), values: values.subarray(0, at).map((one) => one / length) })
    starts[i + 1] = starts[i]! + at
  })
  const places = new Int32Array(starts.at(-1)!)
  const all = new Float32Array(starts.at(-1)!)
  chunks.forEach((chunk, i) => {
    places.set(chunk.places, starts[i])
    all.set(chunk.values, starts[i])
  })
  return { starts, places, values: all, width: grams.table.size }
}
