import { readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { parse } from 'csv-parse/sync'

/** One call to the bridge: what is sent, and how it is written. */
export interface Lot {
  readonly format: 'json' | 'xml'
  readonly payload: string
  readonly messages: number
}

const LOT = 200

/** Takes a file apart into calls. XML goes as it is, at most 500 messages a file; everything else as JSON, 200 at once. */
export function readMessages(file: string, format = extname(file).slice(1).toLowerCase()): Lot[] {
  const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '')
  if (format === 'xml') return [{ format, payload: text, messages: 0 }]
  const found = rowsIn(format, text)
  return Array.from({ length: Math.ceil(found.length / LOT) }, (_, i) => {
    const lot = found.slice(i * LOT, (i + 1) * LOT)
    return { format: 'json', payload: JSON.stringify(lot), messages: lot.length }
  })
}

function rowsIn(format: string, text: string): unknown[] {
  switch (format) {
    case 'json': {
      const value: unknown = JSON.parse(text)
      return Array.isArray(value) ? value : [value]
    }
    case 'jsonl':
      return text.split('\n').flatMap((line, i): unknown[] => (line.trim() === '' ? [] : [lineOf(line, i + 1)]))
    case 'csv':
      return parse(text, { columns: true, skip_empty_lines: true, trim: true })
    default:
      throw new Error(`a file is json, jsonl, csv or xml, not "${format}": say which with --format`)
  }
}

function lineOf(line: string, number: number): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw new Error(`line ${number} is no JSON`)
  }
}
