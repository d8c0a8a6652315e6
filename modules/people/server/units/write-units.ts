import { raw, type Statement } from '@lianxin/platform/db'
import { countyOf, kinds } from '@lianxin/platform/ids'
import { levelOf } from '@lianxin/places/contract'
import { sql } from 'kysely'
import type { UnitId } from '../../contract/ids.ts'
import type { UnitEntry } from '../../rules/units/check-units.ts'
import type { PeopleState } from '../room.ts'
import { q } from '../store.ts'

const ROWS_A_STATEMENT = 500

/** One import of units at a time: two that read the same directory would set the same unit up twice. */
export const lockUnits = (): Statement => raw(sql`select pg_advisory_xact_lock(7120011)`)

/** What sets up the new units of a file, changes the known ones, and moves both between a township's platforms. */
export async function writeUnits({ ids, clock }: PeopleState, entries: readonly UnitEntry[]): Promise<Statement[]> {
  // All numbers first: a line may name a unit that stands further down.
  const byRow = new Map<number, UnitId>()
  for (const { row, known, place } of entries)
    byRow.set(row, known?.id ?? (await ids.next(countyOf(place), kinds.unit)))
  const at = clock.now()
  const numbered = entries.flatMap((entry) => {
    const id = byRow.get(entry.row)
    const parent = entry.parent && ('id' in entry.parent ? entry.parent.id : (byRow.get(entry.parent.row) ?? null))
    return id ? [{ ...entry, id, parent }] : []
  })
  type Numbered = (typeof numbered)[number]
  const said = ({ name, parent, phone, address, aliases }: Numbered) => ({
    name,
    parent,
    phone,
    address,
    aliases: [...aliases],
  })
  const fresh = numbered.filter(({ change }) => change === 'new')
  const moved = numbered.filter(
    ({ place, platform, known }) => levelOf(place) === 'township' && platform !== (known?.platform ?? null),
  )
  const joined = moved.flatMap(({ id, place, platform }) =>
    platform ? [{ county: countyOf(place), place, platform, unit: id }] : [],
  )
  return [
    ...inParts(
      fresh.map((one) => ({
        county: countyOf(one.place),
        id: one.id,
        kind: one.kind,
        place: one.place,
        created_at: at,
        version: 0,
        ...said(one),
      })),
      (part) => q.insertInto('people.unit').values(part),
    ),
    ...numbered
      .filter(({ change }) => change === 'changed')
      .map((one) =>
        q.updateTable('people.unit').set(said(one)).where('county', '=', countyOf(one.id)).where('id', '=', one.id),
      ),
    ...moved
      .filter(({ known }) => known)
      .map(({ id, place }) =>
        q
          .deleteFrom('people.platform_member')
          .where('county', '=', countyOf(place))
          .where('place', '=', place)
          .where('unit', '=', id),
      ),
    ...inParts(joined, (part) => q.insertInto('people.platform_member').values(part)),
  ]
}

const inParts = <R>(rows: readonly R[], statement: (part: R[]) => Statement): Statement[] =>
  Array.from({ length: Math.ceil(rows.length / ROWS_A_STATEMENT) }, (_, i) =>
    statement(rows.slice(i * ROWS_A_STATEMENT, (i + 1) * ROWS_A_STATEMENT)),
  )
