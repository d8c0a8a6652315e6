import { Refusal } from '../../http/refusal.ts'
import type { ReadFile } from '../read-file.ts'
import { cleanMp3 } from './mp3.ts'
import { cleanMp4 } from './mp4.ts'
import { cleanOgg } from './ogg.ts'
import type { CleanVoice } from './sound.ts'
import { cleanWav } from './wav.ts'
import { cleanWebm } from './webm.ts'

/** A minute of ordinary sound stays under this in every kind but bare samples, which are phone quality then. */
const MOST_BYTES = 6_000_000
/** A recorder that stops at sixty seconds writes a little more. */
const MOST_SECONDS = 62

interface Kind {
  readonly mime: string
  readonly clean: (bytes: Buffer) => CleanVoice | undefined
}

function kindOf(b: Buffer): Kind | undefined {
  const at = (from: number, text: string) => b.subarray(from, from + text.length).toString('latin1') === text
  if (b.length < 16) return undefined
  if (b.readUInt32BE(0) === 0x1a45dfa3) return { mime: 'audio/webm', clean: cleanWebm }
  if (at(0, 'OggS')) return { mime: 'audio/ogg', clean: cleanOgg }
  if (at(4, 'ftyp')) return { mime: 'audio/mp4', clean: cleanMp4 }
  if (at(0, 'RIFF') && at(8, 'WAVE')) return { mime: 'audio/wav', clean: cleanWav }
  if (at(0, 'ID3') || (b[0] === 0xff && ((b[1] ?? 0) & 0xe6) === 0xe2)) return { mime: 'audio/mpeg', clean: cleanMp3 }
  return undefined
}

/** Whether it begins as one of the kinds of sound that are taken. */
export const looksLikeVoice = (bytes: Buffer): boolean => kindOf(bytes) !== undefined

/**
 * A voice note: its kind by content, its length as its own structure tells it, and what a recorder wrote beside the sound
 * (place, device, names) overwritten. Refuses what is no sound of a kind that browsers play, what has pictures, and
 * what is longer than a minute. There is no re-encoder of sound here: the samples stay as they were recorded.
 */
export function readVoice(bytes: Buffer): ReadFile {
  if (bytes.length > MOST_BYTES) throw new Refusal('voice_too_large', { field: 'voice' })
  const kind = kindOf(bytes)
  const clean = kind && cleanOrNothing(kind, bytes)
  if (!kind || !clean) throw new Refusal('voice_unreadable', { field: 'voice' })
  if (clean.seconds > MOST_SECONDS) throw new Refusal('voice_too_large', { field: 'voice' })
  return { kind: 'voice', mime: kind.mime, bytes: clean.bytes }
}

/** A file that breaks off or lies about its lengths runs out of bytes somewhere inside. */
function cleanOrNothing({ clean }: Kind, bytes: Buffer): CleanVoice | undefined {
  try {
    return clean(bytes)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
