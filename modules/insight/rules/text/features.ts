import { eachGram, gramAfter, GramTable } from './gram-table.ts'
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

const dampenedUpTo = 256
/** What so many of a gram count: the second says less than the first. */
const dampened = Float64Array.from({ length: dampenedUpTo }, (_, count) => 1 + Math.log(Math.max(count, 1)))
const dampen = (count: number): number => (count < dampenedUpTo ? dampened[count]! : 1 + Math.log(count))

/** Counts the known grams of messages, one after the other, without making anything anew. */
export class GramCounter {
  private readonly counts: Uint16Array
  /** Of the last message: the places it holds, each once, and how much each counts, dampened, before rarity. */
  readonly places: Int32Array
  readonly values: Float64Array
  private readonly table: GramTable
  private readonly counting: Counting

  constructor(table: GramTable, counting: Counting) {
    this.table = table
    this.counting = counting
    this.counts = new Uint16Array(table.size)
    this.places = new Int32Array(table.size)
    this.values = new Float64Array(table.size)
  }

  /** Reads a message; tells how many of `places` and `values` are its. */
  read(message: Message): number {
    const { counts, places, values, table } = this
    const { longest, head, headTimes, titleTimes } = this.counting
    const { signs, titleEnd } = laidOut(message)
    let held = 0
    // Not by eachGram: what is called for every sign of every message is written out.
    for (let at = 0; at < signs.length; at++) {
      const times = 1 + (at < titleEnd + head ? headTimes : 0) + (at < titleEnd ? titleTimes : 0)
      let gram = 0
      for (let end = at; end < at + longest && end < signs.length && signs[end] !== gap; end++) {
        gram = gramAfter(gram, signs[end]!)
        const place = table.find(gram)
        if (place === -1) break
        if (counts[place] === 0) places[held++] = place
        counts[place]! += times
      }
    }
    for (let i = 0; i < held; i++) {
      values[i] = dampen(counts[places[i]!]!)
      counts[places[i]!] = 0
    }
    return held
  }
}

/** Messages as rows of length one. */
export function rowsOf(messages: readonly Message[], grams: Grams, counting: Counting): SparseRows {
  const counter = new GramCounter(grams.table, counting)
  const starts = new Int32Array(messages.length + 1)
  const chunks = messages.map((message, i) => {
    const held = counter.read(message)
    starts[i + 1] = starts[i]! + held
    const places = counter.places.slice(0, held)
    const values = Float32Array.from(places, (place, k) => counter.values[k]! * grams.rarity[place]!)
    const length = Math.sqrt(values.reduce((sum, one) => sum + one * one, 0)) || 1
    return { places, values: values.map((one) => one / length) }
  })
  const places = new Int32Array(starts.at(-1)!)
  const all = new Float32Array(starts.at(-1)!)
  chunks.forEach((chunk, i) => {
    places.set(chunk.places, starts[i])
    all.set(chunk.values, starts[i])
  })
  return { starts, places, values: all, width: grams.table.size }
}
