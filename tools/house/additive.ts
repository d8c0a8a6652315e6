import { type Complaint, lineAt } from './complaint.ts'
import type { ProjectFile } from './files.ts'

// While a release is rolled out the one before works on the new tables, and reads and writes what it knows. So a
// migration adds; what nobody uses any more is taken away a release later, with `-- not additive: why` above it.

/** Forms that the release before would stumble over. */
const takes: readonly { readonly form: RegExp; readonly says: string }[] = [
  { form: /\bdrop\s+(?:table|column|schema|view|function|type|domain)\b/i, says: 'the release before still uses it' },
  { form: /\brename\s+(?:to|column|constraint)\b/i, says: 'the release before knows it by its old name' },
  { form: /\balter\s+(?:column\s+)?\w+\s+(?:set\s+data\s+)?type\b/i, says: 'the release before writes the old type' },
  { form: /\balter\s+(?:column\s+)?\w+\s+set\s+not\s+null\b/i, says: 'the release before leaves it out' },
  { form: /\balter\s+(?:column\s+)?\w+\s+drop\s+default\b/i, says: 'the release before leaves it out' },
  { form: /\brevoke\s+(?!create\b|all\s+on\s+function|execute\b)/i, says: 'the release before still does it' },
]
/** A column that must be given and has no value by itself; `add column` up to the next comma outside brackets, or the end. */
const added =
  /\badd\s+(?:column\s+)?(?!constraint\b|check\b|foreign\b|primary\b|unique\b|exclude\b)\w+\s+(?:[^,;()]|\([^()]*(?:\([^()]*\)[^()]*)*\))*/gi

/** Written above a statement that takes away what the release before has stopped to use. */
const MARK = /--\s*not additive: \S/i

/** Made before anything was released: nobody ran what they take away. */
const unreleased = new Set(
  [
    'cases/migrations/0041-me-too',
    'cases/migrations/0060-sealed',
    'evaluation/migrations/0002-callbacks',
    'notices/migrations/0002-choices',
    'notices/migrations/0003-sealed',
    'people/migrations/0050-sealed',
  ]
    .map((name) => `modules/${name}.sql`)
    .concat('platform/migrations/0007-sealed.sql'),
)

const isMigration = ({ path }: ProjectFile): boolean => /(^|\/)migrations\/[^/]+\.sql$/.test(path)

function* statements(text: string): Generator<{ text: string; at: number }> {
  let at = 0
  for (const piece of text.split(';')) {
    yield { text: piece, at }
    at += piece.length + 1
  }
}

function judged({ path: file, text }: ProjectFile): Complaint[] {
  const found: Complaint[] = []
  for (const one of statements(text)) {
    if (MARK.test(one.text)) continue
    const bare = one.text.replaceAll(/--[^\n]*/g, (comment) => ' '.repeat(comment.length))
    const say = (says: string, index: number) =>
      found.push({ file, line: lineAt(text, one.at + index), rule: 'not-additive', says })
    for (const { form, says } of takes) {
      const match = form.exec(bare)
      if (match) say(`${says}; if it no longer does, say so above: "-- not additive: why"`, match.index)
    }
    if (/\balter\s+table\b/i.test(bare))
      for (const match of bare.matchAll(added))
        if (/\bnot\s+null\b/i.test(match[0]) && !/\bdefault\b|\bgenerated\b/i.test(match[0]))
          say('a new column must have a default: the release before does not fill it', match.index)
  }
  return found
}

/** Every statement of a migration that the release before could not live with. */
export const additiveFaults = (files: readonly ProjectFile[]): Complaint[] =>
  files.filter((one) => isMigration(one) && !unreleased.has(one.path)).flatMap(judged)
