// Mapbox Vector Tiles 2.1 written by hand: four kinds of message, no library between a ring and its bytes.

import { EXTENT } from './mercator.ts'
import { packedSize, Writer } from './protobuf.ts'

export type Attributes = Readonly<Record<string, string>>

export interface TileFeature {
  readonly kind: 'point' | 'polygon'
  /** Command integers relative to the tile, from `polygonCommands` or `pointCommands`. */
  readonly commands: readonly number[]
  readonly attributes: Attributes
}

const tile = new Writer()
const one = new Writer()
const utf8 = new TextEncoder()

/** The bytes of a tile; layers without features are left out. */
export function encodeTile(layers: ReadonlyMap<string, readonly TileFeature[]>): Uint8Array {
  tile.empty()
  for (const [name, features] of layers) if (features.length > 0) tile.text(3, layer(name, features))
  return tile.bytes()
}

function layer(name: string, features: readonly TileFeature[]): Uint8Array {
  const keys = new Map<string, number>()
  const values = new Map<string, number>()
  one.empty().uint(15, 2).text(1, utf8.encode(name))
  for (const { kind, commands, attributes } of features) {
    const tags: number[] = []
    for (const key in attributes) tags.push(numberOf(keys, key), numberOf(values, attributes[key]!))
    one
      .begin(2, packedSize(tags) + 2 + packedSize(commands))
      .packed(2, tags)
      .uint(3, kind === 'point' ? 1 : 3)
      .packed(4, commands)
  }
  for (const key of keys.keys()) one.text(3, utf8.encode(key))
  for (const value of values.keys()) {
    const bytes = utf8.encode(value)
    // A value is a message with one text in it: tag, length (below 128 for our names and codes, else two bytes), text.
    one.begin(4, 1 + (bytes.length < 128 ? 1 : 2) + bytes.length).text(1, bytes)
  }
  return one.uint(5, EXTENT).bytes()
}

function numberOf(table: Map<string, number>, word: string): number {
  const known = table.get(word)
  if (known !== undefined) return known
  table.set(word, table.size)
  return table.size - 1
}
