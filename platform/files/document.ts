import { inflateSync } from 'node:zlib'
import { Refusal } from '../http/refusal.ts'
import { cleanDocument, type DocumentStream } from './clean-document.ts'
import type { ReadFile } from './read-file.ts'

const MOST_BYTES = 10_000_000
/** Unpacked, a list of objects of a document this size stays far below. */
const MOST_UNPACKED = 20_000_000

/** What runs, opens, sends or carries something else: no letter or receipt needs any of it. */
const active = [
  'JavaScript',
  'JS',
  'Launch',
  'EmbeddedFile',
  'EmbeddedFiles',
  'RichMedia',
  'XFA',
  'SubmitForm',
  'ImportData',
  'GoToR',
  'GoToE',
  'AA',
  // What is encrypted cannot be looked into.
  'Encrypt',
]
const forbidden = new RegExp(`/(?:${active.join('|')})(?![A-Za-z0-9])`)

/** Names may be written with hexadecimal escapes (`/J#61vaScript`); as they are meant. */
const plainNames = (text: string): string =>
  text.replaceAll(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

interface Parts {
  /** The document without the bodies of its streams, in which any bytes may stand. */
  readonly structure: string
  /** Objects that were packed into streams, unpacked. */
  readonly packed: readonly string[]
  readonly streams: readonly DocumentStream[]
}

/** Takes a document apart; objects packed otherwise than by Flate alone cannot be looked into and are refused. */
function partsOf(text: string, bytes: Buffer): Parts {
  const packed: string[] = []
  const streams: DocumentStream[] = []
  let structure = ''
  let from = 0
  for (let at = text.indexOf('stream', from); at >= 0; at = text.indexOf('stream', from)) {
    const head = text.slice(from, at)
    const end = text.indexOf('endstream', at)
    if (end < 0) throw new Refusal('document_unreadable', { field: 'files' })
    structure += head
    const own = plainNames(head.slice(head.lastIndexOf(' obj') + 1))
    const body = at + (text.startsWith('stream\r\n', at) ? 8 : 7)
    streams.push({ dictionary: own, from: body, to: end })
    if (own.includes('/ObjStm')) {
      if (!/\/Filter\s*(?:\[\s*)?\/FlateDecode\s*(?:\]|\/|>>)/.test(own) || own.includes('/DecodeParms'))
        throw new Refusal('document_unsafe', { field: 'files' })
      packed.push(inflateSync(bytes.subarray(body, end), { maxOutputLength: MOST_UNPACKED }).toString('latin1'))
    }
    from = end + 'endstream'.length
  }
  return { structure: structure + text.slice(from), packed, streams }
}

/** Whether it begins as a PDF does. */
export const looksLikeDocument = (bytes: Buffer): boolean => bytes.subarray(0, 5).toString('latin1') === '%PDF-'

/**
 * A PDF, judged by its structure. There is no re-encoder of PDF that would not change what it says: what a camera or a program
 * wrote beside it is overwritten in place, and one that is signed is kept to the byte.
 * Refuses what is no whole PDF, what is longer than 10 MB, what is encrypted, and what holds scripts, launches, forms that
 * send, or other files, also inside packed objects. It is served to be kept only, under a policy that runs nothing.
 */
export function readDocument(bytes: Buffer): ReadFile {
  if (bytes.length > MOST_BYTES) throw new Refusal('document_too_large', { field: 'files' })
  const text = bytes.toString('latin1')
  const whole = /^%PDF-[12]\.\d/.test(text) && text.slice(-2048).includes('%%EOF')
  if (!whole) throw new Refusal('document_unreadable', { field: 'files' })
  let parts: Parts
  try {
    parts = partsOf(text, bytes)
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal('document_unreadable', { field: 'files' })
  }
  if ([parts.structure, ...parts.packed].some((part) => forbidden.test(plainNames(part))))
    throw new Refusal('document_unsafe', { field: 'files' })
  return { kind: 'document', mime: 'application/pdf', bytes: cleanDocument(bytes, text, parts.streams) }
}
