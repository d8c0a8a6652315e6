import type { CleanVoice } from './sound.ts'

/** Kilobits a second of layer III by the index in the frame's head, for MPEG 1 and for MPEG 2 and 2.5. */
const rates = [
  [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
] as const
const frequencies = [44_100, 48_000, 32_000] as const

interface Frame {
  readonly length: number
  readonly seconds: number
}

function frameAt(bytes: Buffer, at: number): Frame | undefined {
  if (at + 4 > bytes.length) return undefined
  const head = bytes.readUInt32BE(at)
  const [version, layer] = [(head >>> 19) & 3, (head >>> 17) & 3]
  if (head >>> 21 !== 0x7ff || version === 1 || layer !== 1) return undefined
  const old = version !== 3
  const rate = rates[old ? 1 : 0][(head >>> 12) & 15]
  const frequency = frequencies[(head >>> 10) & 3]
  if (!rate || !frequency) return undefined
  const hertz = frequency >> (version === 3 ? 0 : version === 2 ? 1 : 2)
  const samples = old ? 576 : 1152
  return { length: Math.floor((samples / 8) * ((rate * 1000) / hertz)) + ((head >>> 9) & 1), seconds: samples / hertz }
}

/** Bytes of the tag in front, whose length is written seven bits a byte. */
function tagLength(bytes: Buffer): number {
  if (bytes.toString('latin1', 0, 3) !== 'ID3') return 0
  const digits = [6, 7, 8, 9].map((at) => bytes.readUInt8(at) & 0x7f)
  return 10 + digits.reduce((sum, one) => sum * 128 + one, 0)
}

/** MPEG layer III: its frames alone, without the tags before and after. Undefined when no frame follows another. */
export function cleanMp3(bytes: Buffer): CleanVoice | undefined {
  const frames: Buffer[] = []
  let seconds = 0
  for (let at = tagLength(bytes); ;) {
    const frame = frameAt(bytes, at)
    if (!frame) break
    frames.push(bytes.subarray(at, at + frame.length))
    seconds += frame.seconds
    at += frame.length
  }
  return frames.length > 1 ? { bytes: Buffer.concat(frames), seconds } : undefined
}
