import { readFile } from 'node:fs/promises'

/** One line of a file of JSON lines, checked and ready; `wrong` makes the sentence that refuses it. */
export type Reading<T> = (row: Readonly<Record<string, unknown>>, wrong: (says: string) => Error) => T

/** The rows of a file with one JSON object a line. Refuses an unreadable or empty file, and a bad row by its line. */
export async function readLines<T>(file: string, reading: Reading<T>): Promise<T[]> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Error(`cannot read ${file}`)
  })
  const rows: T[] = []
  for (const [at, line] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    if (line.trim() === '') continue
    const wrong = (says: string) => new Error(`${file}, line ${at + 1}: ${says}`)
    rows.push(reading(objectIn(line, wrong), wrong))
  }
  if (rows.length === 0) throw new Error(`${file} has no row`)
  return rows
}

function objectIn(line: string, wrong: (says: string) => Error): Record<string, unknown> {
  let found: unknown
  try {
    found = JSON.parse(line)
  } catch {
    throw wrong('is not JSON; every line is one object such as {"text":"…"}')
  }
  if (typeof found !== 'object' || found === null || Array.isArray(found))
    throw wrong('is not an object such as {"text":"…"}')
  return found as Record<string, unknown>
}

/** A text that must be there. */
export function textIn(row: Readonly<Record<string, unknown>>, field: string, wrong: (says: string) => Error): string {
  const value = row[field]
  if (typeof value === 'string') return value
  throw wrong(value === undefined ? `has no "${field}"` : `"${field}" is not a text`)
}

/** A text that may be missing, or null. */
export function maybeTextIn(
  row: Readonly<Record<string, unknown>>,
  field: string,
  wrong: (says: string) => Error,
): string | undefined {
  return row[field] === undefined || row[field] === null ? undefined : textIn(row, field, wrong)
}
