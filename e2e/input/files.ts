import { deflateSync, gzipSync } from 'node:zlib'

const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
const png = (width: number, height: number): Buffer => {
  const chunk = (name: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(name), data])
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    // A wrong checksum is one more thing to be refused.
    return Buffer.concat([length, body, Buffer.alloc(4)])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 0, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(1000))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** A file of a form: its name, what it says it is, and what it is. */
export interface EvilFile {
  readonly name: string
  readonly mime: string
  readonly bytes: Buffer
}

const file = (name: string, mime: string, bytes: Buffer | string): EvilFile => ({
  name,
  mime,
  bytes: Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes),
})

/** Files that are not what they say, claim more than they hold, name a path, or begin as a formula. */
export const evilFiles: readonly EvilFile[] = [
  file('a.svg', 'image/svg+xml', svg),
  file('a.png', 'image/png', svg),
  file('a.png', 'image/png', png(60_000, 60_000)),
  file('a.jpg', 'image/jpeg', Buffer.from('ffd8ffe000104a46494600', 'hex')),
  file('a.pdf', 'application/pdf', '%PDF-1.7\n<script>alert(1)</script>'),
  file('../../etc/passwd', 'text/csv', 'code,name\n=1+1,"unclosed'),
  file('a.csv', 'text/csv', '\uFEFFcode,name\n330402008016001,\0\n＝cmd,@x\n'),
  file('a.csv', 'text/csv', `${'a,'.repeat(20_000)}\n`),
  file('a.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'PK\u0003\u0004broken'),
  file('a.xlsx', 'application/octet-stream', gzipSync(Buffer.alloc(1_000_000))),
  file('a.geojson', 'application/geo+json', '{"type":"FeatureCollection","features":[{"geometry":null},{},null]}'),
  file('a.json', 'application/json', `${'['.repeat(5000)}${']'.repeat(5000)}`),
  file('a.html', 'text/html', '<script>alert(1)</script>'),
  file('empty', '', ''),
]
