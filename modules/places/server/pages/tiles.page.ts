import { page, type Page } from '@lianxin/platform/http'
import type { PlacesState } from '../state.ts'
import { q } from '../store.ts'

const FOREVER = 'public, max-age=31536000, immutable'

/** Vector tiles as they lie in the database, gzipped. The version is in the address, so a tile never changes; no row is an empty tile. */
export const tilesPage = ({ db }: PlacesState): Page =>
  page({
    path: '/tiles/{version}/{z}/{x}/{y}.mvt',
    power: 'public',
    get: async ({ params }) => {
      const [version, z, x, y] = ['version', 'z', 'x', 'y'].map((name) => numberOf(params[name]))
      const nothing = { raw: '', mime: 'application/vnd.mapbox-vector-tile', status: 204 } as const
      if (version === undefined || z === undefined || x === undefined || y === undefined) return nothing
      const [[tile], [done]] = await db.read(
        { as: 'public' },
        q
          .selectFrom('places.tile')
          .select('body')
          .where('version', '=', version)
          .where('z', '=', z)
          .where('x', '=', x)
          .where('y', '=', y),
        q.selectFrom('places.tile_set').select('version').where('version', '=', version),
      )
      // Until the set is complete an absent tile may still come.
      const cache = { 'cache-control': done ? FOREVER : 'no-store' }
      if (!tile) return { ...nothing, headers: cache }
      return { raw: tile.body, mime: nothing.mime, headers: { ...cache, 'content-encoding': 'gzip' } }
    },
  })

const numberOf = (text: string | undefined): number | undefined =>
  text && /^\d{1,9}$/.test(text) ? Number(text) : undefined
