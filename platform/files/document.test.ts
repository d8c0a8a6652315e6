import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readDocument } from './document.ts'

const pdf = (...objects: string[]) =>
  Buffer.from(
    `%PDF-1.7\n${objects.map((one, i) => `${i + 1} 0 obj\n${one}\nendobj`).join('\n')}\ntrailer\n%%EOF`,
    'latin1',
  )
const packed = (text: string, filter = '/FlateDecode') =>
  `<< /Type /ObjStm /N 1 /First 4 /Filter ${filter} /Length 9 >>\nstream\n${deflateSync(Buffer.from(text)).toString('latin1')}\nendstream`
const plain = '<< /Type /Catalog /Pages 2 0 R >>'
const codeOf = (bytes: Buffer): string => {
  try {
    return readDocument(bytes).mime
  } catch (error) {
    return (error as { code?: string }).code ?? String(error)
  }
}

test.each([
  ['a plain one', pdf(plain), 'application/pdf'],
  ['one with packed objects', pdf(plain, packed('<< /Type /Page >>')), 'application/pdf'],
  [
    'bytes of a picture that look like a name',
    pdf(plain, '<< /Length 5 >>\nstream\n/JS (\nendstream'),
    'application/pdf',
  ],
  ['a name that only begins alike', pdf('<< /JSONData 1 /AAPL 2 >>'), 'application/pdf'],
  ['a script', pdf('<< /S /JavaScript /JS (app.alert) >>'), 'document_unsafe'],
  ['a script under another spelling', pdf('<< /S /J#61vaScript >>'), 'document_unsafe'],
  ['a script among packed objects', pdf(plain, packed('<< /S /JavaScript >>')), 'document_unsafe'],
  ['packed objects that cannot be looked into', pdf(packed('<< >>', '/LZWDecode')), 'document_unsafe'],
  ['another file inside', pdf('<< /EmbeddedFiles 3 0 R >>'), 'document_unsafe'],
  ['something to launch', pdf('<< /S /Launch >>'), 'document_unsafe'],
  ['an encrypted one', pdf('<< /Encrypt 5 0 R >>'), 'document_unsafe'],
  ['half of one', pdf(plain).subarray(0, 20), 'document_unreadable'],
  ['a picture by that name', Buffer.from('GIF89a'), 'document_unreadable'],
])('of documents %s is judged by its structure', (_, bytes, answer) => {
  expect(codeOf(bytes)).toBe(answer)
})

/** A JPEG's beginning: Exif with a place, a comment, a profile of colour, then the scan. */
const segment = (marker: number, body: string) =>
  Buffer.concat([Buffer.from([0xff, marker, 0, body.length + 2]), Buffer.from(body, 'latin1')])
const picture = Buffer.concat([
  Buffer.from([0xff, 0xd8]),
  segment(0xe1, 'Exif 30.75N 120.75E'),
  segment(0xe2, 'ICC_PROFILE colours'),
  segment(0xfe, 'taken with a phone'),
  Buffer.from([0xff, 0xda, 0, 2]),
  Buffer.from('pixels that read 30.75N too', 'latin1'),
]).toString('latin1')
const letter = (more = '') =>
  Buffer.from(
    pdf(
      plain,
      `<< /Subtype /Image /Filter /DCTDecode >>\nstream\n${picture}\nendstream`,
      '<< /Type /Metadata /Subtype /XML >>\nstream\n<x:xmpmeta>photoshop:City</x:xmpmeta>\nendstream',
      `<< /Author (Zhang \\(San\\)) /Creator <576F7264> /Title (A letter) >>${more}`,
    )
      .toString('latin1')
      .replace('trailer', 'trailer << /Info 4 0 R >>'),
    'latin1',
  )

test('what a camera or a program wrote beside a document is overwritten, and nothing in it moves', () => {
  const given = letter()
  const kept = readDocument(given).bytes
  const text = kept.toString('latin1')
  expect(kept).toHaveLength(given.length)
  for (const gone of ['Exif', '120.75E', 'taken with', 'xmpmeta', 'Zhang', '576F7264']) expect(text).not.toContain(gone)
  for (const stays of ['ICC_PROFILE colours', 'pixels that read 30.75N too', 'A letter']) expect(text).toContain(stays)
  expect(text).toContain('/Creator <20202020>')
  expect(readDocument(kept).bytes.equals(kept)).toBe(true)
})

test('a signed document is kept to the byte, or its signature would not hold', () => {
  const signed = letter('\n<< /Type /Sig /ByteRange [0 10 20 30] >>')
  expect(readDocument(signed).bytes.equals(signed)).toBe(true)
})
