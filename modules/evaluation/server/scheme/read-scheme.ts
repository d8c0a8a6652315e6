import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { countyOf, type County, type Id, type PlaceCode } from '@lianxin/platform/ids'
import { levelOf } from '@lianxin/places/contract'
import type { SchemeContent, SchemeVersion } from '../../rules/scheme/scheme.ts'
import { countyPlace } from '../county-place.ts'
import type { EvaluationState } from '../deps.ts'
import { q } from '../store.ts'

export interface VersionSeen extends SchemeVersion {
  readonly checksum: string
  readonly why: string | null
  readonly late: boolean
  readonly proposedAt: string
  readonly proposedBy: string
  readonly agreements: readonly { readonly unit: string; readonly at: number; readonly by: string }[]
}

export interface SchemeSeen {
  readonly id: Id
  readonly county: County
  readonly place: PlaceCode
  readonly year: number
  readonly name: string
  /** The first first. */
  readonly versions: readonly VersionSeen[]
}

/** The latest version of a scheme; there is always one. */
export const latestOf = ({ versions }: SchemeSeen): VersionSeen => versions.at(-1)!

/** Schemes are read by everybody of the county they are of; the city's by all, the counties' by the city. */
function counties({ post }: Staff, city: County): { lo: PlaceCode; hi: PlaceCode; city: PlaceCode } {
  const county = countyOf(post.place)
  const lo = levelOf(post.place) === 'city' ? post.lo : countyPlace(county)
  const hi = levelOf(post.place) === 'city' ? post.hi : countyPlace((county + 1) as County)
  return { lo, hi, city: countyPlace(city) }
}

async function read(state: EvaluationState, staff: Staff, only: Id | undefined): Promise<SchemeSeen[]> {
  const { lo, hi, city } = counties(staff, state.city)
  const seen = q
    .selectFrom('evaluation.scheme as s')
    .where((eb) => eb.or([eb('s.place', '=', city), eb.and([eb('s.place', '>=', lo), eb('s.place', '<', hi)])]))
    .$if(only !== undefined, (some) => some.where('s.county', '=', countyOf(only!)).where('s.id', '=', only!))
  const [schemes, versions, agreements] = await state.db.read(
    scopeOf(staff),
    seen
      .select(['s.id', 's.county', 's.place', 's.year', 's.name'])
      .orderBy('s.year', 'desc')
      .orderBy('s.place')
      .orderBy('s.name')
      .limit(200),
    seen
      .innerJoin('evaluation.scheme_version as v', (join) =>
        join.onRef('v.county', '=', 's.county').onRef('v.scheme', '=', 's.id'),
      )
      .select(['v.scheme', 'v.no', 'v.content', 'v.checksum', 'v.why', 'v.late', 'v.proposed_at', 'v.proposed_by_name'])
      .orderBy('v.no'),
    seen
      .innerJoin('evaluation.scheme_agreement as a', (join) =>
        join.onRef('a.county', '=', 's.county').onRef('a.scheme', '=', 's.id'),
      )
      .select(['a.scheme', 'a.no', 'a.unit', 'a.at', 'a.by_name'])
      .orderBy('a.at'),
  )
  return schemes.map((scheme) => ({
    id: scheme.id as Id,
    county: scheme.county as County,
    place: scheme.place as PlaceCode,
    year: scheme.year,
    name: scheme.name,
    versions: versions
      .filter((one) => one.scheme === scheme.id)
      .map((one) => ({
        no: one.no,
        // Written by this room, by the same type.
        content: JSON.parse(one.content) as SchemeContent,
        checksum: one.checksum,
        why: one.why,
        late: one.late,
        proposedAt: one.proposed_at.toString(),
        proposedBy: one.proposed_by_name,
        agreements: agreements
          .filter(({ scheme: of, no }) => of === scheme.id && no === one.no)
          .map(({ unit, at, by_name: by }) => ({ unit, at: at.epochMilliseconds, by })),
      })),
  }))
}

/** The schemes a reader is concerned with, the latest year first. */
export const readSchemes = (state: EvaluationState, staff: Staff): Promise<SchemeSeen[]> =>
  read(state, staff, undefined)

/** One scheme with all its versions; undefined when it is not for this reader. */
export async function findScheme(state: EvaluationState, staff: Staff, id: Id): Promise<SchemeSeen | undefined> {
  const [found] = await read(state, staff, id)
  return found
}
