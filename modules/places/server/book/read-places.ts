import { raw, type Db } from '@lianxin/platform/db'
import type { County } from '@lianxin/platform/ids'
import { sql } from 'kysely'
import type { PlaceCode } from '../../contract/codes.ts'
import type { Extent, LandClass, Member, MemberKind, SuccessionKind } from '../../contract/place-fields.ts'
import type { Place, PlaceId, Succession } from '../../contract/place.ts'
import type { Border } from '../../rules/locate/footprints.ts'
import type { Shape } from '../../rules/ring.ts'
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

/**
 * Places of a township as columns: parsed many times faster than as many rows, which is most of a start. Not of a
 * county: the driver copies an answer of megabytes over and over while it comes in.
 */
interface Columns {
  readonly county: number
  readonly id: readonly PlaceId[]
  readonly code: readonly PlaceCode[]
  readonly name: readonly string[]
  readonly extent: readonly Extent[]
  readonly population: readonly (number | null)[]
  readonly households: readonly (number | null)[]
  readonly land_class: readonly (LandClass | null)[]
  readonly as_of: readonly (string | null)[]
  readonly valid_from: readonly string[]
  readonly valid_to: readonly (string | null)[]
}

/** What divides a code down to its township. */
const TOWNSHIP = 10 ** 9

const placeColumns = () =>
  raw<Columns>(sql`
    select county, json_agg(id::text) as id, json_agg(code::text) as code, json_agg(name) as name,
      json_agg(extent) as extent, json_agg(population) as population, json_agg(households) as households,
      json_agg(land_class) as land_class, json_agg(as_of) as as_of, json_agg(valid_from) as valid_from,
      json_agg(valid_to) as valid_to
    from places.place group by county, code / ${TOWNSHIP}::int8`)

/** Every place there is or was, in no order, with what became of it. */
export async function readPlaces(db: Db): Promise<{ places: Place[]; successions: Succession[] }> {
  const [townships, aliases, members, successions] = await db.read(
    { as: 'public' },
    placeColumns(),
    q.selectFrom('places.alias').select(['place', 'alias']).orderBy('alias'),
    q.selectFrom('places.member').select(['place', 'kind', 'text']).orderBy('text'),
    q.selectFrom('places.successor').select(['old_id', 'new_id', 'on_date', 'kind', 'main']).orderBy('new_id'),
  )
  const aliasesOf = Map.groupBy(aliases, ({ place }) => place)
  const membersOf = Map.groupBy(members, ({ place }) => place)
  const places = townships.flatMap((all) =>
    all.id.map((id, i): Place => ({
      id,
      county: all.county as County,
      code: all.code[i]!,
      name: all.name[i]!,
      extent: all.extent[i]!,
      population: all.population[i]!,
      households: all.households[i]!,
      landClass: all.land_class[i]!,
      asOf: all.as_of[i]!,
      validFrom: all.valid_from[i]!,
      validTo: all.valid_to[i]!,
      aliases: aliasesOf.get(id)?.map(({ alias }) => alias) ?? NONE,
      members: membersOf.get(id)?.map(({ kind, text }): Member => ({ kind: kind as MemberKind, text })) ?? NONE,
    })),
  )
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

/**
 * A border decoded when somebody looks at it: most are never drawn, and a start need not wait for them. A plain object
 * with a getter, so that it can be handed to a thread.
 */
function storedBorder(code: PlaceCode, packed: Uint8Array): Border {
  let shape: Shape | undefined
  return {
    code,
    get shape() {
      return (shape ??= decodeShape(packed))
    },
  }
}

/** The borders in force of places in force, in the order of their codes: a township's come as one stretch of bytes. */
export async function readBorders(db: Db): Promise<Border[]> {
  const [townships] = await db.read(
    { as: 'public' },
    raw<{ codes: PlaceCode[]; lengths: number[]; bodies: Buffer }>(sql`
      select json_agg(code::text order by code) as codes, json_agg(length(body) order by code) as lengths,
        string_agg(body, ''::bytea order by code) as bodies
      from (
        select distinct on (county, place) county, place, code, body from places.boundary order by county, place, version desc
      ) b where b.body is not null and exists (
        select from places.place p where p.county = b.county and p.id = b.place and p.valid_to is null
      ) group by county, code / ${TOWNSHIP}::int8 order by min(code)`),
  )
  return townships.flatMap(({ codes, lengths, bodies }) => {
    let end = 0
    return codes.map((code, i) => storedBorder(code, bodies.subarray(end, (end += lengths[i]!))))
  })
}
