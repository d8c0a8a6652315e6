import type { CleanVoice } from './sound.ts'

/** Chunks that are the sound; the others are words about it (`LIST`, `bext`, `id3 `, `iXML`). */
const sound = new Set(['fmt ', 'fact', 'data'])

/** RIFF/WAVE: the chunks of the sound alone, and its length by its bytes a second. Undefined when there is no sound in it. */
export function cleanWav(bytes: Buffer): CleanVoice | undefined {
  const kept: Buffer[] = []
  let [rate, samples] = [0, 0]
  for (let at = 12; at + 8 <= bytes.length;) {
    const name = bytes.toString('latin1', at, at + 4)
    // A recorder that streams writes the length of its last chunk as all ones.
    const length = Math.min(bytes.readUInt32LE(at + 4), bytes.length - at - 8)
    const end = at + 8 + length + (length & 1)
    if (name === 'fmt ') rate = bytes.readUInt32LE(at + 16)
    if (name === 'data') samples += length
    if (sound.has(name)) kept.push(bytes.subarray(at, Math.min(end, bytes.length)))
    at = end
  }
  if (rate === 0 || samples === 0) return undefined
  const body = Buffer.concat(kept)
  const head = Buffer.from('RIFF    WAVE', 'latin1')
  head.writeUInt32LE(body.length + 4, 4)
  return { bytes: Buffer.concat([head, body]), seconds: samples / rate }
}
