import { createReadStream, createWriteStream } from 'node:fs'
import { open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { finished } from 'node:stream/promises'
import type { BulkFormat } from '../../contract/bulk/formats.ts'
import { formOf, writeLot, type BulkValue } from '../../rules/bulk/write-lot.ts'
import { writeSheet } from './sheet.ts'
import type { NextLot } from './stream-export.ts'

export interface ToFile {
  readonly file: string
  readonly object: string
  readonly format: BulkFormat
  readonly title: string
  readonly columns: readonly string[]
  readonly next: NextLot
  /** Where to begin when nothing lies there from before. */
  readonly from?: string | undefined
  /** Told after each lot that is kept for good. */
  readonly onLot?: (rows: number) => void
}

/** How far an export came: so many bytes of the part file are whole lots, and behind them comes this cursor. */
interface Mark {
  readonly object: string
  readonly format: BulkFormat
  readonly cursor: string
  readonly bytes: number
  readonly rows: number
}

const markOf = (file: string) => `${file}.cursor`
const partOf = (file: string) => `${file}.part`

/** What lies there from an export that broke off; refuses to go on with another object's or another format's. */
async function readMark({ file, object, format }: ToFile): Promise<Mark | undefined> {
  const text = await readFile(markOf(file), 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const mark = JSON.parse(text) as Mark
  if (mark.object !== object || mark.format !== format)
    throw new Error(`${markOf(file)} belongs to an export of ${mark.object} as ${mark.format}: finish it, or remove it`)
  const { size } = await stat(partOf(file)).catch(() => ({ size: -1 }))
  if (size < mark.bytes) throw new Error(`${partOf(file)} is shorter than its mark says: remove both and begin anew`)
  return mark
}

/** The mark is replaced whole: whoever is killed leaves the old one or the new one. */
async function keepMark(file: string, mark: Mark): Promise<void> {
  const beside = `${markOf(file)}.new`
  await writeFile(beside, JSON.stringify(mark), { flush: true })
  await rename(beside, markOf(file))
}

/**
 * Takes an object out into a file, lot by lot. Each lot is on the disk before the mark says so, and what a kill left
 * behind the mark is cut off: run again with the same file it goes on, and no row is lost or doubled. Returns the number
 * of rows.
 */
export async function exportToFile(one: ToFile): Promise<number> {
  const { file, object, format, columns, next, onLot } = one
  const before = await readMark(one)
  const part = await open(partOf(file), before ? 'r+' : 'w')
  let { cursor, bytes, rows } = before ?? { cursor: one.from ?? '', bytes: 0, rows: 0 }
  try {
    await part.truncate(bytes)
    for (let at: string | null = cursor; at !== null;) {
      const lot = await next(at)
      const text = Buffer.from(writeLot(format, columns, lot.rows, bytes === 0))
      await part.write(text, 0, text.length, bytes)
      await part.sync()
      bytes += text.length
      rows += lot.rows.length
      at = lot.next
      if (at === null) break
      cursor = at
      await keepMark(file, { object, format, cursor, bytes, rows })
      onLot?.(rows)
    }
    const end = Buffer.from(formOf(format).end)
    await part.write(end, 0, end.length, bytes)
    await part.sync()
  } finally {
    await part.close()
  }
  if (format === 'xlsx') await asSheet(one)
  else await rename(partOf(file), file)
  await rm(markOf(file), { force: true })
  return rows
}

async function* linesOf(file: string): AsyncGenerator<Readonly<Record<string, BulkValue>>> {
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity }))
    yield JSON.parse(line) as Record<string, BulkValue>
}

/** A spreadsheet cannot be gone on with: it is made in the end, from the rows that wait as JSON lines. */
async function asSheet({ file, title, columns }: ToFile): Promise<void> {
  const out = createWriteStream(`${file}.new`)
  await writeSheet(out, title, columns, linesOf(partOf(file)))
  await finished(out)
  await rename(`${file}.new`, file)
  await rm(partOf(file))
}
