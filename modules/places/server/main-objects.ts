import { chained, type MainObject } from '@lianxin/platform/objects'

const power = 'places.manage'

/** What of this room can be taken out in bulk; borders go with the page of the places. */
export const placesObjects: readonly MainObject[] = [
  {
    name: 'places',
    zh: '地方',
    en: 'places',
    table: 'places.place',
    key: ['county', 'id'],
    place: 'code',
    power,
    columns: [
      'county',
      'id',
      'code',
      'name',
      'extent',
      'population',
      'households',
      'land_class',
      'as_of',
      'valid_from',
      'valid_to',
    ],
    left: chained,
  },
  {
    name: 'addresses',
    zh: '微网格的楼栋门牌',
    en: 'buildings and doors of micro-grids',
    table: 'places.member',
    key: ['county', 'place', 'kind', 'text'],
    place: 'place',
    power,
    columns: ['county', 'place', 'code', 'kind', 'text'],
    left: {},
  },
]
