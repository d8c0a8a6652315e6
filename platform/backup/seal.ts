import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

// A sealed file: MAGIC, 16 bytes of salt, then frames of [u32 length][AES-256-GCM of at most FRAME bytes][16 bytes of tag].
// The nonce of a frame is its number and whether it is the last, so none can be moved, doubled or cut off.
const MAGIC = Buffer.from('LXB1')
const SALT_BYTES = 16
const TAG_BYTES = 16
const FRAME = 1 << 20

/** A sealed file that was cut, changed, or belongs to another key. */
export class Unsealable extends Error {
  override name = 'Unsealable'
}

const keyOf = (key: Buffer, salt: Buffer, name: string): Buffer =>
  Buffer.from(hkdfSync('sha256', key, salt, `lianxin backup ${name}`, 32))

function nonceOf(frame: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32BE(last ? 1 : 0, 0)
  nonce.writeBigUInt64BE(BigInt(frame), 4)
  return nonce
}

/** Cuts a stream into pieces of exactly so many bytes; only the last one may be shorter. */
async function* pieces(source: AsyncIterable<Buffer>, size: number): AsyncGenerator<Buffer> {
  let held: Buffer[] = []
  let bytes = 0
  for await (const chunk of source) {
    held.push(chunk)
    bytes += chunk.length
    while (bytes >= size) {
      const all = Buffer.concat(held)
      yield all.subarray(0, size)
      held = [all.subarray(size)]
      bytes = all.length - size
    }
  }
  yield Buffer.concat(held)
}

/** Encrypts a stream under the archive's key, bound to the file's name. */
export function seal(key: Buffer, name: string) {
  return async function* (source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    const salt = randomBytes(SALT_BYTES)
    const own = keyOf(key, salt, name)
    const frameOf = (piece: Buffer, frame: number, last: boolean): Buffer => {
      const cipher = createCipheriv('aes-256-gcm', own, nonceOf(frame, last))
      const text = Buffer.concat([cipher.update(piece), cipher.final()])
      const length = Buffer.alloc(4)
      length.writeUInt32BE(text.length)
      return Buffer.concat([length, text, cipher.getAuthTag()])
    }
    yield Buffer.concat([MAGIC, salt])
    let frame = 0
    let held: Buffer | undefined
    for await (const piece of pieces(source, FRAME)) {
      if (held) yield frameOf(held, frame++, false)
      held = piece
    }
    yield frameOf(held ?? Buffer.alloc(0), frame, true)
  }
}

/** Takes exact numbers of bytes from a stream; `take` gives fewer only at its end. */
function takerOf(source: AsyncIterable<Buffer>): (size: number) => Promise<Buffer> {
  const chunks = source[Symbol.asyncIterator]()
  let held: Buffer = Buffer.alloc(0)
  return async (size) => {
    const parts = [held]
    let bytes = held.length
    while (bytes < size) {
      const next = await chunks.next()
      if (next.done) break
      parts.push(next.value)
      bytes += next.value.length
    }
    const all = Buffer.concat(parts)
    held = all.subarray(size)
    return all.subarray(0, size)
  }
}

/** Decrypts what `seal` wrote. Throws `Unsealable` at the first byte that is not as it was, and when the end is missing. */
export function unseal(key: Buffer, name: string) {
  return async function* (source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    const take = takerOf(source)
    const head = await take(MAGIC.length + SALT_BYTES)
    if (head.length < MAGIC.length + SALT_BYTES || !head.subarray(0, MAGIC.length).equals(MAGIC))
      throw new Unsealable(`${name} is not a sealed file`)
    const own = keyOf(key, head.subarray(MAGIC.length), name)
    let length = await take(4)
    for (let frame = 0; ; frame++) {
      const size = length.length === 4 ? length.readUInt32BE() : FRAME + 1
      const text = size <= FRAME ? await take(size + TAG_BYTES) : Buffer.alloc(0)
      if (text.length !== size + TAG_BYTES) throw new Unsealable(`${name} is cut off`)
      length = await take(4)
      const opened = createDecipheriv('aes-256-gcm', own, nonceOf(frame, length.length === 0), {
        authTagLength: TAG_BYTES,
      })
      opened.setAuthTag(text.subarray(size))
      const piece = opened.update(text.subarray(0, size))
      try {
        opened.final()
      } catch (error) {
        throw new Unsealable(`${name} does not open: another key, or it was changed or cut`, { cause: error })
      }
      yield piece
      if (length.length === 0) return
    }
  }
}
