/** Bytes a varint takes. */
const sizeOf = (value: number): number =>
  value < 128 ? 1 : value < 16_384 ? 2 : value < 2_097_152 ? 3 : value < 268_435_456 ? 4 : 5
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + sizeOf(value), 0)

/** What a packed field takes, tag and length included. */
export function packedSize(values: readonly number[]): number {
  const body = sum(values)
  return 1 + sizeOf(body) + body
}

/** A protobuf message written front to back into one buffer: nested messages say their size first, so nothing is copied twice. */
export class Writer {
  private buffer = new Uint8Array(1 << 12)
  private length = 0

  uint(field: number, value: number): this {
    return this.varint(field * 8).varint(value)
  }

  text(field: number, bytes: Uint8Array): this {
    return this.begin(field, bytes.length).put(bytes)
  }

  packed(field: number, values: readonly number[]): this {
    this.begin(field, sum(values))
    for (const value of values) this.varint(value)
    return this
  }

  /** Opens a nested message of so many bytes; what is written next is its content. */
  begin(field: number, size: number): this {
    return this.varint(field * 8 + 2).varint(size)
  }

  /** A copy of what was written; the writer may then be emptied and used again. */
  bytes(): Uint8Array {
    return this.buffer.slice(0, this.length)
  }

  empty(): this {
    this.length = 0
    return this
  }

  private varint(value: number): this {
    if (this.length + 5 > this.buffer.length) this.widen(5)
    let rest = value
    for (; rest > 127; rest >>>= 7) this.buffer[this.length++] = (rest & 127) | 128
    this.buffer[this.length++] = rest
    return this
  }

  private put(bytes: Uint8Array): this {
    if (this.length + bytes.length > this.buffer.length) this.widen(bytes.length)
    this.buffer.set(bytes, this.length)
    this.length += bytes.length
    return this
  }

  private widen(more: number): void {
    const wider = new Uint8Array(Math.max(this.buffer.length * 2, this.length + more))
    wider.set(this.buffer)
    this.buffer = wider
  }
}
