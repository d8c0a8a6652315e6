import { chained, type MainObject } from '@lianxin/platform/objects'

const power = 'services.see'

/** What of this room can be taken out in bulk: every version, the latest is in force. */
export const servicesObjects: readonly MainObject[] = [
  {
    name: 'categories',
    zh: '类别',
    en: 'categories',
    table: 'services.category',
    key: ['code', 'version'],
    power,
    columns: ['code', 'version', 'body'],
    left: {},
  },
  {
    name: 'headings',
    zh: '类别大类',
    en: 'headings of the categories',
    table: 'services.category_group',
    key: ['code'],
    power,
    columns: ['code', 'name_zh', 'name_en'],
    left: {},
  },
  {
    name: 'authority',
    zh: '事权清单',
    en: 'authority list',
    table: 'services.authority_line',
    key: ['category', 'version'],
    power,
    columns: ['category', 'version', 'levels', 'remit'],
    left: {},
  },
  {
    name: 'calendars',
    zh: '工作时间',
    en: 'working hours',
    table: 'services.calendar',
    key: ['id'],
    power,
    columns: ['id', 'name', 'place', 'seasons'],
    left: chained,
  },
  {
    name: 'workdays',
    zh: '节假日和调休',
    en: 'holidays and make-up days',
    table: 'services.work_calendar',
    key: ['calendar', 'day'],
    power,
    columns: ['calendar', 'day', 'works', 'provisional', 'source'],
    left: { version: 'counts the acts upon the calendar' },
  },
]
