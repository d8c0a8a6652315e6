const quoted = (text: string): string => `"${text.replaceAll('\\', String.raw`\\`).replaceAll('"', String.raw`\"`)}"`

/** An element of a list, between whose quotes a backslash is said twice. */
function element(value: unknown): string {
  if (Array.isArray(value)) return listText(value)
  const bound = boundValue(value)
  if (bound === null) return 'NULL'
  return quoted(typeof bound === 'string' ? bound : String.raw`\x${bound.toString('hex')}`)
}

const listText = (values: readonly unknown[]): string => `{${values.map(element).join(',')}}`

/** A value as it travels to the database: text, or bytes for bytea; lists as the database's own, other objects as JSON. */
export function boundValue(value: unknown): string | Buffer | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return String(value)
  if (value instanceof Uint8Array)
    return Buffer.isBuffer(value) ? value : Buffer.from(value.buffer, value.byteOffset, value.byteLength)
  if (value instanceof Temporal.Instant) return value.toString()
  if (value instanceof Date) return value.toISOString()
  return Array.isArray(value) ? listText(value) : JSON.stringify(value)
}
