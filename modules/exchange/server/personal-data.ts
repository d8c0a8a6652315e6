import { notPersonal, personalTable, said, type PersonalTable } from '@lianxin/platform/personal'
import { outwardPersonal } from './outward-personal-data.ts'

/** What this room keeps about people: its part of the register. */
export const exchangePersonal: readonly PersonalTable[] = [
  personalTable({
    table: 'exchange.api_key',
    key: ['county', 'id'],
    subject: 'staff',
    purpose: said('谁给的密钥，要能查到', 'who issued a key must be known'),
    basis: 'staffing',
    seen: said('密钥管理人员', 'those who keep the keys'),
    keep: { since: 'made', days: null, then: 'keep' },
    columns: { issued_by_name: { what: said('发放人姓名', 'who issued it') } },
    other: { name: 'name of a program' },
  }),
  // What is personal never comes here: the follower copies kind, village, unit and state of what may be public.
  notPersonal('exchange.public_request', { words: 'the matter in words of the office, opened to others' }),
  notPersonal('exchange.data_set', { name: 'name of a data set', body: 'counts, none under five' }),
  ...outwardPersonal,
]
