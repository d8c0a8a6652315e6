import type { Words } from '@lianxin/platform/i18n'
import type { importsZh } from './imports.zh.ts'

export const importsEn: Words<typeof importsZh> = {
  title: 'Import places',
  lead: 'CSV or GeoJSON. The file is checked and reported on first; nothing is written before you confirm, and nothing at all while one fault must be put right.',
  file: 'File',
  fileHint: 'At most 12 MB; may be gzipped (.gz). A CSV begins with a line of column names',
  columns: 'Columns you may use',
  repair: 'Repair small faults: drop repeated points and spikes that run back on themselves; no point is moved',
  check: 'Check the file',
  reportTitle: 'Report',
  sound: (added: number, changed: number) => `Ready to import: ${added} new, ${changed} updated.`,
  faulty: (n: number) => `${n} faults must be put right; nothing was written. Correct the file and upload it again.`,
  warns: (n: number) => `${n} remarks besides, which do not stop the import.`,
  done: 'Imported.',
  confirm: 'Confirm the import',
  again: 'Another file',
  row: 'Line',
  fault: 'What is wrong',
  kind: 'Kind',
  must: 'must be put right',
  note: 'remark',
  shown: (shown: number, all: number) => `${shown} of ${all} shown; at most 200 of each kind.`,
  empty: 'No faults found.',
  toTree: 'See the places',
}
