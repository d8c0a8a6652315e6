import { PassThrough, Readable } from 'node:stream'
import type { BulkFormat } from '../../contract/bulk/formats.ts'
import { formOf, writeLot } from '../../rules/bulk/write-lot.ts'
import type { Lot } from './read-lot.ts'
import { writeSheet } from './sheet.ts'

/** Gives the lots of an export one after another, from the first or from behind a cursor. */
export type NextLot = (cursor: string) => Promise<Lot>

async function* lots(next: NextLot): AsyncGenerator<Lot> {
  for (let cursor: string | null = ''; cursor !== null;) {
    const lot: Lot = await next(cursor)
    yield lot
    cursor = lot.next
  }
}

async function* textOf(format: BulkFormat, columns: readonly string[], next: NextLot): AsyncGenerator<string> {
  let isFirst = true
  for await (const { rows } of lots(next)) {
    // Behind no row yet there is nothing to stand between.
    const text = writeLot(format, columns, rows, isFirst)
    isFirst = false
    if (text) yield text
  }
  yield formOf(format).end
}

async function* valuesOf(next: NextLot) {
  for await (const { rows } of lots(next)) for (const { values } of rows) yield values
}

/** A whole export as a stream: a lot is read when the one before has been taken, so memory stays flat. */
export function streamExport(format: BulkFormat, title: string, columns: readonly string[], next: NextLot): Readable {
  if (format !== 'xlsx') return Readable.from(textOf(format, columns, next), { objectMode: false })
  const out = new PassThrough()
  writeSheet(out, title, columns, valuesOf(next)).catch((error: unknown) =>
    out.destroy(error instanceof Error ? error : new Error(String(error))),
  )
  return out
}
