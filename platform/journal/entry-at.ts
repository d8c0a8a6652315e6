import { sql, type RawBuilder } from 'kysely'

/**
 * Joins `e`, the entry of position `p`. It is asked for as the first one from its key on, which only the key's index can
 * answer in order. Asked for as the one that equals it, the database would choose by what it believes of the table, and of a
 * young one it believes that it is empty: it then goes through the whole county for every position.
 */
export const entryAt = (county: number): RawBuilder<unknown> => sql`
  join lateral (select * from journal.entry x
    where x.county = ${county} and (x.object, x.version) >= (p.object, p.version)
    order by x.object, x.version limit 1) e on e.object = p.object and e.version = p.version`
