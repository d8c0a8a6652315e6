import { q } from '../store.ts'

/** Of cases of one county, what rooms above need to say something of them to others; they choose what may be said. */
export const casesFor = (county: number, ids: readonly string[]) =>
  q
    .selectFrom('cases.case')
    .select([
      'id',
      'place',
      'status',
      'category',
      'unit',
      'urgent',
      'confidential',
      'sealed',
      'accused_unit',
      'title',
      'text',
      'address',
      'handle_by',
      'outcome',
      'result',
      'result_files',
      'outside_number',
      'version',
    ])
    .where('county', '=', county)
    .where('id', 'in', ids)

/**
 * Cases that a unit has, on from an id, for a room above that hands over public fields of them; in one county or in all.
 * Those in confidence and those that complain of somebody are not among them.
 */
export const casesOfUnit = (county: number | undefined, unit: string, after: string, limit: number) => {
  const found = q
    .selectFrom('cases.case')
    .select(['id', 'place', 'status', 'category', 'reported_at', 'handle_by', 'outcome', 'urgent'])
    .where('unit', '=', unit)
    .where('id', '>', after)
    .where('confidential', '=', false)
    .where('sealed', '=', false)
    .where('accused_unit', 'is', null)
    .where('accused_account', 'is', null)
    .orderBy('id')
    .limit(limit)
  return county === undefined ? found : found.where('county', '=', county)
}
