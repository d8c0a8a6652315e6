import type { Words } from '@lianxin/platform/i18n'
import type { rosterZh } from './roster.zh.ts'

export const rosterEn: Words<typeof rosterZh> = {
  title: 'Import a roster',
  lead: 'XLSX or CSV with a head in the first row. It is checked first; if one row is wrong, none is written.',
  columns: 'Columns, in any order',
  needed: 'needed',
  file: 'Choose a file',
  fileHint: 'Set the column to text when codes have more than 15 digits',
  check: 'Check',
  commit: 'Write all of it',
  again: 'Please choose the same file once more',
  summary: (rows, accounts, posts) => `${rows} rows: ${accounts} new accounts, ${posts} new posts.`,
  good: 'No faults. It can be written.',
  faults: (n) => `${n} to correct`,
  onlyFirst: (n) => `These are the first ${n}.`,
  row: 'Row',
  column: 'Column',
  value: 'Content',
  why: 'What would be right',
  written: 'All written. New people set their password on the sign-in page by a code to their phone.',
  nothing: 'Nothing has been written.',
  wrong: 'The file cannot be read',
  back: 'Back to people',
}
