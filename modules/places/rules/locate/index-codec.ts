// The locator's index as bytes: a head in JSON with the length of each array, then the arrays, little-endian as every
// machine we run on keeps them.
import type { LocatorIndex } from './locator.ts'

type Arrays = readonly [at: Int32Array, from: Uint32Array, cells: Int32Array, lists: Int32Array]

/** Packs an index; some 20 MB for 92,000 micro-grids. */
export function packIndex({ answers, edges, cells, lists, ...raster }: LocatorIndex): Buffer {
  const arrays: Arrays = [edges.at, edges.from, cells, lists]
  const head = Buffer.from(JSON.stringify({ ...raster, answers, lengths: arrays.map(({ length }) => length) }))
  const size = Buffer.alloc(4)
  size.writeUInt32LE(head.length)
  return Buffer.concat([size, head, ...arrays.map((one) => Buffer.from(one.buffer, one.byteOffset, one.byteLength))])
}

/** Takes up what `packIndex` packed; throws when bytes are missing, which means the row is damaged. */
export function unpackIndex(bytes: Buffer): LocatorIndex {
  const size = bytes.readUInt32LE(0)
  const { lengths, answers, ...raster } = JSON.parse(bytes.toString('utf8', 4, 4 + size)) as Pick<
    LocatorIndex,
    'answers' | 'box' | 'step' | 'columns' | 'rows'
  > & { lengths: readonly [number, number, number, number] }
  // Copied once as a whole: typed arrays must begin at a multiple of four.
  const rest = new Uint8Array(bytes.subarray(4 + size)).buffer
  const [at, from, cells, lists] = lengths
  if (rest.byteLength !== (at + from + cells + lists) * 4) throw new RangeError('a stored index ends too early')
  return {
    ...raster,
    answers,
    edges: { at: new Int32Array(rest, 0, at), from: new Uint32Array(rest, at * 4, from) },
    cells: new Int32Array(rest, (at + from) * 4, cells),
    lists: new Int32Array(rest, (at + from + cells) * 4, lists),
  }
}
