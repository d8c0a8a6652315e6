import type { CleanVoice } from './sound.ts'

/** Boxes that hold others. */
const masters = new Set(['moov', 'trak', 'mdia', 'minf', 'mvex', 'moof', 'traf'])
/** Words about the recording: place, device, names. They become room that is free. */
const words = new Set(['udta', 'meta', 'uuid'])

interface Told {
  /** Parts of a second that the clock of the track read last counts. */
  scale: number
  /** Seconds by the longest track's own head, and by its fragments. */
  seconds: number
  fragments: number
  /** Length of a sample that says none: of the film, and of the fragment at hand. */
  usual: number
  here: number
  sounds: boolean
  video: boolean
}

/** A length that is not known yet, as a recorder writes it that streams. */
const OPEN = 0xffffffff

function read(bytes: Buffer, name: string, from: number, to: number, told: Told): void {
  switch (name) {
    case 'hdlr': {
      const handler = bytes.toString('latin1', from + 8, from + 12)
      told.sounds ||= handler === 'soun'
      told.video ||= handler === 'vide'
      break
    }
    case 'mdhd': {
      const wide = bytes.readUInt8(from) === 1
      const at = from + (wide ? 20 : 12)
      told.scale = bytes.readUInt32BE(at)
      const length = wide ? Number(bytes.readBigUInt64BE(at + 4)) : bytes.readUInt32BE(at + 4)
      if (told.scale > 0 && length !== OPEN) told.seconds = Math.max(told.seconds, length / told.scale)
      break
    }
    case 'trex':
      told.usual = bytes.readUInt32BE(from + 12)
      break
    case 'tfhd': {
      const flags = bytes.readUIntBE(from + 1, 3)
      // An own base and an own description stand before the usual length of a sample, where they are.
      const at = from + 8 + (flags & 1 ? 8 : 0) + (flags & 2 ? 4 : 0)
      told.here = flags & 8 ? bytes.readUInt32BE(at) : told.usual
      break
    }
    case 'trun':
      told.fragments += runLength(bytes, from, to, told.here)
      break
    default:
  }
}

/** Length of a run of samples: each says its own, or all have the usual one. */
function runLength(bytes: Buffer, from: number, to: number, usual: number): number {
  const flags = bytes.readUIntBE(from + 1, 3)
  const count = bytes.readUInt32BE(from + 4)
  if (!(flags & 0x100)) return count * usual
  const size = [0x100, 0x200, 0x400, 0x800].filter((flag) => flags & flag).length * 4
  const first = from + 8 + (flags & 1 ? 4 : 0) + (flags & 4 ? 4 : 0)
  if (first + count * size > to) throw new RangeError('a run breaks off')
  let sum = 0
  for (let i = 0; i < count; i++) sum += bytes.readUInt32BE(first + i * size)
  return sum
}

/** Sound in MP4, whole or in fragments as phones record it. Refuses pictures, and boxes that are longer than the file. */
export function cleanMp4(given: Buffer): CleanVoice | undefined {
  const bytes = Buffer.from(given)
  const told: Told = { scale: 0, seconds: 0, fragments: 0, usual: 0, here: 0, sounds: false, video: false }
  const walk = (from: number, end: number): void => {
    for (let at = from; at + 8 <= end;) {
      const name = bytes.toString('latin1', at + 4, at + 8)
      const said = bytes.readUInt32BE(at)
      const [body, length] =
        said === 1 ? [at + 16, Number(bytes.readBigUInt64BE(at + 8))] : [at + 8, said === 0 ? end - at : said]
      const to = at + length
      if (to > end || to < body) throw new RangeError('a box breaks off')
      if (words.has(name)) {
        bytes.write('free', at + 4, 'latin1')
        bytes.fill(0, body, to)
      } else if (masters.has(name)) walk(body, to)
      else read(bytes, name, body, to, told)
      at = to
    }
  }
  walk(0, bytes.length)
  const seconds = told.scale > 0 ? Math.max(told.seconds, told.fragments / told.scale) : 0
  return told.sounds && !told.video && seconds > 0 ? { bytes, seconds } : undefined
}
