import type { Words } from '@lianxin/platform/i18n'
import type { partyZh } from './party.zh.ts'

export const partyEn: Words<typeof partyZh> = {
  title: 'Party structure and members',
  lead: 'In this order: branches, then groups, then members and professionals. It is checked first; if one row is wrong, none is written.',
  template: 'Download the template (columns of codes are set to text)',
  columns: 'What each column holds',
  column: 'Head',
  yes: 'needed',
  what: 'What belongs there',
  summary: (rows, added, changed) => `${rows} rows: ${added} new, ${changed} changed, the rest as they were.`,
  consents: (n) => `${n} will be shown by their consent.`,
  keptHidden: (n) => `${n} withdrew after the day of consent and stay hidden.`,
  written: 'All written.',
  next: (sheet) => `Next: ${sheet.toLowerCase()}`,
  export: 'Export (the same columns)',
  exportWhy: 'An export is written into the journal.',
  exportPersons:
    'The list names Party members: phones are starred, and who took it and why is written into the journal. A starred phone brought in again keeps the number.',
  place: 'Place code',
  placeOptional: '(empty: the place of your post)',
  reason: 'Why it is taken out',
  reasonHint: 'For example: yearly check of the list',
  asXlsx: 'Export XLSX',
  asCsv: 'Export CSV',
}
