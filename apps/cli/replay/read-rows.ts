import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { parse } from 'csv-parse'

/** One appeal or request of another city, as far as a report needs it. */
export interface Row {
  /** The row's own id, or its line when it has none. */
  readonly id: string
  readonly text: string
  /** What decides the grid it is shown in: its neighbourhood, else its id. */
  readonly near: string
  /** What the source calls its kind, to help the simulated dispatcher. */
  readonly kind: string
}

type Fields = Readonly<Record<string, string | undefined>>

const first = (fields: Fields, ...names: string[]): string | undefined =>
  names.map((name) => fields[name]?.trim()).find((value) => value)

/** Reads an appeal (`text`, `title`, `label`) or a 311 request; undefined when there is nothing to report. */
export function toRow(fields: Fields, line: number): Row | undefined {
  const kind = first(fields, 'label', 'category', 'complaint_type') ?? ''
  const told = first(fields, 'text')
  const title = first(fields, 'title')
  const text = told
    ? [title, told].filter(Boolean).join('\n')
    : [
        first(fields, 'complaint_type', 'category'),
        first(fields, 'descriptor'),
        first(fields, 'location_type'),
        first(fields, 'incident_address'),
      ]
        .filter(Boolean)
        .join(' · ')
  if (!text) return undefined
  const id = first(fields, 'id', 'unique_key') ?? `line ${line}`
  return { id, text, near: first(fields, 'neighborhood', 'incident_zip', 'borough') ?? id, kind }
}

/** The rows of a .jsonl or .csv file, one after the other. A line that cannot be read is told to `bad`, with its number. */
export async function* readRows(file: string, bad: (line: number, why: string) => void): AsyncGenerator<Row> {
  let line = 0
  if (file.endsWith('.jsonl')) {
    for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
      line++
      if (!text.trim()) continue
      try {
        const row = toRow(JSON.parse(text) as Fields, line)
        if (row) yield row
        else bad(line, 'no text')
      } catch {
        bad(line, 'not JSON')
      }
    }
    return
  }
  const records = createReadStream(file).pipe(
    parse({ columns: true, bom: true, relax_column_count: true, skip_records_with_error: true }),
  )
  for await (const fields of records as AsyncIterable<Fields>) {
    line++
    const row = toRow(fields, line)
    if (row) yield row
    else bad(line, 'no text')
  }
}

/** The same UUID for the same row of the same file, every run: a second replay changes nothing. */
export function actIdOf(source: string, rowId: string, step: string): string {
  const hex = createHash('sha256').update(`${source}\n${rowId}\n${step}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** A number in [0, 1) that the row's id decides, for everything the simulated people choose. */
export function chance(rowId: string, what: string): number {
  return createHash('sha256').update(`${rowId}\n${what}`).digest().readUInt32BE(0) / 2 ** 32
}
