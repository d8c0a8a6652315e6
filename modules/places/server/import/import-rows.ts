import { raw, type Statement } from '@lianxin/platform/db'
import type { County } from '@lianxin/platform/ids'
import { sql } from 'kysely'
import type { PlaceCode } from '../../contract/codes.ts'
import type { PlaceId } from '../../contract/place.ts'
import type { Extent } from '../../contract/place-fields.ts'
import type { Draft } from '../../rules/import/draft.ts'
import { inserts, q } from '../store.ts'

/** A draft with the identity it has or gets. */
export interface Settled {
  readonly draft: Draft
  readonly county: County
  readonly id: PlaceId
  readonly isNew: boolean
  /** Undefined leaves it as it is. */
  readonly extent: Extent | undefined
}

/** Places that begin with this import. */
export const newPlaces = (settled: readonly Settled[], today: string): Statement[] =>
  inserts(
    settled
      .filter(({ isNew }) => isNew)
      .map(({ draft, county, id, extent }) => ({
        county,
        id,
        code: draft.code,
        name: draft.name,
        extent: extent ?? 'none',
        population: draft.population ?? null,
        households: draft.households ?? null,
        land_class: draft.landClass ?? null,
        as_of: draft.asOf ?? null,
        valid_from: draft.validFrom ?? today,
        valid_to: null,
        head: null,
      })),
    (some) => q.insertInto('places.place').values(some),
  )

/** Places already there: what the file leaves out stays as it was. */
export const changedPlaces = (settled: readonly Settled[]): Statement[] =>
  inserts(
    settled.filter(({ isNew }) => !isNew),
    (some) => {
      const rows = some.map(
        ({ draft, county, id, extent }) =>
          sql`(${county}::int, ${id}::int8, ${draft.name}::text, ${extent ?? null}::text, ${draft.population ?? null}::int,
          ${draft.households ?? null}::int, ${draft.landClass ?? null}::text, ${draft.asOf ?? null}::date)`,
      )
      return raw(sql`
      update places.place p set name = v.name, extent = coalesce(v.extent, p.extent),
        population = coalesce(v.population, p.population), households = coalesce(v.households, p.households),
        land_class = coalesce(v.land_class, p.land_class), as_of = coalesce(v.as_of, p.as_of)
      from (values ${sql.join(rows)}) as v (county, id, name, extent, population, households, land_class, as_of)
      where p.county = v.county and p.id = v.id`)
    },
  )

/** Local codes are added; members, when the file names any, are replaced. */
export function aliasesAndMembers(settled: readonly Settled[]): Statement[] {
  const aliases = settled.flatMap(({ draft, county, id }) =>
    draft.aliases.map((alias) => ({ county, alias, place: id, code: draft.code })),
  )
  const listed = settled.filter(({ draft }) => draft.members.length > 0)
  const members = listed.flatMap(({ draft, county, id }) =>
    draft.members.map(({ kind, text }) => ({ county, place: id, code: draft.code as PlaceCode, kind, text })),
  )
  const replaced = listed.filter(({ isNew }) => !isNew)
  return [
    ...inserts(aliases, (some) =>
      q
        .insertInto('places.alias')
        .values(some)
        .onConflict((c) => c.doNothing()),
    ),
    ...[...Map.groupBy(replaced, ({ county }) => county)].flatMap(([county, of]) =>
      inserts(of, (some) =>
        q
          .deleteFrom('places.member')
          .where('county', '=', county)
          .where(
            'place',
            'in',
            some.map(({ id }) => id),
          ),
      ),
    ),
    ...inserts(members, (some) =>
      q
        .insertInto('places.member')
        .values(some)
        .onConflict((c) => c.doNothing()),
    ),
  ]
}
