import { expect, test } from 'vitest'
import { readVoice } from './read-voice.ts'

const secret = 'Jiaxing 30.75N'
const answer = (bytes: Buffer): string => {
  try {
    const read = readVoice(bytes)
    return `${read.mime}${read.bytes.includes(secret) ? ', and where' : ''}`
  } catch (error) {
    return (error as { code?: string }).code ?? String(error)
  }
}
const u32 = (n: number, little = false) => {
  const b = Buffer.alloc(4)
  if (little) b.writeUInt32LE(n)
  else b.writeUInt32BE(n)
  return b
}

// RIFF/WAVE
const chunk = (name: string, body: Buffer) =>
  Buffer.concat([Buffer.from(name), u32(body.length, true), body, Buffer.alloc(body.length & 1)])
function wav(seconds: number): Buffer {
  const format = Buffer.alloc(16)
  format.writeUInt32LE(8000, 8)
  const body = Buffer.concat([
    chunk('fmt ', format),
    chunk('LIST', Buffer.from(secret)),
    chunk('data', Buffer.alloc(8000 * seconds)),
  ])
  return Buffer.concat([Buffer.from('RIFF'), u32(body.length + 4, true), Buffer.from('WAVE'), body])
}

// MPEG layer III at 32 kbit/s and 44.1 kHz: 104 bytes a frame of 26 ms.
function mp3(seconds: number): Buffer {
  const frame = Buffer.alloc(104)
  frame.writeUInt32BE(0xfffb1000)
  const tag = Buffer.concat([
    Buffer.from('ID3\x04\0\0\0\0\0', 'latin1'),
    Buffer.from([secret.length]),
    Buffer.from(secret),
  ])
  const frames = Math.ceil((seconds * 44_100) / 1152)
  return Buffer.concat([tag, ...Array.from({ length: frames }, () => frame), Buffer.from(`TAG${secret}`)])
}

// Ogg: pages whose checksum is left open, since a reader of lengths does not look at it.
function page(packet: Buffer, granule: number, flags = 0): Buffer {
  const segments = [...Array.from({ length: Math.floor(packet.length / 255) }, () => 255), packet.length % 255]
  const head = Buffer.alloc(27)
  head.write('OggS')
  head.writeUInt8(flags, 5)
  head.writeBigInt64LE(BigInt(granule), 6)
  head.writeUInt8(segments.length, 26)
  return Buffer.concat([head, Buffer.from(segments), packet])
}
function ogg(seconds: number): Buffer {
  const first = Buffer.alloc(19)
  first.write('OpusHead')
  first.writeUInt16LE(312, 10)
  const comments = Buffer.concat([
    Buffer.from('OpusTags'),
    u32(4, true),
    Buffer.from('test'),
    u32(1, true),
    u32(secret.length, true),
    Buffer.from(secret),
  ])
  return Buffer.concat([page(first, 0, 2), page(comments, 0), page(Buffer.alloc(80), 312 + seconds * 48_000, 4)])
}

// EBML
const element = (id: number[], body: Buffer, open = false) =>
  Buffer.concat([
    Buffer.from(id),
    open
      ? Buffer.from([0x01, 255, 255, 255, 255, 255, 255, 255])
      : Buffer.concat([Buffer.from([0x10]), u32(body.length).subarray(1)]),
    body,
  ])
function webm(seconds: number, type = 2): Buffer {
  const block = (at: number) => {
    const body = Buffer.alloc(8)
    body.writeUInt8(0x81)
    body.writeInt16BE(at, 1)
    return element([0xa3], body)
  }
  const cluster = (at: number, ...blocks: Buffer[]) =>
    element([0x1f, 0x43, 0xb6, 0x75], Buffer.concat([element([0xe7], u32(at)), ...blocks]), true)
  const segment = Buffer.concat([
    element([0x15, 0x49, 0xa9, 0x66], element([0x2a, 0xd7, 0xb1], u32(1_000_000))),
    element([0x16, 0x54, 0xae, 0x6b], element([0xae], element([0x83], Buffer.from([type])))),
    element([0x12, 0x54, 0xc3, 0x67], Buffer.from(secret)),
    cluster(0, block(0), block(9000)),
    cluster((seconds - 9) * 1000, block(0), block(9000)),
  ])
  return Buffer.concat([
    element([0x1a, 0x45, 0xdf, 0xa3], Buffer.alloc(4)),
    element([0x18, 0x53, 0x80, 0x67], segment, true),
  ])
}

