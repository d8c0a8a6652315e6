import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { isRefusal } from '../http/index.ts'
import { readPhoto, readUpload } from './index.ts'

const refusedWith = async (promise: Promise<unknown>) => {
  const error = await promise.then(
    () => undefined,
    (e: unknown) => e,
  )
  return isRefusal(error) ? error.code : String(error)
}

/** A PNG header that claims so many pixels, with hardly any data behind it. */
function claim(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    let crc = ~0
    for (const byte of body) {
      crc ^= byte
      for (let k = 0; k < 8; k++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
    }
    const out = Buffer.alloc(8 + body.length)
    out.writeUInt32BE(data.length, 0)
    body.copy(out, 4)
    out.writeUInt32BE(~crc >>> 0, 4 + body.length)
    return out
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 0, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(64))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

test('a photo is re-encoded without its position and made small', async () => {
  const photo = await sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#456' } })
    .withExif({ IFD3: { GPSLatitude: '30/1 45/1 0/1' } })
    .jpeg()
    .toBuffer()
  const read = await readPhoto(photo)
  const meta = await sharp(read.bytes).metadata()
  expect([meta.width, meta.exif]).toEqual([1600, undefined])
})

test('a picture that claims too many pixels is refused before it is decoded', async () => {
  expect(await refusedWith(readPhoto(claim(16_000, 16_000)))).toBe('photo_too_large')
})

test.each([
  ['a text', Buffer.from('not a photo at all, but long enough')],
  ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')],
  ['a photo cut short', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 1, 2, 3])],
  ['nothing', Buffer.alloc(0)],
])('%s is no photo', async (_, bytes) => {
  expect(await refusedWith(readPhoto(bytes))).toBe('photo_unreadable')
})

test('what is uploaded is known by its content, whatever it was sent as', async () => {
  const photo = await sharp({ create: { width: 4, height: 4, channels: 3, background: '#456' } })
    .png()
    .toBuffer()
  expect((await readUpload(photo, 'voice')).mime).toBe('image/jpeg')
  const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n%%EOF')
  expect((await readUpload(pdf, 'photo')).kind).toBe('document')
  const neither = Buffer.from('neither of them')
  expect(await refusedWith(readUpload(neither, 'voice'))).toBe('voice_unreadable')
  expect(await refusedWith(readUpload(neither, 'photo'))).toBe('photo_unreadable')
  expect(await refusedWith(readUpload(neither))).toBe('file_unreadable')
})
