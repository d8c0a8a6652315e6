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
const uploads = z.array(Upload).max(lengths.files).default([])

/** Said to a program that names files by their ids, instead of leaving them out without a word. */
const files = z
  .array(z.unknown())
  .max(
    0,
    '文件请放在 uploads 里随这次提交发来，不能写文件编号 | Send files along in uploads; they cannot be named by their ids',
  )
  .optional()

/** What an act's body by JSON has in place of its files' ids. */
export const withUploads = { files, uploads }

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