// ISO base media
const box = (name: string, ...body: Buffer[]) => {
  const all = Buffer.concat(body)
  return Buffer.concat([u32(all.length + 8), Buffer.from(name), all])
}
const track = (length: number, handler = 'soun') =>
  box(
    'trak',
    box(
      'mdia',
      box('mdhd', Buffer.concat([Buffer.alloc(12), u32(1000), u32(length), Buffer.alloc(4)])),
      box('hdlr', Buffer.concat([Buffer.alloc(8), Buffer.from(handler), Buffer.alloc(12)])),
    ),
  )
const start = box('ftyp', Buffer.from('M4A \0\0\0\0'))
const mp4 = (seconds: number, handler = 'soun') =>
  Buffer.concat([
    start,
    box('moov', track(seconds * 1000, handler), box('udta', Buffer.from(secret))),
    box('mdat', Buffer.alloc(64)),
  ])
/** As phones record: no length in the head, one in each fragment. */
function fragments(seconds: number): Buffer {
  const usual = box('trex', Buffer.concat([u32(0), u32(1), u32(1), u32(20), u32(0), u32(0)]))
  const run = (count: number) =>
    box(
      'moof',
      box(
        'traf',
        box('tfhd', Buffer.concat([u32(0x020000), u32(1)])),
        box('trun', Buffer.concat([u32(1), u32(count), u32(0)])),
      ),
    )
  return Buffer.concat([
    start,
    box('moov', track(0), box('mvex', usual)),
    run(seconds * 25),
    run(seconds * 25),
    box('mdat', Buffer.alloc(64)),
  ])
}

test.each([
  ['bare samples', wav, 'audio/wav'],
  ['layer III', mp3, 'audio/mpeg'],
  ['Opus in Ogg', ogg, 'audio/ogg'],
  ['Opus in WebM, its lengths left open', webm, 'audio/webm'],
  ['sound in MP4', mp4, 'audio/mp4'],
  ['sound in MP4, in fragments', fragments, 'audio/mp4'],
])('%s: a minute is taken without what stands beside it, more is not', (_, make, mime) => {
  expect(answer(make(59))).toBe(mime)
  expect(answer(make(70))).toBe('voice_too_large')
  expect(answer(make(40).subarray(0, 60))).toBe('voice_unreadable')
})

test('what was overwritten is overwritten in place: the sound of a cleaned file is read again the same', () => {
  for (const make of [wav, mp3, ogg, webm, mp4, fragments]) {
    const once = readVoice(make(30))
    expect(readVoice(once.bytes).bytes.equals(once.bytes)).toBe(true)
  }
})

test('a page of Ogg has its checksum right again', () => {
  const crc = (bytes: Buffer) => {
    let sum = 0
    for (const byte of bytes) {
      sum = (sum ^ (byte << 24)) >>> 0
      for (let bit = 0; bit < 8; bit++) sum = (sum & 0x80000000 ? (sum << 1) ^ 0x04c11db7 : sum << 1) >>> 0
    }
    return sum
  }
  const { bytes } = readVoice(ogg(30))
  const at = bytes.indexOf('OggS', 4)
  const second = Buffer.from(bytes.subarray(at, bytes.indexOf('OggS', at + 4)))
  const written = second.readUInt32LE(22)
  second.writeUInt32LE(0, 22)
  expect(written).toBe(crc(second))
})

test.each([
  ['a film in MP4', mp4(5, 'vide')],
  ['a film in WebM', webm(20, 1)],
  [
    'a photo in the box of a sound',
    Buffer.concat([box('ftyp', Buffer.from('heic\0\0\0\0')), box('meta', Buffer.alloc(40))]),
  ],
  ['a box longer than the file', Buffer.concat([start, u32(0x7fffffff), Buffer.from('moov')])],
  ['a page and nothing more', page(Buffer.alloc(30), 0, 2)],
  ['half a head', Buffer.from([0x1a, 0x45, 0xdf, 0xa3, ...Array.from({ length: 20 }, () => 0)])],
  ['a text', Buffer.from('<html>not a sound</html>')],
  ['nothing', Buffer.alloc(0)],
])('%s is no voice note', (_, bytes) => {
  expect(answer(bytes)).toBe('voice_unreadable')
})

test('what has more bytes than a minute can have is refused before it is read', () => {
  expect(answer(Buffer.concat([webm(20), Buffer.alloc(6_000_000)]))).toBe('voice_too_large')
})
