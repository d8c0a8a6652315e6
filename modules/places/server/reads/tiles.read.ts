import type { PlacesState } from '../state.ts'
import { q } from '../store.ts'

/** The newest version whose tiles are complete; 0 before the first is drawn. While a new one is drawn the old one serves. */
export async function tilesVersion({ db }: Pick<PlacesState, 'db'>): Promise<number> {
  const [[newest]] = await db.read(
    { as: 'public' },
    q.selectFrom('places.tile_set').select('version').orderBy('version', 'desc').limit(1),
  )
  return newest?.version ?? 0
}
