import { createHash } from 'node:crypto'
import { createReadStream, statSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { parse } from 'csv-parse'
import { toRow, type Row } from './columns.ts'

type Bad = (line: number, why: string) => void
type Fields = Parameters<typeof toRow>[0]

/**
 * The rows of a .jsonl or .csv file, one after the other. A line that cannot be read is told to `bad`, with its number,
 * and the rest goes on. Refuses a file that is not there or is neither of the two.
 */
export async function* readRows(file: string, bad: Bad): AsyncGenerator<Row> {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw new Error(`there is no file ${file}`)
  const lines = /\.(jsonl|ndjson)$/i.test(file) ? jsonLines(file, bad) : csvLines(file, bad)
  for await (const [line, fields] of lines) {
    const row = toRow(fields, line)
    if (row) yield row
    else bad(line, 'no text')
  }
}

async function* jsonLines(file: string, bad: Bad): AsyncGenerator<[number, Fields]> {
  let line = 0
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    line++
    if (!text.trim()) continue
    const found = readJson(text)
    if (found) yield [line, found]
    else bad(line, 'not a JSON object')
  }
}

function readJson(text: string): Fields | undefined {
  try {
    const found: unknown = JSON.parse(text)
    return typeof found === 'object' && found !== null && !Array.isArray(found) ? (found as Fields) : undefined
  } catch {
    return undefined
  }
}

async function* csvLines(file: string, bad: Bad): AsyncGenerator<[number, Fields]> {
  if (!/\.csv$/i.test(file)) throw new Error(`${file}: replay reads .csv and .jsonl`)
  let told = 0
  // One broken line is skipped in several pieces.
  const skip = (line: number) => {
    if (line !== told) bad(line, 'quotes or separators are broken')
    told = line
  }
  const records = createReadStream(file).pipe(
    parse({
      columns: true,
      bom: true,
      info: true,
      relax_column_count: true,
      skip_records_with_error: true,
      skip_empty_lines: true,
      on_skip(error) {
        skip(Number(error?.['lines'] ?? 0))
        return undefined
      },
    }),
  )
  for await (const { info, record } of records as AsyncIterable<{ info: { lines: number }; record: Fields }>)
    yield [info.lines, record]
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
