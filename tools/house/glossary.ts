import type { Complaint } from './complaint.ts'
import type { ProjectFile } from './files.ts'

const glossary = 'docs/GLOSSARY.md'

/** Terms in the third column of the glossary's tables, with the line they stand on. */
export function glossaryTerms(text: string): { term: string; line: number }[] {
  return text.split('\n').flatMap((row, at) => {
    const cell = row.startsWith('|') ? (row.split('|')[3] ?? '') : ''
    return [...cell.matchAll(/`([\w.]+)`/g)].map(([, term = '']) => ({ term, line: at + 1 }))
  })
}

/** Terms that the glossary binds and that no room's code uses any more. */
export function glossaryFaults(files: readonly ProjectFile[]): Complaint[] {
  const text = files.find(({ path }) => path === glossary)?.text
  if (text === undefined)
    return [{ file: glossary, rule: 'glossary-missing', says: 'every word of the field stands there once' }]
  const code = files
    .filter(({ path }) => /^(modules|platform|demo)\/.*\.(tsx?|sql)$/.test(path))
    .map((file) => file.text)
  const words = new Set(code.flatMap((one) => one.match(/\w+/g) ?? []))
  return glossaryTerms(text)
    .filter(({ term }) => !words.has(term))
    .map(({ term, line }) => ({
      file: glossary,
      line,
      rule: 'glossary-term',
      says: `\`${term}\` is not in the code: the word changed, or the glossary lags`,
    }))
}
