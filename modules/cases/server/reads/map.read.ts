import { sql } from 'kysely'
import { scopeOf, type Staff } from '@lianxin/platform/auth'
import type { PlaceCode } from '@lianxin/platform/ids'
import { levelOf, type Level } from '@lianxin/places/contract'
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

/** What lies together on the map: how many are open there and how many of them are late. */
export interface MapHeap {
  readonly place: PlaceCode
  readonly n: number
  readonly late: number
  readonly lon: number
  readonly lat: number
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
const MOST = 400
const UNITS = 1e7

/**
 * Open cases with a position within a window of the map and the desk's own scope, heaped by place. Whole numbers are
 * compared, which row-level security lets into an index: no function of another role is needed here.
 */
export async function readMap(state: CasesState, staff: Staff, window?: Window): Promise<MapHeap[]> {
  const desk = deskOf(state, staff, state.clock.now())
  const by = heapedBy[levelOf(staff.post.place)]
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
  return rows.map((row) => ({ ...row, place: row.place as PlaceCode, lon: row.lon / UNITS, lat: row.lat / UNITS }))
}
