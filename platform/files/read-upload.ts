import { Refusal } from '../http/refusal.ts'
import { looksLikeDocument, readDocument } from './document.ts'
import { looksLikePhoto, readPhoto } from './photo.ts'
import type { ReadFile } from './read-file.ts'
import { looksLikeVoice, readVoice } from './voice/read-voice.ts'

/**
 * Looks into a file that came from outside, whatever it is called: a photo is re-encoded, a voice note and a document are
 * taken by their structure. `meant` is what it was sent as, for the sentence when it is none of them.
 */
export async function readUpload(bytes: Buffer, meant: 'photo' | 'voice' | 'any' = 'any'): Promise<ReadFile> {
  if (looksLikeDocument(bytes)) return readDocument(bytes)
  if (looksLikePhoto(bytes)) return readPhoto(bytes)
  if (looksLikeVoice(bytes)) return readVoice(bytes)
  if (meant === 'photo') throw new Refusal('photo_unreadable', { field: 'photo' })
  if (meant === 'voice') throw new Refusal('voice_unreadable', { field: 'voice' })
  throw new Refusal('file_unreadable', { field: 'files' })
}
