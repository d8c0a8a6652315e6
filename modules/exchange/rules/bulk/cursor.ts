/** Where a broken export goes on: the key of the last row that came. */
export const cursorOf = (key: readonly string[]): string => Buffer.from(JSON.stringify(key)).toString('base64url')

/** The key in a cursor; undefined for what is none, or one of another object. */
export function readCursor(cursor: string, length: number): string[] | undefined {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    const fits = Array.isArray(key) && key.length === length && key.every((one) => typeof one === 'string')
    return fits ? key : undefined
  } catch {
    return undefined
  }
}
