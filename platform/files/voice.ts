import { Refusal } from '../http/refusal.ts'
import type { ReadFile } from './read-file.ts'

/** Sixty seconds of phone-quality sound stay well under this. */
const MOST_BYTES = 2_500_000

function typeOf(b: Buffer): string | undefined {
  const at = (from: number, text: string) => b.subarray(from, from + text.length).toString('latin1') === text
  if (b.readUInt32BE(0) === 0x1a45dfa3) return 'audio/webm'
  if (at(0, 'OggS')) return 'audio/ogg'
  if (at(4, 'ftyp')) return 'audio/mp4'
  if (at(0, 'RIFF') && at(8, 'WAVE')) return 'audio/wav'
  if (at(0, 'ID3') || (b[0] === 0xff && ((b[1] ?? 0) & 0xe6) === 0xe2)) return 'audio/mpeg'
  return undefined
}

/** A voice note, its type by content. Refuses other files and what is longer than a minute can be. */
export function readVoice(bytes: Buffer): ReadFile {
  if (bytes.length > MOST_BYTES) throw new Refusal('voice_too_large', { field: 'voice' })
  const mime = bytes.length >= 16 ? typeOf(bytes) : undefined
  if (!mime) throw new Refusal('voice_unreadable', { field: 'voice' })
  return { kind: 'voice', mime, bytes }
}
