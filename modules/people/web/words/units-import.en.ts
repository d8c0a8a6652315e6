import type { Words } from '@lianxin/platform/i18n'
import type { unitsImportZh } from './units-import.zh.ts'

export const unitsImportEn: Words<typeof unitsImportZh> = {
  title: 'Import units',
  lead: 'Departments, stations, committees and offices, as XLSX or CSV. One of each kind stands at a place: what stands there is changed, what does not is set up, what the file leaves out stays. Checked first, and written only when every row is right.',
  link: 'Import and export by file',
  export: 'The units as they stand (the same columns: change them and import them again)',
  summary: (rows, added, changed) => `${rows} rows: ${added} new, ${changed} changed, the others as they were.`,
  next: 'Next: import the roster of people, then set each unit’s duty rota.',
}
