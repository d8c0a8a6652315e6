import { type Complaint, lineAt } from './complaint.ts'
import type { ProjectFile } from './files.ts'

// Forms that plain PostgreSQL takes and a database distributed by county refuses, or answers from every shard.
// Found by their text: in migrations statement by statement, in TypeScript query by query.

interface Form {
  rule: string
  says: string
  /** Judges one statement; given are also the tables under row-level security and the whole file. */
  wrong: (statement: string, scoped: ReadonlySet<string>, whole: string) => boolean
}

const insertSelect = /insert\s+into\s+([\w.]+)\s*(?:\([^)]*\))?\s*(?:overriding\s+\w+\s+value\s+)?(?:select|with)\b/i
const builtInsertSelect = /insertInto\(\s*['"]([\w.]+)['"]\s*\)[\s\S]*\.expression\(/

const locks = /\bfor\s+(?:no\s+key\s+)?(?:update|share)\b(?!\s+to\b)|\.for(?:NoKey)?(?:Update|Share)\(/i

const forms: Form[] = [
  {
    rule: 'sql-lock-without-county',
    says: 'a lock names one county: add `county = …`',
    wrong: (text, _, whole) => {
      if (!locks.test(text) || /county/.test(text)) return false
      // A lock put on a query that a function beside it builds: there the county must stand.
      return /selectFrom|from\s/.test(text) || !/['"]county['"]/.test(whole)
    },
  },
  {
    rule: 'sql-set-config',
    says: 'set_config is not carried to the shards: the scope is set in one place, by SET LOCAL',
    wrong: (text) => /\bset_config\s*\(/i.test(text),
  },
  {
    rule: 'sql-merge',
    says: 'merge is refused on shards: insert … on conflict do update',
    wrong: (text) => /\bmerge\s+into\b|\.mergeInto\(/i.test(text),
  },
  {
    rule: 'sql-insert-select',
    says: 'into a scoped table only multi-row values',
    wrong: (text, scoped) => scoped.has((insertSelect.exec(text) ?? builtInsertSelect.exec(text))?.[1] ?? ''),
  },
]

/** Tables that a migration puts under row-level security. */
export function scopedTables(files: readonly ProjectFile[]): Set<string> {
  const named = /alter\s+table\s+(?:if\s+exists\s+)?([\w.]+)\s+(?:enable|force)\s+row\s+level\s+security/gi
  return new Set(
    files
      .filter(({ path }) => path.endsWith('.sql'))
      .flatMap(({ text }) => [...text.matchAll(named)].map(([, name = '']) => name)),
  )
}

const withoutComments = (text: string) =>
  text.replaceAll(/--[^\n]*|\/\*[\s\S]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, ' '))

/** Statements with the offset they start at; `$$` bodies are cut too, which is fine for finding forms. */
function statements(file: ProjectFile): { text: string; at: number }[] {
  if (file.path.endsWith('.sql')) return cut(withoutComments(file.text), /;/g)
  // In TypeScript a query is a call chain or a template: blank lines, commas after a closing bracket and statements end it.
  return cut(
    file.text.replaceAll(/^\s*(?:\/\/|\*|\/\*).*$/gm, (comment) => ' '.repeat(comment.length)),
    /\n\s*\n|\),?\n\s{0,2}(?=\S)|;\s*$/gm,
  )
}

function cut(text: string, where: RegExp): { text: string; at: number }[] {
  let at = 0
  const pieces = [...text.matchAll(where)].map(({ index, 0: end }) => {
    const piece = { text: text.slice(at, index), at }
    at = index + end.length
    return piece
  })
  return [...pieces, { text: text.slice(at), at }]
}

const judged = (file: string) =>
  file.endsWith('.sql') ||
  (/\.tsx?$/.test(file) && !/\.test\.tsx?$|\.gen\.ts$|^tools\/(house|plant)\/|^bench\//.test(file))

/** Every statement of a form that a sharded database refuses. */
export function sqlFaults(files: readonly ProjectFile[]): Complaint[] {
  const scoped = scopedTables(files)
  return files
    .filter(({ path }) => judged(path))
    .flatMap((file) =>
      statements(file).flatMap(({ text, at }) =>
        forms
          .filter(({ wrong }) => wrong(text, scoped, file.text))
          .map(({ rule, says }) => ({
            file: file.path,
            line: lineAt(file.text, at + text.length - text.trimStart().length),
            rule,
            says,
          })),
      ),
    )
}
