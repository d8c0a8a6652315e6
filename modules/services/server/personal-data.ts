import { notPersonal, personalTable, said, type PersonalTable } from '@lianxin/platform/personal'

/** What this room keeps about people: its part of the register. */
export const servicesPersonal: readonly PersonalTable[] = [
  ...(['services.authority', 'services.catalogue'] as const).map((table) =>
    personalTable({
      table,
      key: ['version'],
      subject: 'staff',
      purpose: said('谁发布的、为什么，要能查到', 'who published it and why must be known'),
      basis: 'duty',
      seen: said('任何人', 'anybody'),
      keep: { since: 'made', days: null, then: 'keep' },
      columns: { by_name: { what: said('发布人姓名', 'who published') }, why: { what: said('发布的理由', 'why') } },
    }),
  ),
  notPersonal('services.calendar', { name: 'name of a calendar' }),
  notPersonal('services.category', { body: 'a category' }),
  notPersonal('services.category_group', { name_zh: 'a heading', name_en: 'a heading' }),
]
