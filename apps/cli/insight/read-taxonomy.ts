import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import type { NamedCategory } from '@lianxin/insight/rules'

/**
 * Categories of a CSV file with headings: one column holds their names, the others say more of them. Which column is
 * told by the labels to be found: the first that holds one of them. Columns to its right lie below it, those to its left
 * above. Refuses a file without rows or without any of the labels.
 */
export async function readTaxonomy(file: string, labels: readonly string[]): Promise<NamedCategory[]> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Error(`cannot read ${file}`)
  })
  const [headings = [], ...rows]: string[][] = parse(text, {
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
  })
  if (rows.length === 0) throw new Error(`${file} has headings and no row`)
  const wanted = new Set(labels)
  const column = headings.findIndex((_, at) => rows.some((row) => wanted.has(row[at] ?? '')))
  if (column === -1)
    throw new Error(
      `${file} names none of the labels; its columns are: ${headings.join(', ')}; a label is: ${labels[0] ?? ''}`,
    )
  const names = new Map<string, Set<string>>()
  for (const [at, row] of rows.entries()) {
    const label = row[column] ?? ''
    if (label === '') throw new Error(`${file}, row ${at + 2}: ${headings[column]} is empty`)
    const held = names.get(label) ?? new Set<string>()
    names.set(label, held)
    for (const above of row.slice(0, column)) held.add(above)
    const below = row.slice(column + 1)
    if (below[0] !== undefined) held.add(below[0]).add(below.join(' '))
  }
  return [...names].map(([label, held]) => ({ label, names: [...held] }))
}
