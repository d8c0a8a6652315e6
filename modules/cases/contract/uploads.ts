import { z } from 'zod'
import { lengths } from './limits.ts'

/** Bytes of a body that brings files: six photos of a phone with room to spare, or one long document. */
export const UPLOAD_BYTES = 20_000_000

/** A file as a program sends it, in base64; what it is follows from its content. */
const Upload = z.object({ base64: z.base64().max(UPLOAD_BYTES) })
export type Upload = z.infer<typeof Upload>

/**
 * Photos (JPG, PNG, WebP), voice notes of at most a minute (m4a, mp3, ogg, webm, wav) and PDF that come with an act. A file is
 * never named by its id: whoever could name one could name another's.
 */
export const uploads = z.array(Upload).max(lengths.files).default([])

/** Ways a file may be refused. */
export const uploadRefusals = [
  'photo_unreadable',
  'photo_too_large',
  'voice_unreadable',
  'voice_too_large',
  'document_unreadable',
  'document_too_large',
  'document_unsafe',
  'file_unreadable',
] as const
