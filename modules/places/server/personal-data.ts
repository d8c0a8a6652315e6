import { notPersonal, personalTable, said, type PersonalTable } from '@lianxin/platform/personal'

/** What this room keeps about people: its part of the register. */
export const placesPersonal: readonly PersonalTable[] = [
  personalTable({
    table: 'places.import',
    key: ['county', 'id'],
    subject: 'staff',
    purpose: said('谁导入的网格划分，要能查到', 'who brought in a division of grids must be known'),
    basis: 'staffing',
    seen: said('网格管理人员', 'those who keep the grids'),
    keep: { since: 'made', days: null, then: 'keep' },
    columns: { actor: { what: said('谁导入的', 'who brought it in') } },
    other: { file_name: 'name of a file', body: 'borders' },
  }),
  notPersonal('places.place', { name: 'a place' }),
  notPersonal('places.member', { text: 'a building or stair, as a micro-grid lists it' }),
  notPersonal('places.boundary', { body: 'a border' }),
  notPersonal('places.locator', { body: 'borders' }),
  notPersonal('places.tile', { body: 'a piece of a map' }),
]
