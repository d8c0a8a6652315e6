import { sql } from 'kysely'
import { countyOf } from '@lianxin/platform/ids'
import type { Follower } from '@lianxin/platform/journal'
import type { CasesState } from '../state.ts'
import { q } from '../store.ts'
import { searchRow, searchSource, type SearchNames } from './search-row.ts'

/** Rows to a statement: its text is kept by the database, so there should be few of different length. */
const AT_ONCE = 50

export const namesFor = ({ places, services }: Pick<CasesState, 'places' | 'services'>): SearchNames => ({
  nameOf: places.nameOf,
  categoryName: (code) => services.catalogue().get(code)?.name.zh,
})

/** Keeps what cases are found by as they are reported, sorted and answered; a case whose words stayed is not written. */
export function keepSearch(cases: CasesState): Follower {
  return {
    name: 'cases-search',
    from: 'start',
    async follow(entries, t, county) {
      const mine = entries.filter((one) => one.act.startsWith('cases.') && countyOf(one.object) === county)
      if (mine.length === 0) return []
      const [rows] = await t.send(
        q
          .selectFrom('cases.case')
          .select(searchSource)
          .where('county', '=', county)
          .where('id', 'in', [...new Set(mine.map((one) => one.object))]),
      )
      const found = rows.map((row) => searchRow(row, namesFor(cases)))
      return Array.from({ length: Math.ceil(found.length / AT_ONCE) }, (_, i) =>
        q
          .insertInto('cases.search')
          .values(found.slice(i * AT_ONCE, (i + 1) * AT_ONCE))
          .onConflict((on) =>
            on
              .columns(['county', 'id'])
              .doUpdateSet((eb) => ({
                place: eb.ref('excluded.place'),
                category: eb.ref('excluded.category'),
                keys: eb.ref('excluded.keys'),
              }))
              .where(
                sql<boolean>`(search.place, search.category, search.keys) is distinct from
                  (excluded.place, excluded.category, excluded.keys)`,
              ),
          ),
      )
    },
  }
}
