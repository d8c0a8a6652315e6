import type { CleanVoice } from './sound.ts'

const SEGMENT = 0x18538067
const CLUSTER = 0x1f43b675
const TRACKS = 0x1654ae6b
const TRACK = 0xae
const TRACK_TYPE = 0x83
const INFO = 0x1549a966
const SCALE = 0x2ad7b1
const TIMECODE = 0xe7
const SIMPLE_BLOCK = 0xa3
const BLOCK = 0xa1
const BLOCK_GROUP = 0xa0
/** Elements that hold others; whatever is not among them is stepped over. */
const masters = new Set([SEGMENT, CLUSTER, TRACKS, TRACK, INFO, BLOCK_GROUP])
/** Words about the recording, files beside it, its title, its date. */
const words = new Set([0x1254c367, 0x1941a469, 0x7ba9, 0x4461])
const VOID = 0xec
const VIDEO = 1

interface Element {
  readonly id: number
  /** Where it begins, where its content begins and ends; an unknown length ends with the file. */
  readonly at: number
  readonly from: number
  readonly to: number
}

/** Bytes of a number whose first byte says how many follow, by its leading zeros. */
const widthAt = (bytes: Buffer, at: number): number => {
  const width = Math.clz32(bytes.readUInt8(at)) - 23
  if (width > 8) throw new RangeError('no such number')
  return width
}

function elementAt(bytes: Buffer, at: number, end: number): Element {
  const idWidth = widthAt(bytes, at)
  if (idWidth > 4) throw new RangeError('no such element')
  const id = bytes.readUIntBE(at, idWidth)
  const width = widthAt(bytes, at + idWidth)
  let length = BigInt(bytes.readUInt8(at + idWidth)) & ((1n << BigInt(8 - width)) - 1n)
  for (let i = 1; i < width; i++) length = (length << 8n) | BigInt(bytes.readUInt8(at + idWidth + i))
  const from = at + idWidth + width
  const unknown = length === (1n << BigInt(7 * width)) - 1n
  if (!unknown && BigInt(from) + length > BigInt(end)) throw new RangeError('an element breaks off')
  return { id, at, from, to: unknown ? end : from + Number(length) }
}

/** Turns an element into one that says nothing, as long as it was. */
function blank(bytes: Buffer, { at, to }: Element): void {
  const rest = to - at
  // One byte of id, then a length of eight bytes where there is room for it, else of one.
  const wide = rest >= 9
  bytes.fill(0, at, to)
  bytes.writeUInt8(VOID, at)
  if (wide) {
    bytes.writeUInt8(1, at + 1)
    bytes.writeUIntBE(rest - 9, at + 3, 6)
  } else bytes.writeUInt8(0x80 | (rest - 2), at + 1)
}

/** Opus in WebM, as browsers record it, often with lengths left open: its time by its last block. Refuses pictures. */
export function cleanWebm(given: Buffer): CleanVoice | undefined {
  const bytes = Buffer.from(given)
  let scale = 1_000_000
  let [cluster, last, blocks] = [0, 0, 0]
  let video = false
  const number = ({ from, to }: Element) => (to > from ? bytes.readUIntBE(from, Math.min(6, to - from)) : 0)
  const walk = (from: number, end: number): void => {
    for (let at = from; at < end;) {
      const one = elementAt(bytes, at, end)
      if (words.has(one.id)) blank(bytes, one)
      else if (one.id === SCALE) scale = number(one)
      else if (one.id === TIMECODE) cluster = number(one)
      else if (one.id === TRACK_TYPE) video ||= number(one) === VIDEO
      else if (one.id === SIMPLE_BLOCK || one.id === BLOCK) {
        blocks++
        last = Math.max(last, cluster + bytes.readInt16BE(one.from + widthAt(bytes, one.from)))
      } else if (masters.has(one.id)) walk(one.from, one.to)
      at = one.to
    }
  }
  walk(0, bytes.length)
  return blocks > 0 && !video ? { bytes, seconds: (last * scale) / 1e9 } : undefined
}
