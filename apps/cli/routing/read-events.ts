import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import type { PastEvent } from '@lianxin/cases/rules'
import { eventColumns, type EventColumn } from './event-columns.ts'

const MS_PER_DAY = 86_400_000

/** `-` and nothing mean unknown. */
const said = (value: string | undefined): string | undefined => {
  const text = value?.trim()
  return text === undefined || text === '' || text === '-' ? undefined : text
}

/** The events of a CSV file with headings. Refuses a file without rows or without the columns it needs. */
export async function readEvents(file: string): Promise<PastEvent[]> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Error(`cannot read ${file}`)
  })
  const [found = [], ...rows]: string[][] = parse(text, {
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  })
  const columns = eventColumns(file, found)
  if (rows.length === 0) throw new Error(`${file} has headings and no row`)
  const at = (column: EventColumn) => (columns[column] === undefined ? -1 : found.indexOf(columns[column]))
  const places = { day: at('day'), town: at('town'), village: at('village'), unit: at('unit') }
  const what = [at('heading'), at('group'), at('item')].filter((one) => one !== -1)
  return rows.map((row, i) => {
    const day = Math.floor(Date.parse((row[places.day] ?? '').replaceAll('/', '-')) / MS_PER_DAY)
    return {
      what: what.map((one) => said(row[one])).filter((one) => one !== undefined),
      town: said(row[places.town]),
      village: said(row[places.village]),
      unit: said(row[places.unit]) ?? '',
      day: Number.isNaN(day) ? i : day,
    }
  })
}
