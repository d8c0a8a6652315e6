import { sql } from 'kysely'
import { scopeOf, type Staff } from '@lianxin/platform/auth'
import type { PlaceCode } from '@lianxin/platform/ids'
import { levelOf, type Level } from '@lianxin/places/contract'
import type { Heaps } from '../../contract/heaps.ts'
import { listHref } from '../../web/desk/queue.logic.ts'
import type { CasesState } from '../state.ts'
import { deskOf, own } from './queue/desk-scope.ts'
import { views } from './queue/queue-views.ts'

/** Degrees of WGS-84: west, south, east, north. */
export interface Window {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/** Digits below the level that is heaped at each desk: the city by towns, a county by villages, a town by grids. */
const heapedBy: Readonly<Record<Level, bigint>> = {
  city: 10n ** 9n,
  county: 10n ** 6n,
  township: 10n ** 3n,
  village: 10n ** 3n,
  grid: 1n,
  micro: 1n,
}
/** Degrees across below which a window is heaped more finely: some towns, some villages, some streets. */
const finer = [
  { across: 0.05, by: 1n },
  { across: 0.2, by: 10n ** 3n },
  { across: 0.6, by: 10n ** 6n },
] as const
const MOST = 400
const UNITS = 1e7

/** Places of this many codes are one heap: as the desk stands, or more finely where the window has come nearer. */
function heapOf(desk: bigint, window?: Window): bigint {
  const across = window ? window.east - window.west : Number.POSITIVE_INFINITY
  const by = finer.find((one) => across < one.across)?.by
  return by !== undefined && by < desk ? by : desk
}

/**
 * Open cases with a position within a window of the map and the desk's own scope, heaped by place. Whole numbers are
 * compared, which row-level security lets into an index: no function of another role is needed here.
 */
export async function readMap(state: CasesState, staff: Staff, window?: Window): Promise<Heaps['heaps']> {
  const desk = deskOf(state, staff, state.clock.now())
  const by = heapOf(heapedBy[levelOf(staff.post.place)], window)
  const heap = sql<string>`(place / ${by.toString()}::int8) * ${by.toString()}::int8`
  let open = own(views.open(desk), desk).where('lat', 'is not', null)
  if (window)
    open = open
      .where('lat', '>=', Math.floor(window.south * UNITS))
      .where('lat', '<', Math.ceil(window.north * UNITS))
      .where('lon', '>=', Math.floor(window.west * UNITS))
      .where('lon', '<', Math.ceil(window.east * UNITS))
  const [rows] = await state.db.read(
    scopeOf(staff),
    open
      .select([
        heap.as('place'),
        sql<number>`count(*)::int4`.as('n'),
        sql<number>`(count(*) filter (where turn_by < ${desk.now}::timestamptz))::int4`.as('late'),
        sql<number>`avg(lon)::float8`.as('lon'),
        sql<number>`avg(lat)::float8`.as('lat'),
      ])
      .groupBy(sql`1`)
      .orderBy(sql`2 desc`)
      .limit(MOST),
  )
  return rows.map(({ lon, lat, ...row }) => {
    const place = row.place as PlaceCode
    return {
      ...row,
      place,
      name: state.places.nameOf(place),
      href: listHref({ view: 'open', place }),
      lon: lon / UNITS,
      lat: lat / UNITS,
    }
  })
}
