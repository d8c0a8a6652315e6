import type { Statement } from '@lianxin/platform/db'
import type { County } from '@lianxin/platform/ids'
import type { PlaceCode } from '../../contract/codes.ts'
import type { PlaceId } from '../../contract/place.ts'
import type { Change } from '../../rules/succession/change.ts'
import type { PlaceBook } from '../book/place-book.ts'
import { inserts, q } from '../store.ts'

type NewIds = ReadonlyMap<PlaceCode, PlaceId>

/** Ends places on a day. */
export const endings = (county: County, ended: readonly PlaceCode[], on: string): Statement[] =>
  inserts(ended, (some) =>
    q
      .updateTable('places.place')
      .set({ valid_to: on })
      .where('county', '=', county)
      .where('code', 'in', some)
      .where('valid_to', 'is', null),
  )

/** Begins places; one that only moved keeps its class and the date of its figures. */
export function beginnings(county: County, change: Change, ids: NewIds, on: string, book: PlaceBook): Statement[] {
  const movedFrom = new Map(
    change.links.filter(({ kind }) => kind === 'rename').map(({ from, to }) => [to, book.find(from)]),
  )
  const rows = change.begun.map((one) => {
    const before = movedFrom.get(one.code)
    return {
      county,
      id: ids.get(one.code)!,
      code: one.code,
      name: one.name,
      extent: one.extent,
      valid_from: on,
      valid_to: null,
      head: null,
      population: one.population ?? null,
      households: one.households ?? null,
      land_class: before?.landClass ?? null,
      as_of: before?.asOf ?? null,
    }
  })
  const members = change.begun.flatMap(({ code, members: own }) =>
    own.map(({ kind, text }) => ({ county, place: ids.get(code)!, code, kind, text })),
  )
  return [
    ...inserts(rows, (some) => q.insertInto('places.place').values(some)),
    ...inserts(members, (some) =>
      q
        .insertInto('places.member')
        .values(some)
        .onConflict((c) => c.doNothing()),
    ),
  ]
}

/** Who follows whom. */
export function links(county: County, change: Change, ids: NewIds, on: string, book: PlaceBook): Statement[] {
  const rows = change.links.map(({ from, to, kind, main }) => ({
    county,
    old_id: book.find(from)!.id,
    new_id: ids.get(to)!,
    code: from,
    on_date: on,
    kind,
    main,
  }))
  return inserts(rows, (some) => q.insertInto('places.successor').values(some))
}

/** Local codes go with the main successor. */
export function aliasMoves(county: County, change: Change, ids: NewIds, book: PlaceBook): Statement[] {
  const rows = change.links
    .filter(({ main }) => main)
    .flatMap(({ from, to }) =>
      (book.find(from)?.aliases ?? []).map((alias) => ({ county, alias, place: ids.get(to)!, code: to })),
    )
  return [
    ...inserts(rows, (some) =>
      q
        .deleteFrom('places.alias')
        .where('county', '=', county)
        .where(
          'alias',
          'in',
          some.map(({ alias }) => alias),
        ),
    ),
    ...inserts(rows, (some) => q.insertInto('places.alias').values(some)),
  ]
}
