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
