import { parse } from 'csv-parse/sync'
import { SaxesParser } from 'saxes'
import { Refusal } from '@lianxin/platform/http'
import type { PayloadFormat } from '../../contract/bridge/bodies.ts'

/** Messages of one call or file; a larger file is sent in pieces. */
export const MOST_MESSAGES = 500
const DEPTH = 12

/** What was sent, as one object a message; refuses what cannot be read, with the place where reading stopped. */
export function readPayload(format: PayloadFormat, text: string): unknown[] {
  const found = readers[format](text.replace(/^\uFEFF/, ''))
  if (found.length > MOST_MESSAGES)
    throw new Refusal('payload_many', { zh: `这次有 ${found.length} 条。`, en: `There are ${found.length}.` })
  return found
}

const unreadable = (line: number | string): Refusal =>
  new Refusal('payload_unreadable', { zh: `第 ${line} 行。`, en: `Line ${line}.` })

function json(text: string, line = 1): unknown[] {
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? value : [value]
  } catch (error) {
    const at = /line (\d+)/.exec(error instanceof Error ? error.message : '')?.[1]
    throw unreadable(at ?? line)
  }
}

const jsonl = (text: string): unknown[] =>
  text.split('\n').flatMap((line, i) => (line.trim() === '' ? [] : json(line, i + 1)))

function csv(text: string): unknown[] {
  try {
    return parse(text, { columns: true, skip_empty_lines: true, trim: true, to: MOST_MESSAGES + 1 }) as unknown[]
  } catch (error) {
    throw unreadable(error instanceof Error && 'lines' in error ? Number(error.lines) : 1)
  }
}

interface Element {
  readonly name: string
  readonly children: Element[]
  text: string
}

/** Children by name; several of one name are a list. */
function valueOf({ children, text }: Element): unknown {
  if (children.length === 0) return text.trim()
  const value: Record<string, unknown> = {}
  for (const child of children) {
    const one = valueOf(child)
    const before = value[child.name]
    if (!Object.hasOwn(value, child.name)) value[child.name] = one
    else value[child.name] = Array.isArray(before) ? [...(before as unknown[]), one] : [before, one]
  }
  return value
}

/** `<orders><order>…</order>…</orders>`: each child of the root is a message. Entities of a document's own are not known. */
function xml(text: string): unknown[] {
  const parser = new SaxesParser()
  const root: Element = { name: '', children: [], text: '' }
  const open: Element[] = [root]
  let fault: number | undefined
  parser.on('error', () => (fault ??= parser.line))
  parser.on('doctype', () => (fault ??= parser.line))
  parser.on('opentag', ({ name }) => {
    const element: Element = { name, children: [], text: '' }
    open.at(-1)?.children.push(element)
    open.push(element)
    if (open.length > DEPTH) fault ??= parser.line
  })
  parser.on('closetag', () => open.pop())
  const add = (piece: string) => {
    const here = open.at(-1)
    if (here) here.text += piece
  }
  parser.on('text', add)
  parser.on('cdata', add)
  parser.write(text).close()
  if (fault !== undefined) throw unreadable(fault)
  return root.children.flatMap(({ children }) => children.map(valueOf))
}

const readers: Record<PayloadFormat, (text: string) => unknown[]> = { json, jsonl, csv, xml }
