import { gap } from './signs.ts'

const firstFactor = 0x9e3779b1
const nextFactor = 0x85ebca6b
const shift = 15

/** The number of a gram from the number of the gram one sign shorter; 0 begins. */
export function gramAfter(before: number, sign: number): number {
  let mixed = Math.imul(before ^ Math.imul(sign, firstFactor), nextFactor)
  mixed ^= mixed >>> shift
  return mixed === 0 ? 1 : mixed
}

/** Numbers of grams with a place for each, in the order they came. Open addressing: no object per gram. */
export class GramTable {
  private keys: Int32Array
  private places: Int32Array
  private mask: number
  size = 0

  constructor(room = 1 << 16) {
    this.keys = new Int32Array(room)
    this.places = new Int32Array(room)
    this.mask = room - 1
  }

  /** The place of a gram; -1 when it is not held. */
  find(gram: number): number {
    const { keys, mask } = this
    for (let at = gram & mask; ; at = (at + 1) & mask) {
      const key = keys[at]!
      if (key === gram) return this.places[at]!
      if (key === 0) return -1
    }
  }

  /** The place of a gram, which is given the next one when it is new. */
  add(gram: number): number {
    if (this.size * 2 > this.mask) this.grow()
    const { keys, mask } = this
    for (let at = gram & mask; ; at = (at + 1) & mask) {
      const key = keys[at]!
      if (key === gram) return this.places[at]!
      if (key !== 0) continue
      keys[at] = gram
      this.places[at] = this.size
      return this.size++
    }
  }

  /** The grams by their places. */
  grams(): Int32Array {
    const grams = new Int32Array(this.size)
    this.keys.forEach((key, at) => {
      if (key !== 0) grams[this.places[at]!] = key
    })
    return grams
  }

  private grow(): void {
    const grams = this.grams()
    const room = (this.mask + 1) * 2
    this.keys = new Int32Array(room)
    this.places = new Int32Array(room)
    this.mask = room - 1
    this.size = 0
    for (const gram of grams) this.add(gram)
  }
}

/** Calls with every gram of one to `longest` signs; stops lengthening one where `visit` says that it is not known. */
export function eachGram(
  signs: Uint16Array,
  longest: number,
  visit: (gram: number, at: number, length: number) => boolean,
): void {
  const { length } = signs
  for (let at = 0; at < length; at++) {
    let gram = 0
    for (let end = at; end < at + longest && end < length; end++) {
      const sign = signs[end]!
      if (sign === gap) break
      gram = gramAfter(gram, sign)
      if (!visit(gram, at, end - at + 1)) break
    }
  }
}
