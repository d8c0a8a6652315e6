import type { Words } from '@lianxin/platform/i18n'
import type { openDataZh } from './open-data.zh.ts'

/** The same in English. */
export const openDataEn: Words<typeof openDataZh> = {
  title: 'Open data',
  note: 'Anybody may take and use it. It holds nothing of any person, and tells nothing under five.',
  made: (day, rows, kb) => `Made on ${day}, ${rows} rows, ${kb} kB; made anew every day`,
  take: (name) => `CSV: ${name}`,
  columns: 'What each column is',
  empty: 'The data is being prepared',
  emptyWhat: 'The first time takes some minutes; after that it is made anew every day.',
  use: 'How to use it',
  licence: 'Free to use if you name the source:',
  catalog: 'The catalogue for programs (DCAT-AP, JSON-LD)',
  open311: 'The public interface of requests (Open311 GeoReport v2)',
  api: 'All interfaces',
}
