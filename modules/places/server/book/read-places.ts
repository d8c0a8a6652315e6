import { raw, type Db } from '@lianxin/platform/db'
import type { County } from '@lianxin/platform/ids'
import { sql } from 'kysely'
import type { PlaceCode } from '../../contract/codes.ts'
import type { Extent, LandClass, Member, MemberKind, SuccessionKind } from '../../contract/place-fields.ts'
import type { Place, PlaceId, Succession } from '../../contract/place.ts'
import type { Border } from '../../rules/locate/footprints.ts'
import { decodeShape } from '../../rules/ring-codec.ts'
import { q } from '../store.ts'
import type { Revision } from './place-book.ts'

export type Revisions = ReadonlyMap<County, Revision>

/** How far each county's places are; cheap, asked every few seconds. */
export async function readRevisions(db: Db): Promise<Revisions> {
  const [rows] = await db.read(
    { as: 'public' },
    q.selectFrom('places.revision').select(['county', 'revision', 'boundary']).orderBy('county'),
  )
  return new Map(rows.map(({ county, revision, boundary }) => [county as County, { revision, boundary }]))
}

/** Every place there is or was, with what became of it. */
export async function readPlaces(db: Db): Promise<{ places: Place[]; successions: Succession[] }> {
  const [rows, aliases, members, successions] = await db.read(
    { as: 'public' },
    q
      .selectFrom('places.place')
      .select([
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
      ])
      .orderBy('code'),
    q.selectFrom('places.alias').select(['place', 'alias']).orderBy('alias'),
    q.selectFrom('places.member').select(['place', 'kind', 'text']).orderBy('text'),
    q.selectFrom('places.successor').select(['old_id', 'new_id', 'on_date', 'kind', 'main']).orderBy('new_id'),
  )
  const aliasesOf = Map.groupBy(aliases, ({ place }) => place)
  const membersOf = Map.groupBy(members, ({ place }) => place)
  const places = rows.map((row): Place => ({
    county: row.county as County,
    id: row.id as PlaceId,
    code: row.code as PlaceCode,
    name: row.name,
    extent: row.extent as Extent,
    population: row.population,
    households: row.households,
    landClass: row.land_class as LandClass | null,
    asOf: row.as_of,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    aliases: aliasesOf.get(row.id)?.map(({ alias }) => alias) ?? NONE,
    members: membersOf.get(row.id)?.map(({ kind, text }): Member => ({ kind: kind as MemberKind, text })) ?? NONE,
  }))
  return {
    places,
    successions: successions.map((row): Succession => ({
      oldId: row.old_id as PlaceId,
      newId: row.new_id as PlaceId,
      onDate: row.on_date,
      kind: row.kind as SuccessionKind,
      main: row.main,
    })),
  }
}

const NONE: readonly never[] = []

/** The borders in force of places in force, decoded. */
export async function readBorders(db: Db): Promise<Border[]> {
  const [rows] = await db.read(
    { as: 'public' },
    raw<{ code: string; body: Buffer }>(sql`
      select b.code, b.body from (
        select distinct on (county, place) county, place, code, body from places.boundary order by county, place, version desc
      ) b join places.place p on p.county = b.county and p.id = b.place
      where b.body is not null and p.valid_to is null order by b.code`),
  )
  return rows.map(({ code, body }) => ({ code: code as PlaceCode, shape: decodeShape(body) }))
}
