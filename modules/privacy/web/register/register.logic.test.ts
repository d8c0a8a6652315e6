import { expect, test } from 'vitest'
import { personalTable, said } from '@lianxin/platform/personal'
import { groupFields } from './register.logic.ts'

const { fields } = personalTable({
  table: 'town.person',
  subject: 'resident',
  purpose: said('联系', 'to be reached'),
  basis: 'consent',
  seen: said('本人', 'the person'),
  keep: { since: 'made', days: 30, then: 'delete' },
  columns: {
    name: { what: said('姓名', 'name') },
    clerk: { what: said('经办人', 'clerk'), subject: 'staff' },
    phone: { what: said('电话', 'phone') },
    note: { what: said('备注', 'note'), keep: { since: 'made', days: 60, then: 'delete' } },
  },
})

test('what is kept for one purpose and one time is told together, residents first', () => {
  const shown = groupFields(fields).map(({ subject, groups }) => [
    subject,
    groups.map((one) => one.fields.map((f) => f.column)),
  ])
  expect(shown).toEqual([
    ['resident', [['name', 'phone'], ['note']]],
    ['staff', [['clerk']]],
  ])
})

test('no field of the register is left out', () => {
  expect(groupFields(fields).flatMap(({ groups }) => groups.flatMap((one) => one.fields))).toHaveLength(fields.length)
})
