import { DEGREE } from '../lattice.ts'

/** Tile units along a tile's side. At zoom 14 one is half a metre: further zooms need no tiles of their own. */
export const EXTENT = 4096
/** Units drawn beyond a tile's edge, so that a border on it is not cut in half. */
export const BUFFER = 64

/** Web-mercator position of a lattice longitude, in tile units of the whole world at a zoom. */
export const worldX = (x: number, zoom: number): number => Math.round((x / DEGREE / 360 + 0.5) * EXTENT * 2 ** zoom)

/** The same for a latitude; y runs south, as tiles do. */
export function worldY(y: number, zoom: number): number {
  const sin = Math.sin((y / DEGREE) * (Math.PI / 180))
  return Math.round((0.5 - (0.25 * Math.log((1 + sin) / (1 - sin))) / Math.PI) * EXTENT * 2 ** zoom)
}
