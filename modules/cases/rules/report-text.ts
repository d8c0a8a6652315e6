import { lengths } from '../contract/limits.ts'

// Control characters but line feed and tab: a database text cannot hold NUL, and no reader wants the others.
// oxlint-disable-next-line no-control-regex
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g
// Marks that turn the order of a line (embedding, override, isolate): a reader could be shown other words than were
// written. The plain left-to-right and right-to-left marks and the joiners of emoji stay.
const turners = /[\u202a-\u202e\u2066-\u2069]/g

/** Marks that stand as they are: what most people type, in lines that begin and end with a mark. */
const usual =
  /^[\u0021-\u007e\u3001-\u3011\u4e00-\u9fff\uff01-\uff1f](?:[\u0020-\u007e\u3001-\u3011\u4e00-\u9fff\uff01-\uff1f\n]*[\u0021-\u007e\u3001-\u3011\u4e00-\u9fff\uff01-\uff1f])?$/

/** Text as it is kept: well-formed, one form of each character, line feeds only, no control characters. */
export function cleanText(text: string): string {
  if (usual.test(text)) return text
  return text.toWellFormed().replace(/\r\n?/g, '\n').replace(controls, '').replace(turners, '').normalize('NFC').trim()
}

/** Characters as a person counts them, so that an emoji is one or two and a rare character one. */
export function lengthOf(text: string): number {
  let count = 0
  for (const _ of text) count++
  return count
}

/** Something a reader can see: spaces, marks of direction and joiners alone are no words. */
const visible = /[^\s\p{C}\p{M}]/u

/** What is wrong with a report's text, or null. A voice note or a photo may stand for words. */
export function textFault(text: string, hasFiles: boolean): 'text_empty' | 'text_too_long' | null {
  if (!visible.test(text)) return hasFiles ? null : 'text_empty'
  // Cheap first: what is short in code units is short in characters.
  if (text.length > lengths.report && lengthOf(text) > lengths.report) return 'text_too_long'
  return null
}

const TITLE = 40
/** From the first mark that can be read to the end of its sentence. */
const firstSentence = /[^\s。！？!?][^\n。！？!?]*/

/** The line that stands for a report in lists: its first sentence, cut where a reader would not mind. */
export function titleOf(text: string): string {
  const line = firstSentence.exec(text)?.[0].trim() ?? ''
  if (line.length <= TITLE) return line
  const characters = [...line]
  return characters.length <= TITLE ? line : `${characters.slice(0, TITLE - 1).join('')}…`
}
