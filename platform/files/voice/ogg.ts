import type { CleanVoice } from './sound.ts'

interface Page {
  readonly at: number
  /** Where its bytes begin, and where the next page does. */
  readonly body: number
  readonly end: number
  /** Lengths of the segments; one below 255 ends a packet. */
  readonly lacing: Buffer
}

function* pagesOf(bytes: Buffer): Generator<Page> {
  for (let at = 0; at < bytes.length;) {
    if (bytes.toString('latin1', at, at + 4) !== 'OggS') throw new RangeError('no page')
    const segments = bytes.readUInt8(at + 26)
    const lacing = bytes.subarray(at + 27, at + 27 + segments)
    const body = at + 27 + segments
    const end = body + lacing.reduce((sum, one) => sum + one, 0)
    if (end > bytes.length) throw new RangeError('a page breaks off')
    yield { at, body, end, lacing }
    at = end
  }
}

const table = Array.from({ length: 256 }, (_, i) => {
  let crc = i << 24
  for (let bit = 0; bit < 8; bit++) crc = crc & 0x80000000 ? (crc << 1) ^ 0x04c11db7 : crc << 1
  return crc >>> 0
})

/** Writes a page's checksum anew, over the page with a zero in its place. */
function seal(bytes: Buffer, { at, end }: Page): void {
  bytes.writeUInt32LE(0, at + 22)
  let crc = 0
  for (const byte of bytes.subarray(at, end)) crc = ((crc << 8) ^ (table[((crc >>> 24) ^ byte) & 0xff] ?? 0)) >>> 0
  bytes.writeUInt32LE(crc, at + 22)
}

/** Where the bytes of the second packet lie: the comments. It begins a page, and may go on over several. */
function commentBytes(pages: readonly Page[]): { spots: { page: Page; from: number; to: number }[] } {
  const spots: { page: Page; from: number; to: number }[] = []
  for (const page of pages.slice(1)) {
    let length = 0
    let whole = false
    for (const one of page.lacing) {
      length += one
      if (one < 255) {
        whole = true
        break
      }
    }
    spots.push({ page, from: page.body, to: page.body + length })
    if (whole) break
  }
  return { spots }
}

/** Opus or Vorbis in Ogg: no comments any more, and its length by the position of its last page. */
export function cleanOgg(given: Buffer): CleanVoice | undefined {
  const bytes = Buffer.from(given)
  const pages = [...pagesOf(bytes)]
  const [first] = pages
  const places = pages.map(({ at }) => Number(bytes.readBigInt64LE(at + 6)))
  // A second beginning is a second stream: a picture, or another song.
  const beginnings = pages.filter(({ at }) => bytes.readUInt8(at + 5) & 2).length
  if (!first || pages.length < 3 || beginnings !== 1) return undefined
  const head = bytes.toString('latin1', first.body, first.body + 8)
  const opus = head === 'OpusHead'
  if (!opus && head.slice(1, 7) !== 'vorbis') return undefined
  const hertz = opus ? 48_000 : bytes.readUInt32LE(first.body + 12)
  const skipped = opus ? bytes.readUInt16LE(first.body + 10) : 0
  const { spots } = commentBytes(pages)
  const mark = opus ? 8 : 7
  let left = -1
  for (const { page, from, to } of spots) {
    let at = from
    if (left < 0) {
      // Its mark and the name of the encoder stay; the number of comments becomes none, and all behind it nothing.
      at = from + mark + 4 + bytes.readUInt32LE(from + mark)
      left = at + 4
      bytes.fill(0, at, to)
      // Vorbis ends its comments by a bit that is set.
      if (!opus && left < to) bytes.writeUInt8(1, left)
    } else bytes.fill(0, from, to)
    seal(bytes, page)
  }
  const samples = Math.max(...places) - skipped
  return hertz > 0 && samples > 0 ? { bytes, seconds: samples / hertz } : undefined
}
