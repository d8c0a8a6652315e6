const END_OF_DIRECTORY = 0x06054b50
const ENTRY = 0x02014b50

/**
 * The bytes a zip says it holds unpacked, from its directory; undefined when it is no zip. Asked before unpacking:
 * thirty kilobytes can be made to swell to gigabytes.
 */
export function unpackedSize(zip: Buffer): number | undefined {
  const from = Math.max(0, zip.length - 65_557)
  for (let at = zip.length - 22; at >= from; at--) {
    if (zip.readUInt32LE(at) === END_OF_DIRECTORY)
      return sumOfEntries(zip, zip.readUInt32LE(at + 16), zip.readUInt16LE(at + 10))
  }
  return undefined
}

function sumOfEntries(zip: Buffer, start: number, count: number): number | undefined {
  let at = start
  let sum = 0
  for (let i = 0; i < count; i++) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== ENTRY) return undefined
    sum += zip.readUInt32LE(at + 24)
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return sum
}
