import type { Lang } from '@lianxin/platform/i18n'
import { placesPaths } from '../../contract/paths.ts'
import { words } from '../words.ts'
import type { MapOptions, MapPoint } from './map-options.ts'

/** Entries of the map for a page's `islands`. */
export const mapIslands = ['modules/places/web/map/map.entry.css', 'modules/places/web/map/map.entry.ts'] as const

interface MapFigureProps {
  readonly lang: Lang
  /** Version of the tiles; 0 when no border is drawn yet, then there is no map. */
  readonly version: number
  readonly centre: { readonly lon: number; readonly lat: number }
  readonly zoom: number
  /** Short code of a grid to stand out. */
  readonly marked?: string | undefined
  /** Page to come back to with the chosen point, e.g. /report. */
  readonly to?: string | undefined
  readonly use?: string
  /** What lies on it besides the grids. */
  readonly points?: readonly MapPoint[]
  /** Where the points of another window are asked for as it is moved. */
  readonly pointsFrom?: string
}

/** The map of the grids. The page works without it: it is drawn by script, says so until then, and always says what its borders are worth. */
export function MapFigure({ lang, version, centre, zoom, marked, to, use, points, pointsFrom }: MapFigureProps) {
  if (version === 0) return null
  const w = words(lang).grid
  const options: MapOptions = {
    tiles: placesPaths.tiles(version),
    ...centre,
    zoom,
    ...(marked ? { marked } : {}),
    ...(to ? { to } : {}),
    ...(points ? { points } : {}),
    ...(pointsFrom ? { pointsFrom } : {}),
    words: {
      open: words(lang).find.open,
      use: use ?? '',
      outside: w.mapOutside,
      failed: w.mapFailed,
      zoomIn: w.zoomIn,
      zoomOut: w.zoomOut,
      label: w.mapLabel,
    },
  }
  return (
    <figure class="placemap" data-map={JSON.stringify(options)}>
      <div class="canvas" data-canvas hidden />
      <p class="note" data-waiting>
        {w.mapNeeds} <a href={placesPaths.browse()}>{words(lang).find.browse}</a>
      </p>
      <p data-tools hidden>
        <button type="button" class="btn quiet" data-here>
          {w.mapHere}
        </button>
      </p>
      <p role="status" data-said />
      <figcaption class="note">
        {w.schematic}
        <span data-tools hidden>
          {' · '}
          {w.mapKeys}
        </span>
      </figcaption>
    </figure>
  )
}
