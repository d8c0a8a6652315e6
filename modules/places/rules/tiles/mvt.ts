// Mapbox Vector Tiles 2.1 written by hand: protobuf with four kinds of message, no library between a ring and its bytes.

import { EXTENT } from './mercator.ts'

export type Attributes = Readonly<Record<string, string>>

export interface TileFeature {
  readonly kind: 'point' | 'polygon'
  /** Command integers relative to the tile, from `polygonCommands` or `pointCommands`. */
  readonly commands: readonly number[]
  readonly attributes: Attributes
}

/** The bytes of a tile; layers without features are left out. */
export function encodeTile(layers: ReadonlyMap<string, readonly TileFeature[]>): Uint8Array {
  const tile = new Message()
  for (const [name, features] of layers) if (features.length > 0) tile.message(3, layer(name, features))
  return tile.bytes()
}

function layer(name: string, features: readonly TileFeature[]): Message {
  const keys = new Map<string, number>()
  const values = new Map<string, number>()
  const number = (table: Map<string, number>, word: string): number => {
    const known = table.get(word) ?? table.size
    table.set(word, known)
    return known
  }
  const out = new Message()
  out.uint(15, 2).text(1, name)
  for (const { kind, commands, attributes } of features) {
    const tags = Object.entries(attributes).flatMap(([key, value]) => [number(keys, key), number(values, value)])
    const feature = new Message()
    feature.packed(2, tags).uint(3, kind === 'point' ? 1 : 3).packed(4, commands)
    out.message(2, feature)
  }
  for (const key of keys.keys()) out.text(3, key)
  for (const value of values.keys()) out.message(4, new Message().text(1, value))
  return out.uint(5, EXTENT)
}

/** One protobuf message being written. */
class Message {
  private buffer = new Uint8Array(64)
  private length = 0

  uint(field: number, value: number): this {
    return this.varint(field * 8).varint(value)
  }

  text(field: number, value: string): this {
    const bytes = Buffer.from(value, 'utf8')
    return this.varint(field * 8 + 2).varint(bytes.length).put(bytes)
  }

  packed(field: number, values: readonly number[]): this {
    const inner = new Message()
    for (const value of values) inner.varint(value)
    return this.message(field, inner)
  }

  message(field: number, inner: Message): this {
    const bytes = inner.bytes()
    return this.varint(field * 8 + 2).varint(bytes.length).put(bytes)
  }

  bytes(): Uint8Array {
    return this.buffer.subarray(0, this.length)
  }

  private varint(value: number): this {
    this.room(5)
    let rest = value
    for (; rest > 127; rest >>>= 7) this.buffer[this.length++] = (rest & 127) | 128
    this.buffer[this.length++] = rest
    return this
  }

  private put(bytes: Uint8Array): this {
    this.room(bytes.length)
    this.buffer.set(bytes, this.length)
    this.length += bytes.length
    return this
  }

  private room(more: number): void {
    if (this.length + more <= this.buffer.length) return
    const wider = new Uint8Array(Math.max(this.buffer.length * 2, this.length + more))
    wider.set(this.buffer)
    this.buffer = wider
  }
}
