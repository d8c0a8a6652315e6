/** A stream of a document: the dictionary before it, and where its bytes lie. */
export interface DocumentStream {
  readonly dictionary: string
  readonly from: number
  readonly to: number
}

/** Who wrote it, on what, with what; the title and subject say what the document is, and stay. */
const about =
  /\/(?:Author|Creator|Producer|Company|Manager|SourceModified)\s*(?:\(((?:\\[\s\S]|[^\\()])*)\)|<([0-9A-Fa-f\s]*)>)/g

/** Segments of a JPEG that are words about the picture: Exif, XMP, profiles of programs, comments. Profiles of colour stay. */
function blankPicture(bytes: Buffer, from: number, to: number): void {
  for (let at = from + 2; at + 4 <= to && bytes[at] === 0xff;) {
    const marker = bytes[at + 1] ?? 0
    // From the scan on there are only pixels.
    if (marker === 0xda || marker === 0xd9) return
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    if (end > to) return
    const words = marker === 0xe1 || marker === 0xed || marker === 0xfe
    if (words) bytes.fill(0, at + 4, end)
    at = end
  }
}

/** The object that `/Info` of the trailer names, if it stands by itself. */
function infoObject(text: string): { from: number; to: number } | undefined {
  const named = [...text.matchAll(/\/Info\s+(\d+)\s+(\d+)\s+R/g)].at(-1)
  if (!named) return undefined
  const begin = new RegExp(`(?:^|[\\r\\n])${named[1]}\\s+${named[2]}\\s+obj`).exec(text)
  const to = begin ? text.indexOf('endobj', begin.index) : -1
  return begin && to >= 0 ? { from: begin.index, to } : undefined
}

/**
 * Overwrites, in place, what a camera or a program wrote beside the document: where and with what its photos were taken, who
 * wrote it on what. Every length stays, so nothing in it moves. One that is signed stays as it is to the last byte: its
 * signature would no longer hold, and it is sent for the sake of it.
 */
export function cleanDocument(given: Buffer, text: string, streams: readonly DocumentStream[]): Buffer {
  if (text.includes('/ByteRange')) return given
  const bytes = Buffer.from(given)
  for (const { dictionary, from, to } of streams) {
    const filtered = dictionary.includes('/Filter')
    if (dictionary.includes('/DCTDecode') && !dictionary.includes('/FlateDecode')) blankPicture(bytes, from, to)
    if (/\/Type\s*\/Metadata\b/.test(dictionary) && !filtered) bytes.fill(' ', from, to)
  }
  const info = infoObject(text)
  if (info)
    for (const match of text.slice(info.from, info.to).matchAll(about)) {
      const said = match[1] ?? match[2] ?? ''
      const at = info.from + match.index + match[0].length - 1 - said.length
      if (match[1] !== undefined) bytes.fill(' ', at, at + said.length)
      else bytes.fill('20', at, at + said.length - (said.length % 2))
    }
  return bytes
}
